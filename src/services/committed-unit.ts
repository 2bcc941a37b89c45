import type { DocumentSegment } from '../domain/document.js';
import type { NewUnit } from '../domain/unit.js';
import { contentForMemory } from './segment-codes.js';

/** Why a segment is not committed; undefined when it is. */
export function reasonToLeave(segment: DocumentSegment): string | undefined {
  const { translatable, sourceLanguage, targetLanguage, source, target, state } = segment;
  if (!translatable) return 'It is not to be translated.';
  if (target === null || target.text.trim() === '') return 'Its target is empty.';
  if (state === 'initial') return 'It is not confirmed.';
  if (source.text.trim() === '') return 'Its source has no text.';
  if (targetLanguage === null) return 'The document names no target language.';
  if (targetLanguage === sourceLanguage) return 'Source and target are in the same language.';
  return undefined;
}

/**
 * A confirmed segment as a unit of a memory.
 * @param document the name of the document
 */
export function committedUnit(segment: DocumentSegment, document: string): NewUnit {
  const { sourceLanguage, targetLanguage, source, target, state, context, notes, changedAt, changedBy } = segment;
  return {
    sourceLanguage,
    variants: [
      { language: sourceLanguage, ...contentForMemory(source) },
      { language: targetLanguage!, ...contentForMemory(target!) },
    ],
    tuid: unitIdOf(segment),
    state,
    context,
    document,
    ...(notes.length > 0 && { notes }),
    ...(changedAt !== undefined && { changedAt }),
    ...(changedBy !== undefined && { changedBy }),
  };
}

function unitIdOf({ fileUnitId, fileSegmentId }: DocumentSegment): string {
  return fileSegmentId === undefined ? fileUnitId : `${fileUnitId}#${fileSegmentId}`;
}

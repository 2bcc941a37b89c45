import type { DocumentSegment, TermInText } from '../domain/document.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { MatchAnswer, MemoryChoice, QuerySegment } from '../domain/match.js';
import type { LookUps } from '../domain/ports/look-ups.js';
import { contentForMemory } from './segment-codes.js';

/** Segments that are looked up by one call: a short one, so that other callers have their turn. */
const BATCH = 50;

interface Batch {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  readonly segments: readonly DocumentSegment[];
}

interface MatchOrder {
  /** Absent: every memory. */
  readonly memories?: readonly MemoryChoice[];
  readonly minScore: number;
  readonly limit: number;
  /** Matches whose targets break one of these say so. Absent: none is asked. */
  readonly glossaries?: readonly string[] | 'every';
}

/** Matches of each segment by its id; none for segments without a target language. */
export async function lookUpMatches(
  lookUps: Pick<LookUps, 'matchesForAll'>,
  segments: readonly DocumentSegment[],
  order: MatchOrder,
): Promise<ReadonlyMap<string, MatchAnswer>> {
  const answers = new Map<string, MatchAnswer>();
  for (const { source, target, segments: batch } of batchesOf(segments)) {
    const found = await lookUps.matchesForAll({ ...order, source, target, segments: batch.map(querySegment) });
    for (const [index, { id }] of batch.entries()) answers.set(id, found[index]!);
  }
  return answers;
}

/**
 * Terms of each segment by its id; none for segments without a target language.
 * @param glossaries absent: every glossary
 */
export async function lookUpTerms(
  lookUps: Pick<LookUps, 'termsInTexts'>,
  segments: readonly DocumentSegment[],
  glossaries?: readonly string[],
): Promise<ReadonlyMap<string, readonly TermInText[]>> {
  const answers = new Map<string, readonly TermInText[]>();
  for (const { source, target, segments: batch } of batchesOf(segments)) {
    const texts = batch.map((segment) => segment.source.text);
    const found = await lookUps.termsInTexts({ texts, source, target, ...(glossaries && { glossaries }) });
    for (const [index, { id }] of batch.entries()) answers.set(id, found[index]!);
  }
  return answers;
}

/** The files in one document may differ in their languages. */
function batchesOf(segments: readonly DocumentSegment[]): readonly Batch[] {
  const pairs = new Map<string, { source: LanguageTag; target: LanguageTag; segments: DocumentSegment[] }>();
  for (const segment of segments) {
    const { sourceLanguage: source, targetLanguage: target } = segment;
    if (target === null) continue;
    const key = `${source} ${target}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, { source, target, segments: [segment] });
    else pair.segments.push(segment);
  }
  return [...pairs.values()].flatMap(inBatches);
}

function inBatches({ segments, ...languages }: Batch): readonly Batch[] {
  const count = Math.ceil(segments.length / BATCH);
  return Array.from({ length: count }, (_, index) => ({
    ...languages,
    segments: segments.slice(index * BATCH, (index + 1) * BATCH),
  }));
}

/** A segment of a document as the memories are asked for it. */
export function querySegment({ source, context }: DocumentSegment): QuerySegment {
  return { ...contentForMemory(source), context };
}

import type { Content } from '../domain/content.js';
import type { DocumentSegment } from '../domain/document.js';
import { ConcordError } from '../domain/failure.js';
import type { DocumentReads } from '../domain/ports/documents.js';
import { notationOf } from '../text/inline-notation.js';
import type { SegmentEdit } from './document-services.js';
import { requireTargetLanguage } from './require-target-language.js';
import { refusalOfTarget } from './segment-codes.js';
import { targetOfEdit } from './target-of-edit.js';

/**
 * What a person makes the target of a segment, as it can be written into its file. Fails with `conflict` for a segment that
 * may not be edited, `invalid` for codes that do not fit or a character that XML cannot hold.
 */
export type TargetOfSegment = (
  segment: DocumentSegment,
  given: NonNullable<SegmentEdit['target']> | null,
) => Promise<Content | null>;

export function createTargetOfSegment(documents: Pick<DocumentReads, 'get'>): TargetOfSegment {
  return targetOf;

  async function targetOf(segment: DocumentSegment, given: NonNullable<SegmentEdit['target']> | null) {
    if (given === null) return null;
    await checkEditable(segment);
    const target = targetOfEdit(segment, given);
    // What the file had is always allowed: an edit can be undone even where the file's own codes do not fit.
    if (segment.fileTarget !== null && isSame(target, segment.fileTarget)) return segment.fileTarget;
    const reason = refusalOfTarget(segment, target);
    if (reason !== undefined) throw invalid(reason);
    return target.text === '' && target.codes.length === 0 ? null : target;
  }

  /** Before the text is looked at: who edits what cannot be edited wants to hear that first. */
  async function checkEditable({ documentId, translatable, locked }: DocumentSegment): Promise<void> {
    if (!translatable) throw conflict('The file says that this segment is not to be translated.');
    if (locked) throw conflict('This segment is locked in the file.');
    requireTargetLanguage(await documents.get(documentId));
  }
}

function isSame(a: Content, b: Content): boolean {
  const places = ({ codes }: Content) => codes.map((code) => `${code.at} ${notationOf(code)}`).join('\n');
  return a.text === b.text && places(a) === places(b);
}

function invalid(reason: string): ConcordError {
  return new ConcordError({ kind: 'invalid', reason, pointer: '/target' });
}

function conflict(reason: string): ConcordError {
  return new ConcordError({ kind: 'conflict', reason });
}

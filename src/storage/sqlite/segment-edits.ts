import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { DocumentSegment, Suggestion, TargetOrigin } from '../../domain/document.js';
import { ConcordError } from '../../domain/failure.js';
import { countSegment, type DocumentCounts } from './document-counts.js';
import { jsonOrNull } from './present-fields.js';
import { requireRowId } from './public-ids.js';
import { sameTarget } from './same-target.js';

const SAVE = `
  INSERT INTO segment_edit (segment_id, document_id, unit_number, revision, state, score, empty, differs, changed_at,
    changed_by, target_text, target_codes, origin, suggestions, terms)
  VALUES (@id, @documentId, @unitNumber, @revision, @state, @score, @empty, @differs, @at, @actor, @targetText,
    @targetCodes, @origin, @suggestions, @terms)
  ON CONFLICT (segment_id) DO UPDATE SET revision = excluded.revision, state = excluded.state, score = excluded.score,
    empty = excluded.empty, differs = excluded.differs, changed_at = excluded.changed_at,
    changed_by = excluded.changed_by, target_text = excluded.target_text, target_codes = excluded.target_codes,
    origin = excluded.origin, suggestions = excluded.suggestions, terms = excluded.terms`;

/** What can become of a segment. */
export interface SegmentContent extends Pick<DocumentSegment, 'target' | 'state' | 'suggestions' | 'terms'> {
  readonly origin: TargetOrigin | undefined;
}

export interface SegmentEdits {
  /**
   * Writes the next revision of a segment and counts it; nothing when it is as it was. Returns whether it was written.
   * @throws ConcordError `conflict` for a segment that nobody may edit, `invalid` for a state that needs a target
   */
  save(segment: DocumentSegment, next: SegmentContent, actor: string, counts: DocumentCounts): boolean;
}

export function createSegmentEdits(db: Database, clock: () => number): SegmentEdits {
  const save = db.prepare(SAVE);
  return {
    save(segment, next, actor, counts) {
      requireEditable(segment);
      if (isAsItWas(segment, next)) return false;
      requireTargetFor(segment, next);
      save.run({ ...editColumns(segment, next), at: clock(), actor });
      countSegment(counts, segment.state, segment.target, -1);
      countSegment(counts, next.state, next.target, 1);
      return true;
    },
  };
}

function editColumns(segment: DocumentSegment, next: SegmentContent): object {
  const { target, state, origin, suggestions, terms } = next;
  return {
    id: requireRowId('segment', segment.id),
    documentId: requireRowId('document', segment.documentId),
    unitNumber: segment.unitNumber,
    revision: segment.revision + 1,
    state,
    score: scoreOf(origin, suggestions),
    empty: Number(target === null),
    differs: Number(!isAsInFile(segment, next) || suggestions.length > 0 || terms.length > 0),
    targetText: target && target.text,
    targetCodes: target && jsonOrNull(target.codes),
    origin: jsonOrNull(origin),
    suggestions: jsonOrNull(suggestions),
    terms: jsonOrNull(terms),
  };
}

function scoreOf(origin: TargetOrigin | undefined, suggestions: readonly Suggestion[]): number {
  return origin?.score ?? Math.max(-1, ...suggestions.map(({ score }) => score));
}

function isAsItWas(segment: DocumentSegment, next: SegmentContent): boolean {
  return (
    segment.state === next.state &&
    sameTarget(segment.target, next.target) &&
    isDeepStrictEqual([segment.origin, segment.suggestions, segment.terms], [next.origin, next.suggestions, next.terms])
  );
}

function isAsInFile(segment: DocumentSegment, { target, state }: SegmentContent): boolean {
  return state === segment.fileTargetState && sameTarget(target, segment.fileTarget);
}

export function isEditable({ locked, translatable }: DocumentSegment): boolean {
  return translatable && !locked;
}

function requireEditable(segment: DocumentSegment): void {
  if (isEditable(segment)) return;
  const why = segment.locked ? 'is locked' : 'is not to be translated';
  throw new ConcordError({ kind: 'conflict', reason: `Segment ${String(segment.number)} ${why}.` });
}

/** Files do have states without targets: to go back to one is no error. */
function requireTargetFor(segment: DocumentSegment, next: SegmentContent): void {
  if (next.target !== null || next.state === 'initial' || isAsInFile(segment, next)) return;
  throw new ConcordError({
    kind: 'invalid',
    reason: `Segment ${String(segment.number)} has no target, so its state cannot be ${next.state}.`,
    pointer: '/state',
  });
}

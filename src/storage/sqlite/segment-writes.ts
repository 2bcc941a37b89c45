import type { Database } from 'better-sqlite3';
import type { DocumentSegment, SegmentChange, SegmentFill } from '../../domain/document.js';
import type { DocumentWrites, TargetChange, TargetChanges } from '../../domain/ports/documents.js';
import type { WriteContext } from '../../domain/ports/write-context.js';
import { createAddCounts, noCounts } from './document-counts.js';
import { createRequireDocument } from './document-rows.js';
import type { OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';
import { requireRevision } from './revisions.js';
import { sameTarget } from './same-target.js';
import { createSegmentEdits, isEditable, type SegmentContent } from './segment-edits.js';
import { createRequireSegment } from './segment-loading.js';
import { contentOrNull } from './segment-rows.js';

export interface SegmentWriteParts {
  readonly clock: () => number;
  readonly onceOnly: OnceOnly;
}

type SegmentWrites = Pick<Synchronous<DocumentWrites>, 'changeSegment' | 'changeTargets' | 'fill'>;

export function createSegmentWrites(db: Database, { clock, onceOnly }: SegmentWriteParts): SegmentWrites {
  const requireDocument = createRequireDocument(db);
  const requireSegment = createRequireSegment(db);
  const edits = createSegmentEdits(db, clock);
  const addCounts = createAddCounts(db);
  return {
    changeSegment: (documentId, segmentId, ...[change, write, ifRevision]) =>
      onceOnly(write, () => {
        const { id } = requireDocument(documentId);
        const segment = requireSegment(id, segmentId);
        requireRevision('segment', segmentId, segment.revision, ifRevision);
        const counts = noCounts();
        edits.save(segment, changed(segment, change), write.actor, counts);
        addCounts(id, counts);
        return requireSegment(id, segmentId);
      }).result,
    changeTargets: <Aside>(changes: readonly TargetChange[], aside: Aside, write: WriteContext) =>
      onceOnly(write, (): TargetChanges & { aside: Aside } => {
        const done = {
          updated: [] as TargetChanges['updated'][number][],
          unchanged: [] as string[],
          left: [] as TargetChanges['left'][number][],
        };
        for (const { documentId, segmentId, target, revision } of changes) {
          const { id } = requireDocument(documentId);
          const segment = requireSegment(id, segmentId);
          const counts = noCounts();
          if ((revision ?? segment.revision) !== segment.revision || !isEditable(segment))
            done.left.push({ documentId, segmentId });
          else if (edits.save(segment, changed(segment, { target }), write.actor, counts)) {
            addCounts(id, counts);
            done.updated.push({ documentId, segmentId, target: segment.target });
          } else done.unchanged.push(segmentId);
        }
        return { ...done, aside };
      }).result,
    // A part of a job's work, in slices: a once-key is the job's.
    fill(documentId, fills, { actor }) {
      const { id } = requireDocument(documentId);
      const left: string[] = [];
      const counts = noCounts();
      for (const fill of fills) {
        const segment = requireSegment(id, fill.segmentId);
        if (segment.revision !== fill.revision || !isEditable(segment)) left.push(segment.id);
        else edits.save(segment, filled(segment, fill), actor, counts);
      }
      addCounts(id, counts);
      return left;
    },
  };
}

/** A person's target has no origin any more; what was taken away is initial unless they say otherwise. */
function changed(segment: DocumentSegment, change: SegmentChange): SegmentContent {
  const target = change.target === undefined ? segment.target : contentOrNull(change.target);
  const { state, origin, suggestions, terms } = segment;
  if (sameTarget(target, segment.target)) {
    return { target: segment.target, state: change.state ?? state, origin, suggestions, terms };
  }
  const nextState = change.state ?? (target === null ? 'initial' : state);
  return { target, state: nextState, origin: undefined, suggestions, terms };
}

function filled(segment: DocumentSegment, fill: SegmentFill): SegmentContent {
  const { suggestions, terms } = fill;
  const state = fill.state ?? segment.state;
  if (fill.target === undefined) {
    return { target: segment.target, state, origin: fill.origin ?? segment.origin, suggestions, terms };
  }
  return { target: contentOrNull(fill.target), state, origin: fill.origin, suggestions, terms };
}

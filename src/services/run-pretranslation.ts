import type { DocumentSegment, PretranslationOrder, PretranslationResult, SegmentFill } from '../domain/document.js';
import type { MatchAnswer } from '../domain/match.js';
import type { DocumentReads, DocumentWrites } from '../domain/ports/documents.js';
import type { LookUps } from '../domain/ports/look-ups.js';
import type { MemoryReads } from '../domain/ports/memories.js';
import { fillSegment, isFillable, type MemoryNames } from './fill-segment.js';
import type { ReadingOptions } from './import-reading.js';
import { lookUpMatches, lookUpTerms } from './look-up-segments.js';
import { memoryNames } from './memory-names.js';

interface Dependencies {
  readonly documents: Pick<DocumentReads, 'get' | 'segments'> & Pick<DocumentWrites, 'fill'>;
  readonly memories: Pick<MemoryReads, 'list'>;
  readonly lookUps: Pick<LookUps, 'matchesForAll' | 'termsInTexts'>;
}

interface Pretranslation {
  readonly documentId: string;
  readonly order: PretranslationOrder;
  readonly actor: string;
}

export type RunPretranslation = (what: Pretranslation, options: ReadingOptions) => Promise<PretranslationResult>;

/** Read, looked up and written together: a stop comes between two, and few segments can be changed by somebody meanwhile. */
const SLICE = 50;

const NOTHING: PretranslationResult = {
  ...{ segments: 0, filled: 0, confirmed: 0, conflicts: 0, suggested: 0, withTerms: 0 },
  ...{ skipped: 0, changedMeanwhile: 0, withoutMatch: 0, partial: 0 },
};

/** Fills a document slice by slice. Run again, it goes on with what is still to be filled. */
export function createRunPretranslation({ documents, memories, lookUps }: Dependencies): RunPretranslation {
  return async function runPretranslation({ documentId, order, actor }, { signal, onProgress }) {
    const { segments: total } = await documents.get(documentId);
    const names = await memoryNames(memories);
    let result = NOTHING;
    while (result.segments < total) {
      signal.throwIfAborted();
      onProgress({ done: result.segments, total, unit: 'segments' });
      const segments = await documents.segments(documentId, { from: result.segments + 1, limit: SLICE });
      if (segments.length === 0) break;
      const { fills, conflicts, partial } = await fillsOf(segments, order, names);
      const changed = fills.length === 0 ? [] : await documents.fill(documentId, fills, { actor });
      result = sumOf(result, countsOf(segments, { fills, conflicts, changed: new Set(changed) }), {
        ...NOTHING,
        partial,
      });
    }
    onProgress({ done: result.segments, total, unit: 'segments' });
    return result;
  };

  async function fillsOf(segments: readonly DocumentSegment[], order: PretranslationOrder, names: MemoryNames) {
    const fillable = segments.filter((segment) => isFillable(segment, order));
    const matches = await matchesOf(fillable, order);
    const terms = order.terms ? await lookUpTerms(lookUps, fillable, order.glossaries) : new Map<string, never>();
    const fills = fillable.map((segment) => {
      const found = { matches: matches.get(segment.id)?.matches ?? [], terms: terms.get(segment.id) ?? [], names };
      return fillSegment(segment, found, order);
    });
    const conflicts = new Set(fills.filter((fill) => breaksGlossary(fill, matches)).map(({ segmentId }) => segmentId));
    return { fills, conflicts, partial: [...matches.values()].filter(isPartial).length };
  }

  /** An answer that ended too early is asked for once more: the look-ups may have been busy, or still reading. */
  async function matchesOf(segments: readonly DocumentSegment[], order: PretranslationOrder) {
    const query = {
      ...(order.memories && { memories: order.memories }),
      ...(order.glossaries && { glossaries: order.glossaries }),
      minScore: Math.min(order.minScore, order.suggestionsFrom ?? order.minScore),
      limit: Math.max(order.suggestionsLimit, 1) + 1,
    };
    const first = await lookUpMatches(lookUps, segments, query);
    const unsure = segments.filter(({ id }) => isPartial(first.get(id)));
    const second = await lookUpMatches(lookUps, unsure, query);
    return new Map([...first, ...second]);
  }
}

function isPartial(answer: MatchAnswer | undefined): boolean {
  return answer?.partial === true;
}

/** Whether the match that fills a segment breaks one of the glossaries that were asked. */
function breaksGlossary({ segmentId, origin }: SegmentFill, answers: ReadonlyMap<string, MatchAnswer>): boolean {
  const matches = answers.get(segmentId)?.matches ?? [];
  return matches.some(({ unit, findings }) => findings !== undefined && unit.id === origin?.unitId);
}

interface FilledSlice {
  readonly fills: readonly SegmentFill[];
  /** Segments whose fills break a glossary. */
  readonly conflicts: ReadonlySet<string>;
  /** Segments that somebody changed meanwhile. */
  readonly changed: ReadonlySet<string>;
}

function countsOf(
  segments: readonly DocumentSegment[],
  { fills, conflicts, changed }: FilledSlice,
): PretranslationResult {
  const written = fills.filter(({ segmentId }) => !changed.has(segmentId));
  const filled = written.filter(({ target }) => target !== undefined);
  const empty = new Set(segments.filter(({ target }) => target === null).map(({ id }) => id));
  const withoutMatch = written.filter(({ target, segmentId }) => target === undefined && empty.has(segmentId));
  return {
    segments: segments.length,
    filled: filled.length,
    confirmed: filled.filter(({ state }) => state === 'translated').length,
    conflicts: filled.filter(({ segmentId }) => conflicts.has(segmentId)).length,
    suggested: written.filter(({ suggestions }) => suggestions.length > 0).length,
    withTerms: written.filter(({ terms }) => terms.length > 0).length,
    skipped: segments.length - changed.size - filled.length - withoutMatch.length,
    changedMeanwhile: changed.size,
    withoutMatch: withoutMatch.length,
    partial: 0,
  };
}

function sumOf(...results: readonly PretranslationResult[]): PretranslationResult {
  const sum = { ...NOTHING };
  for (const result of results) {
    for (const name of Object.keys(sum) as (keyof PretranslationResult)[]) sum[name] += result[name];
  }
  return sum;
}

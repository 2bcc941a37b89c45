import type { Concept } from '../../domain/glossary.js';
import type { ImpactAnswer, ImpactItem, ImpactQuery } from '../../domain/impact.js';
import type { Checker, StoredPair } from '../../domain/ports/checker.js';
import type { GlossaryReads } from '../../domain/ports/glossaries.js';
import type { FindTermUnits, TermUnit, TermUnitsQuery } from './find-term-units.js';

/** Fails with `not-found` for the concept, `invalid` for a foreign cursor, `busy`. */
export type ConceptImpact = (query: ImpactQuery) => Promise<ImpactAnswer>;

interface Dependencies {
  readonly glossaries: Pick<GlossaryReads, 'concept'>;
  readonly checker: Pick<Checker, 'impact'>;
  readonly termUnits: FindTermUnits;
  /** Milliseconds, from any origin. */
  readonly now?: () => number;
}

/** For one answer; what is under way then is still taken in. */
const BUDGET_MILLISECONDS = 1_000;

interface WrongUnit {
  readonly item: ImpactItem;
  readonly cursor: string;
}

interface Walked {
  readonly wrong: readonly WrongUnit[];
  /** Where the walk ended; absent: at the end. */
  readonly nextCursor?: string;
  readonly partial: boolean;
}

/** Tells which units a change of a concept makes wrong: the memories are walked by the index of phrases, for a time. */
export function createConceptImpact({ glossaries, checker, termUnits, now = Date.now }: Dependencies): ConceptImpact {
  async function judged(units: readonly TermUnit[], query: TermUnitsQuery): Promise<readonly WrongUnit[]> {
    if (units.length === 0) return [];
    const { concept, source, target } = query;
    const impacts = await checker.impact({ source, target, concept, pairs: units.map(pairOf) });
    return units.flatMap(({ cursor, ...unit }, index) => {
      const impact = impacts[index];
      return impact === undefined ? [] : [{ item: { ...unit, ...impact }, cursor }];
    });
  }

  /** @param isEnough whether no more units are wanted after so many */
  async function walk(query: TermUnitsQuery, isEnough: (count: number) => boolean): Promise<Walked> {
    const end = now() + BUDGET_MILLISECONDS;
    const wrong: WrongUnit[] = [];
    let cursor = query.cursor;
    let partial = false;
    for (;;) {
      const found = await termUnits({ ...query, ...(cursor !== undefined && { cursor }) });
      wrong.push(...(await judged(found.units, query)));
      partial ||= found.partial === true;
      cursor = found.nextCursor;
      if (cursor === undefined) return { wrong, partial };
      if (now() >= end) return { wrong, nextCursor: cursor, partial: true };
      if (isEnough(wrong.length)) return { wrong, nextCursor: cursor, partial };
    }
  }

  return async function conceptImpact({ conceptId, source, target, terms, memories, limit, cursor }) {
    const stored = await glossaries.concept(conceptId);
    const query: TermUnitsQuery = {
      ...{ concept: changed(stored, terms), source, target },
      ...(memories && { memories }),
      ...(cursor !== undefined && { cursor }),
    };
    const isFirst = cursor === undefined;
    // The first page says how many there are; the others need not go on behind their end.
    const { wrong, nextCursor, partial } = await walk(query, (count) => !isFirst && count >= limit);
    const page = wrong.slice(0, limit);
    const next = wrong.length > limit ? page.at(-1)!.cursor : nextCursor;
    return {
      items: page.map(({ item }) => item),
      ...(next !== undefined && { nextCursor: next }),
      ...(isFirst && { total: { units: wrong.length, new: wrong.filter(({ item }) => item.isNew).length } }),
      ...(partial && { partial }),
    };
  };
}

/** Terms are judged as those of a concept that somebody has approved: what is proposed is to be enforced. */
function changed(stored: Concept, terms: ImpactQuery['terms']): Concept {
  return { ...stored, ...(terms && { terms }), approved: true };
}

function pairOf({ source, target, memoryId }: TermUnit): StoredPair {
  const contentOf = ({ text, codes }: TermUnit['source']) => ({ text, codes });
  return { source: contentOf(source), target: contentOf(target), memoryId };
}

import { setTimeout as pause } from 'node:timers/promises';

import { ConcordError } from '../domain/failure.js';
import type { GlossaryConflict, Match, MatchAnswer } from '../domain/match.js';
import type { ConflictsOrder, StoredPair } from '../domain/ports/checker.js';
import type { LookUps, MatchBatchQuery } from '../domain/ports/look-ups.js';
import { conflictsLast } from '../matching/order.js';

type Matches = Pick<LookUps, 'matches' | 'matchesForAll'>;

/** As `Checker.conflicts`. */
export type FindConflicts = (order: ConflictsOrder) => Promise<readonly (readonly GlossaryConflict[])[]>;

/** Pairs that are judged by one call. */
const PAIRS_AT_ONCE = 500;
/** Where so many matches with one score break the glossary, no more are looked at to find one that does not. */
const MOST_CANDIDATES = 1_000;

/**
 * Matches that say how their targets break the glossaries of the request, and stand behind the others of their score then.
 * Which are the best is certain only when the last of them breaks none, or all that score as much are judged: until then more
 * are asked for.
 * @param patienceMilliseconds after so long without a judgement matches are answered without one, as partial
 */
export function withGlossaryConflicts(find: Matches, conflicts: FindConflicts, patienceMilliseconds: number): Matches {
  async function matchesForAll({ glossaries, ...batch }: MatchBatchQuery): Promise<readonly MatchAnswer[]> {
    if (glossaries === undefined) return find.matchesForAll(batch);
    const { source, target, limit, segments } = batch;
    const asked = glossaries === 'every' ? {} : { glossaries };
    const judge = createJudge((pairs) =>
      judgementIn(patienceMilliseconds, conflicts({ source, target, ...asked, pairs })),
    );
    const answers: MatchAnswer[] = [];
    let open = [...segments.keys()];
    for (let most = 2 * limit; open.length > 0; most *= 4) {
      const found = await find.matchesForAll({ ...batch, limit: most, segments: open.map((at) => segments[at]!) });
      await judge.take(found);
      const isLast = most >= MOST_CANDIDATES;
      open = open.filter((at, index) => {
        const judged = judge.judged(found[index]!);
        const isOpen = !judged.partial && !isSettled(judged.matches, limit, most);
        answers[at] = isOpen && isLast ? { ...judged, partial: true } : judged;
        return isOpen && !isLast;
      });
    }
    return answers.map((answer) => ({ ...answer, matches: answer.matches.slice(0, limit) }));
  }

  return {
    matchesForAll,
    async matches(query) {
      if (query.glossaries === undefined) return find.matches(query);
      const { segment, ...shared } = query;
      const [answer] = await matchesForAll({ ...shared, segments: [segment] });
      return answer!;
    },
  };
}

/** @param sorted the judged ones of the first `most` matches */
function isSettled(sorted: readonly Match[], limit: number, most: number): boolean {
  if (sorted.length < most) return true;
  const last = sorted[limit - 1]!;
  return last.findings === undefined || last.score > sorted.at(-1)!.score;
}

/** undefined: there was no time. */
type Judgement = readonly (readonly GlossaryConflict[])[] | undefined;

interface Judge {
  /** Takes in what the matches do against the glossaries, each pair of texts once. */
  take(answers: readonly MatchAnswer[]): Promise<void>;
  /** In order, with what is known of each match; partial where something is not known. */
  judged(answer: MatchAnswer): MatchAnswer;
}

function createJudge(ask: (pairs: readonly StoredPair[]) => Promise<Judgement>): Judge {
  const known = new Map<string, readonly GlossaryConflict[]>();
  return {
    async take(answers) {
      const pairs = new Map(answers.flatMap(({ matches }) => matches.map((match) => [keyOf(match), pairOf(match)])));
      const unknown = [...pairs].filter(([key]) => !known.has(key));
      for (let first = 0; first < unknown.length; first += PAIRS_AT_ONCE) {
        const slice = unknown.slice(first, first + PAIRS_AT_ONCE);
        const found = await ask(slice.map(([, pair]) => pair));
        if (found === undefined) return;
        for (const [index, [key]] of slice.entries()) known.set(key, found[index]!);
      }
    },

    judged({ matches, ...answer }) {
      const judged = matches.map((match) => {
        const findings = known.get(keyOf(match)) ?? [];
        return findings.length === 0 ? match : { ...match, findings };
      });
      const isWhole = matches.every((match) => known.has(keyOf(match)));
      const inOrder = conflictsLast(judged, ({ findings }) => findings !== undefined);
      return { ...answer, matches: inOrder, ...(!isWhole && { partial: true }) };
    },
  };
}

function pairOf({ source, target, unit: { memoryId } }: Match): StoredPair {
  return { source: contentOf(source), target: contentOf(target), memoryId };
}

function contentOf({ text, codes }: Match['source']): StoredPair['source'] {
  return { text, codes };
}

function keyOf({ source, target, unit }: Match): string {
  return JSON.stringify([unit.memoryId, source.text, target.text]);
}

/** What the checker has no time for just now is left unsaid: the matches themselves are there. */
async function judgementIn(milliseconds: number, asked: Promise<Judgement>): Promise<Judgement> {
  const waiting = new AbortController();
  const late = pause(milliseconds, undefined, { signal: waiting.signal }).catch(() => undefined);
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    if (error instanceof ConcordError && error.failure.kind === 'busy') return undefined;
    throw error;
  } finally {
    waiting.abort();
  }
}

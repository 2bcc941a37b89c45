import type { MatchAnswer, MatchQuery } from '../domain/match.js';
import type { LookUps } from '../domain/ports/look-ups.js';

type Matches = Pick<LookUps, 'matches' | 'matchesForAll'>;

/** As `FragmentFinder.fragments`, on another thread. */
type FindFragments = (query: MatchQuery, budgetMilliseconds: number) => Promise<MatchAnswer>;

/**
 * Matches, and the parts of a segment in place of none where they were asked for.
 * @param budgetMilliseconds for one segment, its matches and its parts together
 */
export function withFragments(
  { matches, matchesForAll }: Matches,
  fragments: FindFragments,
  budgetMilliseconds: number,
  clock: () => number,
): Matches {
  async function partsUnlessFound(answer: MatchAnswer, query: MatchQuery, spent: number): Promise<MatchAnswer> {
    const isWanted = query.fragments === true && answer.matches.length === 0 && answer.fuzzy !== false;
    if (!isWanted) return answer;
    const left = budgetMilliseconds - spent;
    if (left <= 0) return { ...answer, partial: true };
    const parts = await fragments(query, left);
    return { ...answer, ...parts, ...((answer.partial ?? parts.partial) && { partial: true }) };
  }

  return {
    async matches(query) {
      const start = clock();
      const answer = await matches(query);
      return partsUnlessFound(answer, query, clock() - start);
    },

    async matchesForAll(batch) {
      const start = clock();
      const answers = await matchesForAll(batch);
      if (batch.fragments !== true) return answers;
      const { segments, ...shared } = batch;
      const spentForEach = (clock() - start) / segments.length;
      const completed: MatchAnswer[] = [];
      // One after the other: somebody else's question has its turn between two of them.
      for (const [place, answer] of answers.entries()) {
        completed.push(await partsUnlessFound(answer, { ...shared, segment: segments[place]! }, spentForEach));
      }
      return completed;
    },
  };
}

import { describe, expect, test } from '@jest/globals';

import type { LanguageTag } from '../../src/domain/language-tag.js';
import type { Match, MatchAnswer, MatchQuery } from '../../src/domain/match.js';
import { withFragments } from '../../src/services/with-fragments.js';

const query: MatchQuery = {
  segment: { text: 'a b c d', codes: [] },
  source: 'en' as LanguageTag,
  target: 'de' as LanguageTag,
  minScore: 70,
  limit: 5,
  fragments: true,
};
const match = (text: string) => ({ source: { text } }) as unknown as Match;
const NOTHING: MatchAnswer = { matches: [] };

/** Finds what the table says for a text; each call takes 100 ms. */
function composed(found: Readonly<Record<string, MatchAnswer>>, parts: MatchAnswer, milliseconds = 500) {
  let now = 0;
  const asked: (readonly [string, number])[] = [];
  const answerTo = (text: string) => found[text] ?? NOTHING;
  const lookUps = withFragments(
    {
      matches: ({ segment }) => ((now += 100), Promise.resolve(answerTo(segment.text))),
      matchesForAll: ({ segments }) => (
        (now += 100 * segments.length),
        Promise.resolve(segments.map(({ text }) => answerTo(text)))
      ),
    },
    ({ segment }, budget) => (asked.push([segment.text, budget]), Promise.resolve(parts)),
    milliseconds,
    () => now,
  );
  return { lookUps, asked };
}

describe('matches with parts', () => {
  const PARTS = { matches: [match('part')] };

  test('parts stand in place of no match, within what is left of the time', async () => {
    const { lookUps, asked } = composed({}, PARTS);
    expect(await lookUps.matches(query)).toEqual(PARTS);
    expect(asked).toEqual([['a b c d', 400]]);
  });

  test('nothing is looked for where there is a match, or where no parts were asked for', async () => {
    const { lookUps, asked } = composed({ 'a b c d': { matches: [match('whole')] } }, PARTS);
    expect(await lookUps.matches(query)).toEqual({ matches: [match('whole')] });
    expect(await lookUps.matches({ ...query, segment: { text: 'x', codes: [] }, fragments: false })).toEqual(NOTHING);
    expect(asked).toEqual([]);
  });

  test('a text too long for a fuzzy search has no parts', async () => {
    const { lookUps, asked } = composed({ 'a b c d': { matches: [], fuzzy: false } }, PARTS);
    expect(await lookUps.matches(query)).toEqual({ matches: [], fuzzy: false });
    expect(asked).toEqual([]);
  });

  test('what was ended early in either search is partial', async () => {
    const either = composed({ 'a b c d': { matches: [], partial: true } }, PARTS);
    expect(await either.lookUps.matches(query)).toEqual({ ...PARTS, partial: true });
    const parts = composed({}, { ...PARTS, partial: true });
    expect(await parts.lookUps.matches(query)).toEqual({ ...PARTS, partial: true });
    const late = composed({}, PARTS, 100);
    expect(await late.lookUps.matches(query)).toEqual({ matches: [], partial: true });
    expect(late.asked).toEqual([]);
  });

  test('each segment of a batch is answered by itself, in order', async () => {
    const { lookUps, asked } = composed({ found: { matches: [match('whole')] } }, PARTS);
    const segments = ['x', 'found', 'y'].map((text) => ({ text, codes: [] }));
    expect(await lookUps.matchesForAll({ ...query, segments })).toEqual([PARTS, { matches: [match('whole')] }, PARTS]);
    expect(asked).toEqual([
      ['x', 400],
      ['y', 400],
    ]);
  });
});

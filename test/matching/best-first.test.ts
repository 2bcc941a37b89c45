import { expect, test } from '@jest/globals';

import type { LanguageTag } from '../../src/domain/language-tag.js';
import { analyseText } from '../../src/matching/analysed-text.js';
import { rateBestFirst } from '../../src/matching/best-first.js';
import { prepareQuery } from '../../src/matching/score.js';

const [EN, ZH] = ['en', 'zh-CN'] as [LanguageTag, LanguageTag];

/** How many texts are rated when the budget is spent at the nth look at it, and of how many the characters are compared. */
function ratedWithin(looks: number) {
  const texts = Array.from({ length: 500 }, (_, id) => analyseText(`word${id} other`));
  let looked = 0;
  const rated = [
    ...rateBestFirst(prepareQuery({ text: 'word other', codes: [] }, EN, ZH), {
      candidates: { boundedBy: (level) => (level === 50 ? texts.map((_, id) => id) : []) },
      textOf: (id) => texts[id],
      minScore: 50,
      budget: { isSpent: () => ++looked >= looks },
    }),
  ];
  return { rated: rated.length, compared: rated.filter(({ characterSimilarity }) => characterSimilarity > 0).length };
}

test('with time enough, the characters of every text are compared', () => {
  expect(ratedWithin(Infinity)).toEqual({ rated: 500, compared: 500 });
});

test('comparing characters ends with the budget, but never before the nearest texts are compared', () => {
  const { rated, compared } = ratedWithin(20);
  expect(rated).toBe(500);
  expect(compared).toBeGreaterThanOrEqual(32);
  expect(compared).toBeLessThan(250);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkTargetCodes } from '../../src/checks/target-codes.js';
import type { Content } from '../../src/domain/content.js';
import { fitCodes } from '../../src/matching/fit-codes.js';
import { readInlineNotation, writeInlineNotation } from '../../src/text/inline-notation.js';
import { codedContent, recoded } from '../support/coded-contents.js';

const fit = (query: string, source: string, target: string): string | null => {
  const fitted = fitCodes(readInlineNotation(query), readInlineNotation(source), readInlineNotation(target));
  return fitted === null ? null : writeInlineNotation(fitted);
};

describe('codes that correspond', () => {
  test.each([
    ['in other places', 'See {a}this{/a}{b}', 'See {1}it{/1}{2}', '{2}Siehe {1}das{/1}', '{b}Siehe {a}das{/a}'],
    ['in another order', '{7}{8} x y', '{1}{2} x', '{2} y {1}', '{8} y {7}'],
    [
      'with pairs in each other',
      'x {1}{2}y{/2}{/1} z',
      'x {a}{b}y{/b}{/a} z',
      'z {a}{b}y{/b}{/a}',
      'z {1}{2}y{/2}{/1}',
    ],
  ])('%s', (...[, query, source, target, fitted]) => {
    expect(fit(query, source, target)).toBe(fitted);
  });

  test("everything of the code is the query's", () => {
    const query: Content = {
      text: 'ab',
      codes: [{ id: '5', kind: 'standalone', at: 1, element: 'x', markup: '<x id="5"/>', canDelete: false }],
    };
    expect(fitCodes(query, readInlineNotation('a{1}c'), readInlineNotation('xyz{1}'))).toEqual({
      text: 'xyz',
      codes: [{ ...query.codes[0], at: 3 }],
    });
  });
});

describe('codes that do not', () => {
  test.each([
    ['a pair around all', '{1}text{/1}', 'text', 'Wort', '{1}Wort{/1}'],
    ['codes before and after', '{1}{2}text{3}', 'text', 'Wort', '{1}{2}Wort{3}'],
    ['one that the target lacks', '{1}text', '{9}text', 'Wort', '{1}Wort'],
    ['more of them in the match', '{1}text', '{8}te{9}xt', '{8}Wo{9}rt', '{1}Wort'],
    ['one in the middle', 'te{1}xt', 'text', 'Wort', null],
    ['one in the middle, of another kind', 'te{1}x{/1}t', 'te{1}xt', '{1}Wort', null],
    ['pairs that cross otherwise', 't {1}e{2}x{/1}{/2}t', 't {1}e{2}x{/2}{/1}t', 'W {1}o{2}r{/2}{/1}t', null],
    ['none in the query', 'text', '{1}text{/1}', '{1}Wort{/1}', 'Wort'],
  ])('%s', (...[, query, source, target, fitted]) => {
    expect(fit(query, source, target)).toBe(fitted);
  });

  test('annotations are dropped everywhere', () => {
    const noted: Content = {
      text: 'term',
      codes: [
        { id: 'm', kind: 'open', pair: 'm', at: 0, type: 'annotation', element: 'mrk' },
        { id: '1', kind: 'standalone', at: 2 },
        { id: 'm', kind: 'close', pair: 'm', at: 4, type: 'annotation', element: 'mrk' },
      ],
    };
    expect(fitCodes(noted, readInlineNotation('te{1}rm'), readInlineNotation('W{1}ort'))).toEqual({
      text: 'Wort',
      codes: [{ id: '1', kind: 'standalone', at: 1 }],
    });
    expect(fitCodes(readInlineNotation('te{5}rm'), noted, noted)).toEqual(readInlineNotation('te{5}rm'));
  });

  test('elements that would overlap', () => {
    const element = { element: 'g' };
    const g = (content: Content): Content => ({
      ...content,
      codes: content.codes.map((code) => ({ ...code, ...element })),
    });
    const query = g(readInlineNotation('a {1}{2}b{/2}{/1} c'));
    const crossing = readInlineNotation('x {1}{2}y{/1}{/2} z');
    expect(fitCodes(query, readInlineNotation('a {1}{2}b{/2}{/1} c'), crossing)).toBeNull();
  });
});

test('what fits is always right', () => {
  let fitted = 0;
  const cases = codedContent('q', 3).chain((query) => {
    const renamed = { text: query.text, codes: query.codes.map((code) => ({ ...code, id: `m${code.id}` })) };
    const source = fc.oneof(fc.constant(renamed), codedContent('m', 3));
    return source.chain((match) => fc.tuple(fc.constant(query), fc.constant(match), recoded(match)));
  });
  fc.assert(
    fc.property(cases, ([query, source, target]) => {
      const content = fitCodes(query, source, target);
      if (content === null) return;
      fitted += 1;
      const asked = { ...query, codes: query.codes.filter(({ type }) => type !== 'annotation') };
      expect(content.text).toBe(target.text);
      expect(checkTargetCodes(asked, content)).toBeUndefined();
      expect(content.codes.map(({ at }) => at)).toEqual(content.codes.map(({ at }) => at).sort((a, b) => a - b));
    }),
    { numRuns: 3000 },
  );
  expect(fitted).toBeGreaterThan(300);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkTargetCodes } from '../../src/checks/target-codes.js';
import type { Content, InlineCode } from '../../src/domain/content.js';
import { codedContent, recoded } from '../support/coded-contents.js';

/** Codes as "1 /1 2?": with a description for each id. */
function codes(notation: string, described: Readonly<Record<string, Partial<InlineCode>>> = {}): Content {
  const names = notation.split(' ').filter((name) => name !== '');
  return {
    text: '',
    codes: names.map((name): InlineCode => {
      const id = name.replace('/', '');
      const isPair = names.includes(`/${id}`) && names.includes(id);
      const kind = name === id ? (isPair ? 'open' : 'standalone') : isPair ? 'close' : 'isolated-close';
      return { id, at: 0, kind, ...(isPair && { pair: id }), ...described[id] };
    }),
  };
}

/** A part of the source's codes, in another order. */
function some(source: Content, notation: string): Content {
  const names = notation.split(' ').filter((name) => name !== '');
  const ends = ['close', 'isolated-close'];
  return {
    text: '',
    codes: names.map((name) => {
      const found = source.codes.find((code) => (ends.includes(code.kind) ? `/${code.id}` : code.id) === name);
      return found ?? { id: name, kind: 'standalone', at: 0 };
    }),
  };
}

describe('the clause names the code', () => {
  const source = codes('1 2 /1 3', { 1: { element: 'g' }, 3: { canDelete: true } });

  test.each([
    ['1 2 /1 3', undefined],
    ['3 2 1 /1', undefined],
    ['1 2 /1', undefined],
    ['1 /1', 'the code {2} is missing'],
    ['2', 'the code {1} is missing'],
    ['1 2 2 /1', '{2} occurs twice'],
    ['1 2 /1 x', '{x} is not a code of the source'],
    ['/1 2 1', '{/1} stands before {1}'],
  ])('%s', (target, clause) => {
    expect(checkTargetCodes(source, some(source, target))).toBe(clause);
  });

  test('a code that the target makes something else', () => {
    const target = { text: '', codes: [{ ...source.codes[1]!, kind: 'isolated-open' as const }] };
    expect(checkTargetCodes(source, target)).toBe('{2} is another kind of code in the source');
  });

  test('half a pair, where the other half can be deleted', () => {
    const pair = codes('1 /1', { 1: { canDelete: true } });
    expect(checkTargetCodes(pair, some(pair, '1'))).toBe('{1} stands without {/1}');
    expect(checkTargetCodes(pair, some(pair, '/1'))).toBe('{/1} stands before {1}');
    expect(checkTargetCodes(pair, some(pair, ''))).toBeUndefined();
  });

  test('elements that overlap; what is written as two single elements may', () => {
    const elements = codes('1 2 /2 /1', { 1: { element: 'pc' }, 2: { element: 'mrk' } });
    expect(checkTargetCodes(elements, some(elements, '1 2 /1 /2'))).toBe('{1} and {2} overlap');
    const singles = codes('1 2 /2 /1', { 1: { element: 'pc' }, 2: { element: 'bpt' } });
    expect(checkTargetCodes(singles, some(singles, '1 2 /1 /2'))).toBeUndefined();
  });

  test('codes that cannot be reordered, against each other alone', () => {
    const fixed = codes('1 2 3', { 1: { canReorder: false }, 3: { canReorder: false } });
    expect(checkTargetCodes(fixed, some(fixed, '2 1 3'))).toBeUndefined();
    expect(checkTargetCodes(fixed, some(fixed, '3 2 1'))).toBe('{3} stands before {1}');
  });

  test('codes that may be copied, annotations that may be left out', () => {
    const copied = codes('1 /1 2', { 1: { attributes: { canCopy: 'yes' } }, 2: { type: 'annotation' } });
    expect(checkTargetCodes(copied, some(copied, '1 /1 1 /1'))).toBeUndefined();
    expect(checkTargetCodes(copied, some(copied, '1 /1 2 2'))).toBe('{2} occurs twice');
    expect(checkTargetCodes(codes(''), codes('m', { m: { type: 'annotation' } }))).toBe(
      '{m} is not a code of the source',
    );
  });
});

describe('the oracle', () => {
  const isSame = (a: InlineCode, b: InlineCode) => a.id === b.id && a.kind === b.kind;
  const indexIn = (source: Content, code: InlineCode) => source.codes.findIndex((other) => isSame(other, code));

  /** The rules one by one, each over everything. */
  function isRight(source: Content, target: Content): boolean {
    if (target.codes.some((code) => indexIn(source, code) < 0)) return false;
    return source.codes.every((code) => mayOccur(code, target)) && isNested(target) && isInOrder(source, target);
  }

  function mayOccur(code: InlineCode, target: Content): boolean {
    const times = target.codes.filter((other) => isSame(other, code)).length;
    if (times === 0) return code.canDelete === true || code.type === 'annotation';
    return times === 1 || code.attributes?.['canCopy'] === 'yes';
  }

  function isNested({ codes: all }: Content): boolean {
    const ends = pairsOf(all);
    const elements = ends?.filter(([start]) => all[start]!.element === 'g');
    return elements?.some(([a, b]) => elements.some(([c, d]) => a < c && c < b && b < d)) === false;
  }

  function isInOrder(source: Content, target: Content): boolean {
    const places = target.codes.map((code) => indexIn(source, code));
    const fixed = places.filter((place) => source.codes[place]!.canReorder === false);
    return fixed.every((place, index) => fixed.slice(index).every((later) => later >= place));
  }

  /** Each beginning with its end: the text is rewritten until no pair is left. */
  function pairsOf(all: readonly InlineCode[]): (readonly [number, number])[] | undefined {
    const pairs: (readonly [number, number])[] = [];
    for (const id of new Set(all.map((code) => code.id))) {
      let left = all
        .map((code, index) => ({ code, index }))
        .filter(({ code }) => code.id === id && /^(open|close)$/u.test(code.kind));
      while (left.length > 0) {
        const at = left.findIndex(({ code }, index) => code.kind === 'open' && left[index + 1]?.code.kind === 'close');
        if (at < 0) return undefined;
        pairs.push([left[at]!.index, left[at + 1]!.index]);
        left = left.filter((_, index) => index !== at && index !== at + 1);
      }
    }
    return pairs;
  }

  test('says the same of any target', () => {
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(
        codedContent().chain((source) => fc.tuple(fc.constant(source), recoded(source))),
        ([source, target]) => {
          const right = isRight(source, target);
          seen[right ? 'right' : 'wrong'] += 1;
          expect(checkTargetCodes(source, target) === undefined).toBe(right);
        },
      ),
      { numRuns: 3000 },
    );
    expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(300);
  });

  test('the source is right for itself', () => {
    fc.assert(
      fc.property(codedContent(), (source) => {
        expect(checkTargetCodes(source, source)).toBeUndefined();
      }),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { InlineCode } from '../../../src/domain/content.js';
import { spansOf } from '../../../src/checks/tag/code-spans.js';
import { coded, foundInCodes } from './coded.js';

describe('tag.pairs', () => {
  test.each([
    ['{1}A {2}b{/2}{/1}', '{1}A {2}b{/1}{/2}', ['tag.pairs: The pairs {1} and {2} cross.']],
    ['{1}A {2}b{/1}{/2}', '{1}A {2}b{/1}{/2}', []],
    ['{1}A{/1} {2}b{/2}', '{2}A {1}b{/1}{/2}', []],
  ])('%s with %s', async (source, target, expected) => {
    expect(await foundInCodes(coded(source), coded(target))).toEqual(expected);
  });

  test.each([
    ['open', '{/1}'],
    ['close', '{1}'],
  ] as const)('half a pair, its %s', async (kind, lost) => {
    const target = { text: 'Word', codes: [{ id: '1', kind, at: 0 }] };
    expect(await foundInCodes(coded('{1}Wort{/1}'), target)).toEqual([
      `tag.pairs: The code ${lost} of the source is missing in the target, which has the other end of the pair.`,
    ]);
    // Its other end stands in another segment.
    expect(await foundInCodes(target, target)).toEqual([]);
  });

  test('half a pair beside a whole one', async () => {
    const found = await foundInCodes(coded('{1}A{/1} {2}b{/2}'), {
      text: 'A b',
      codes: [...coded('{1}A{/1}').codes, { id: '2', kind: 'open', at: 2 }],
    });
    expect(found).toEqual([expect.stringContaining('tag.pairs: The code {/2}')]);
  });

  test('a pair that is closed before it is opened', async () => {
    const target = {
      text: 'A b',
      codes: [
        { id: '1', kind: 'close' as const, at: 0 },
        { id: '1', kind: 'open' as const, at: 3 },
      ],
    };
    expect(await foundInCodes(coded('{1}A{/1} b'), target)).toEqual(['tag.pairs: {/1} stands before {1}.']);
  });

  test('a pair whose ends name no partner is one where both stand in the segment', async () => {
    const ends = (text: string, ...codes: readonly (readonly [id: string, kind: 'open' | 'close', at: number])[]) => ({
      text,
      codes: codes.map(([id, kind, at]) => ({ id, kind: `isolated-${kind}` as const, at })),
    });
    const source = ends('A b', ['1', 'open', 0], ['2', 'open', 1], ['2', 'close', 2], ['1', 'close', 3]);
    const crossing = ends('A b', ['1', 'open', 0], ['2', 'open', 1], ['1', 'close', 2], ['2', 'close', 3]);
    expect(await foundInCodes(source, crossing)).toEqual(['tag.pairs: The pairs {1} and {2} cross.']);
    const early = ends('A b', ['1', 'close', 0], ['1', 'open', 3]);
    expect(await foundInCodes(ends('A b', ['1', 'open', 0], ['1', 'close', 3]), early)).toHaveLength(1);
    // The one before it was opened in the segment before.
    expect(await foundInCodes(early, early)).toEqual([]);
  });

  const pairs = fc
    .shuffledSubarray([0, 0, 1, 1, 2, 2, 3, 3], { minLength: 8, maxLength: 8 })
    .map((ids): readonly InlineCode[] =>
      ids.map((id, at) => ({ id: `${id}`, kind: ids.indexOf(id) === at ? 'open' : 'close', at })),
    );

  test('some pairs cross exactly where two places are entangled', () => {
    fc.assert(
      fc.property(pairs, (codes) => {
        const { spans, crossing } = spansOf(codes);
        const all = [...spans.values()];
        const entangled = all.some((a) =>
          all.some((b) => a.opening < b.opening && b.opening < a.closing && a.closing < b.closing),
        );
        expect(crossing.length > 0).toBe(entangled);
      }),
    );
  });

  test('a hundred thousand pairs that all cross', () => {
    const ids = Array.from({ length: 100_000 }, (_, id) => `${id}`);
    const codes = [
      ...ids.map((id): InlineCode => ({ id, kind: 'open', at: 0 })),
      ...ids.map((id): InlineCode => ({ id, kind: 'close', at: 1 })),
    ];
    expect(spansOf(codes).spans.size).toBe(ids.length);
  });
});

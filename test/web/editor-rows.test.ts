import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { RowHeights } from '../../src/web/islands/editor/row-heights.js';
import { anchorAt, topOf, topToShow, visibleRows } from '../../src/web/islands/editor/visible-rows.js';

const ESTIMATE = 40;

const list = fc.integer({ min: 1, max: 200 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    set: fc.array(fc.tuple(fc.nat(count - 1), fc.integer({ min: 1, max: 300 }))),
  }),
);

/** The same with an array that is added up every time. */
function naive(count: number, set: readonly (readonly [row: number, height: number])[]) {
  const heights = new Array<number>(count).fill(ESTIMATE);
  for (const [row, height] of set) heights[row] = height;
  const top = (row: number) => heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  return { heights, top };
}

function made(count: number, set: readonly (readonly [row: number, height: number])[]): RowHeights {
  const heights = new RowHeights(count, ESTIMATE);
  for (const [row, height] of set) heights.set(row, height);
  return heights;
}

describe('The heights of rows', () => {
  test('add up as a plain sum does', () => {
    fc.assert(
      fc.property(list, ({ count, set }) => {
        const oracle = naive(count, set);
        const heights = made(count, set);
        for (let row = 0; row <= count; row++) expect(heights.top(row)).toBe(oracle.top(row));
        expect(heights.total).toBe(oracle.top(count));
      }),
    );
  });

  test('name the row at a height', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: -100, max: 70_000 }), ({ count, set }, height) => {
        const oracle = naive(count, set);
        const rows = oracle.heights.map((_, row) => row);
        const expected = rows.findLast((row) => oracle.top(row) <= height) ?? 0;
        expect(made(count, set).rowAt(height)).toBe(expected);
      }),
    );
  });

  test('say whether a height is new', () => {
    const heights = new RowHeights(3, ESTIMATE);
    expect(heights.set(1, ESTIMATE)).toBe(false);
    expect(heights.set(1, 50)).toBe(true);
    expect(heights.height(1)).toBe(50);
  });
});

describe('The rows in sight', () => {
  test('are those that the viewport touches', () => {
    fc.assert(
      fc.property(list, fc.nat(9_000), fc.integer({ min: 1, max: 900 }), ({ count, set }, top, height) => {
        const oracle = naive(count, set);
        const { first, end } = visibleRows(made(count, set), { top, height }, 0);
        oracle.heights.forEach((own, row) => {
          const touches = oracle.top(row) + own > top && oracle.top(row) <= top + height;
          if (touches) expect(row >= first && row < end).toBe(true);
          else if (row > first && row < end - 1) throw new Error(`${row} is drawn for nothing`);
        });
      }),
    );
  });

  test('of an empty list are none', () => {
    expect(visibleRows(new RowHeights(0, ESTIMATE), { top: 0, height: 500 }, 100)).toEqual({ first: 0, end: 0 });
  });

  test('stay where they are while rows above them change', () => {
    fc.assert(
      fc.property(list, fc.nat(5_000), fc.integer({ min: 1, max: 300 }), ({ count, set }, top, other) => {
        const heights = made(count, set);
        const anchor = anchorAt(heights, top);
        const before = topOf(heights, anchor) - heights.top(anchor.row);
        if (anchor.row > 0) heights.set(0, other);
        expect(topOf(heights, anchor) - heights.top(anchor.row)).toBe(before);
      }),
    );
  });

  test('contain the row to be shown, or its beginning where it is too high', () => {
    fc.assert(
      fc.property(list, fc.nat(5_000), fc.integer({ min: 50, max: 600 }), ({ count, set }, top, height) => {
        const heights = made(count, set);
        const row = Math.floor(count / 2);
        const shown = topToShow(heights, row, { top, height });
        expect(shown).toBeLessThanOrEqual(heights.top(row));
        if (heights.height(row) <= height) {
          expect(heights.top(row) + heights.height(row)).toBeLessThanOrEqual(shown + height);
        }
      }),
    );
  });
});

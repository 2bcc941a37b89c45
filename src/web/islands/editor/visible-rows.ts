import type { RowHeights } from './row-heights.js';

/** What is seen of a list: how far it is scrolled and how much fits, in CSS pixels. */
export interface Viewport {
  readonly top: number;
  readonly height: number;
}

/** Rows from `first` up to, not including, `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** The rows that a viewport touches, and as many pixels above and below as `margin` says. */
export function visibleRows(heights: RowHeights, { top, height }: Viewport, margin: number): RowRange {
  if (heights.count === 0) return { first: 0, end: 0 };
  return { first: heights.rowAt(top - margin), end: heights.rowAt(top + height + margin) + 1 };
}

/** What stays where it is while rows above it turn out higher or lower than estimated. */
export interface Anchor {
  readonly row: number;
  /** How far the top of the viewport lies below the top of that row. */
  readonly below: number;
}

export function anchorAt(heights: RowHeights, top: number): Anchor {
  const row = heights.rowAt(top);
  return { row, below: top - heights.top(row) };
}

export function topOf(heights: RowHeights, { row, below }: Anchor): number {
  return heights.top(row) + below;
}

/** How far to scroll so that a row is seen whole, or its beginning where it is higher than the viewport. */
export function topToShow(heights: RowHeights, row: number, { top, height }: Viewport): number {
  const begin = heights.top(row);
  const end = begin + heights.height(row);
  if (begin < top || end - begin > height) return begin;
  return end > top + height ? end - height : top;
}

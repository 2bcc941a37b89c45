import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { RowHeights } from './row-heights.js';
import { anchorAt, topOf, topToShow, visibleRows, type Anchor, type RowRange, type Viewport } from './visible-rows.js';

/** Of a row that was never shown, in CSS pixels: one line of each text. */
const ESTIMATE = 48;
/** Rows are drawn this far beyond what is seen, so that scrolling does not run into empty space. */
const MARGIN = 400;

interface ListElements {
  readonly scroller: { readonly current: HTMLElement | null };
  /** Stays at the top of the scroller and covers rows. */
  readonly head: { readonly current: HTMLElement | null };
}

export interface VisibleList {
  readonly heights: RowHeights;
  readonly range: RowRange;
  /** Measures a row for as long as it is there. @param element has `data-number` */
  readonly measure: (element: HTMLElement | null) => void;
  readonly onScroll: () => void;
}

/**
 * Which rows of a long list have to be drawn, and where. What is looked at stays where it is while rows above turn out
 * higher or lower than estimated.
 * @param numbers what identifies the rows, in order
 * @param followed the place of a row that is kept in sight until somebody scrolls; -1 for none
 */
export function useRowHeights(
  { scroller, head }: ListElements,
  numbers: readonly number[],
  followed: number,
): VisibleList {
  const list = useRef<ScrolledList>(undefined);
  list.current ??= new ScrolledList();
  const [, draw] = useReducer((round: number) => round + 1, 0);
  const { current } = list;
  current.draw = () => {
    draw(undefined);
  };
  current.show(numbers, followed);
  useLayoutEffect(() => current.attach(scroller.current!, head.current!), []);
  useLayoutEffect(() => {
    current.settle();
  });
  return {
    heights: current.heights,
    range: visibleRows(current.heights, current.viewport, MARGIN),
    measure: current.measure,
    onScroll: current.onScroll,
  };
}

/** The measured state of the list between two drawings. */
class ScrolledList {
  draw: () => void = () => undefined;
  heights = new RowHeights(0, ESTIMATE);
  viewport: Viewport = { top: 0, height: 800 };
  #numbers: readonly number[] = [];
  /** By number, so that another filter knows what was measured before. */
  readonly #measured = new Map<number, number>();
  #places = new Map<number, number>();
  #anchor: Anchor = { row: 0, below: 0 };
  #followed = -1;
  #isFollowing = false;
  #scroller: HTMLElement | undefined;
  #head: HTMLElement | undefined;
  readonly #elements = new Map<HTMLElement, number>();
  #observer: ResizeObserver | undefined;

  show(numbers: readonly number[], followed: number): void {
    if (numbers !== this.#numbers) this.#list(numbers);
    if (followed === this.#followed) return;
    this.#followed = followed;
    this.#isFollowing = followed >= 0;
    if (this.#isFollowing) this.#jumpNear(followed);
  }

  attach(scroller: HTMLElement, head: HTMLElement): () => void {
    this.#scroller = scroller;
    this.#head = head;
    this.#observer = new ResizeObserver(() => {
      this.#measureAll();
    });
    this.#observer.observe(scroller);
    for (const element of this.#elements.keys()) this.#observer.observe(element);
    return () => this.#observer?.disconnect();
  }

  readonly measure = (element: HTMLElement | null): void => {
    for (const [known] of this.#elements) {
      if (known.isConnected || known === element) continue;
      this.#observer?.unobserve(known);
      this.#elements.delete(known);
    }
    if (!element || this.#elements.has(element)) return;
    this.#elements.set(element, Number(element.dataset['number']));
    this.#observer?.observe(element);
  };

  readonly onScroll = (): void => {
    const { scrollTop } = this.#scroller!;
    // Half a pixel: browsers round what they are told to scroll to.
    if (Math.abs(scrollTop - this.viewport.top) < 1) return;
    this.#isFollowing = false;
    this.#anchor = anchorAt(this.heights, scrollTop);
    this.viewport = { ...this.viewport, top: scrollTop };
    this.draw();
  };

  /** Scrolls to where the list should be, now that the rows are as high as they are. */
  settle(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const wanted = topOf(this.heights, this.#anchor);
    const shown = this.#isFollowing
      ? topToShow(this.heights, this.#followed, { ...this.viewport, top: wanted })
      : wanted;
    const top = Math.max(0, Math.min(shown, this.heights.total - this.viewport.height));
    this.#anchor = anchorAt(this.heights, top);
    if (Math.abs(scroller.scrollTop - top) >= 1) scroller.scrollTop = top;
    if (Math.abs(this.viewport.top - top) < 1) return;
    this.viewport = { ...this.viewport, top };
    this.draw();
  }

  #list(numbers: readonly number[]): void {
    this.#numbers = numbers;
    this.#places = new Map(numbers.map((number, place) => [number, place]));
    this.heights = new RowHeights(numbers.length, ESTIMATE);
    for (const [number, height] of this.#measured) {
      const place = this.#places.get(number);
      if (place !== undefined) this.heights.set(place, height);
    }
    this.#anchor = { row: 0, below: 0 };
    this.#followed = -1;
  }

  /** A row far away comes to a third of the height; one nearby is only brought into sight. */
  #jumpNear(row: number): void {
    const { first, end } = visibleRows(this.heights, this.viewport, MARGIN);
    if (row < first || row >= end) this.#anchor = { row, below: -this.viewport.height / 3 };
  }

  #measureAll(): void {
    const height = this.#scroller!.clientHeight - this.#head!.offsetHeight;
    let hasChanged = height !== this.viewport.height;
    this.viewport = { ...this.viewport, height };
    for (const [element, number] of this.#elements) {
      const place = this.#places.get(number);
      const measured = element.offsetHeight;
      if (place === undefined || measured === 0) continue;
      this.#measured.set(number, measured);
      hasChanged = this.heights.set(place, measured) || hasChanged;
    }
    if (hasChanged) this.draw();
  }
}

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  filterCounts,
  filteredNumbers,
  neighbour,
  nextUnconfirmed,
  OUTLINE_FILTERS,
  stateCounts,
} from '../../src/web/islands/editor/segment-filters.js';
import { readOutline } from '../../src/web/islands/editor/segment-outline.js';
import { commandOf, type PressedKey } from '../../src/web/views/editor/editor-keys.js';
import { offersOf } from '../../src/web/views/editor/offers.js';
import { sourceParts } from '../../src/web/views/editor/source-parts.js';
import { directionOf } from '../../src/web/views/editor/text-direction.js';

const outline = readOutline({
  documentId: 'd1',
  states: 'iitrfi',
  targets: 'etTtte',
  scores: [-1, 75, -1, 100, 49, 99],
  revisions: [1, 2, 1, 3, 2, 1],
});

describe('The filters', () => {
  test('list numbers, and count what they list', () => {
    const listed = Object.fromEntries(OUTLINE_FILTERS.map((filter) => [filter, filteredNumbers(outline, filter)]));
    expect(listed).toEqual({
      all: [1, 2, 3, 4, 5, 6],
      empty: [1, 6],
      fuzzy: [2, 6],
      unconfirmed: [1, 2, 6],
      confirmed: [3, 4, 5],
      locked: [3],
    });
    expect(filterCounts(outline)).toEqual({ all: 6, empty: 2, fuzzy: 2, unconfirmed: 3, confirmed: 3, locked: 1 });
    expect(stateCounts(outline)).toEqual({ initial: 3, translated: 1, reviewed: 1, final: 1 });
  });

  test('lead on to what is not confirmed, then round', () => {
    expect(nextUnconfirmed([1, 2, 3, 6], outline, 2)).toBe(6);
    expect(nextUnconfirmed([1, 2, 3, 6], outline, 6)).toBe(1);
    expect(nextUnconfirmed([3, 4, 6], outline, 6)).toBeUndefined();
  });

  test('name the neighbours, also of a segment that is not listed', () => {
    expect([neighbour([2, 6], 3, 1), neighbour([2, 6], 3, -1)]).toEqual([6, 2]);
    expect([neighbour([2, 6], 6, 1), neighbour([2, 6], 2, -1)]).toEqual([undefined, undefined]);
  });
});

describe('Keys', () => {
  const pressed = (key: string, more: Partial<PressedKey> = {}): PressedKey => {
    const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    return { key, code: /^\d$/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`, ...none, ...more };
  };

  test('are commands', () => {
    expect(commandOf(pressed('Enter', { ctrlKey: true }))).toEqual({ name: 'confirm' });
    expect(commandOf(pressed('3', { metaKey: true }))).toEqual({ name: 'insert-match', index: 2 });
    expect(commandOf(pressed('!', { code: 'Digit1', ctrlKey: true, shiftKey: true }))).toEqual({
      name: 'insert-code',
      index: 0,
    });
    expect(commandOf(pressed(')', { code: 'Digit0', ctrlKey: true, shiftKey: true }))).toEqual({
      name: 'insert-missing-codes',
    });
    expect(commandOf(pressed('Ω', { code: 'KeyZ', altKey: true }))).toEqual({ name: 'undo' });
    expect(commandOf(pressed('Z', { altKey: true, shiftKey: true }))).toEqual({ name: 'redo' });
  });

  test('of typing and of the browser are left alone', () => {
    expect(commandOf(pressed('a'))).toBeUndefined();
    expect(commandOf(pressed('0', { ctrlKey: true }))).toBeUndefined();
    expect(commandOf(pressed('c', { ctrlKey: true }))).toBeUndefined();
    // How some keyboards write @ and braces.
    expect(commandOf(pressed('7', { ctrlKey: true, altKey: true }))).toBeUndefined();
  });
});

describe('A source with terms', () => {
  test('is cut into parts that are the whole of it, with every code once', () => {
    const term = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => ({
      ...{ start: Math.min(a, b), end: Math.max(a, b), text: '', conceptId: 'c', translations: [] },
    }));
    const codes = fc
      .array(fc.nat(10), { maxLength: 4 })
      .map((places) =>
        places.sort((a, b) => a - b).map((at, index) => ({ id: String(index), kind: 'standalone' as const, at })),
      );
    fc.assert(
      fc.property(codes, fc.array(term, { maxLength: 4 }), (own, terms) => {
        const pieces = sourceParts({ text: '0123456789', codes: own }, terms).flatMap((part) => part.pieces);
        expect(pieces.filter((piece) => typeof piece === 'string').join('')).toBe('0123456789');
        expect(pieces.filter((piece) => typeof piece !== 'string')).toEqual(own);
      }),
    );
  });

  test('marks the earlier, then the longer of terms that overlap', () => {
    const at = (start: number, end: number) => ({
      start,
      end,
      text: '',
      conceptId: `${start}-${end}`,
      translations: [],
    });
    const marked = sourceParts({ text: '国家重点实验室' }, [at(2, 4), at(0, 7), at(0, 2)]).flatMap(
      ({ term }) => term ?? [],
    );
    expect(marked.map(({ conceptId }) => conceptId)).toEqual(['0-7']);
  });
});

describe('Offers', () => {
  test('are the matches, then suggestions that no match repeats; codes that do not fit stay out', () => {
    const side = (text: string) => ({ language: 'en', text });
    const match = { ...common(), target: side('one'), fitted: { text: 'one', codes: [] } };
    const unfit = {
      ...common(),
      target: { ...side('two'), codes: [{ id: '9', kind: 'standalone', at: 0 }] },
      fitted: null,
    };
    const suggestion = (text: string) => ({
      score: 80,
      similarity: 80,
      memoryName: 'M',
      source: side('s'),
      target: side(text),
    });
    const segment = { ...common(), matches: [match, unfit], suggestions: [suggestion('one'), suggestion('three')] };
    expect(offersOf(segment as never).map(({ kind, content }) => [kind, content.text, content.codes ?? []])).toEqual([
      ['match', 'one', []],
      ['match', 'two', []],
      ['suggestion', 'three', []],
    ]);
  });

  function common() {
    return { score: 90, base: 90, penalties: [], diff: [] };
  }
});

test('Languages are written from left to right or from right to left', () => {
  expect(['en', 'zh-Hant', 'ar', 'he-IL', 'ur', 'uz-Arab', 'az'].map((tag) => directionOf(tag))).toEqual([
    ...['ltr', 'ltr', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr'],
  ]);
  expect(directionOf('en', 'rtl')).toBe('rtl');
});

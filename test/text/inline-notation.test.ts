import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Content, InlineCode } from '../../src/domain/content.js';
import { readInlineNotation, writeInlineNotation } from '../../src/text/inline-notation.js';

const bold: Content = {
  text: 'See the forum page',
  codes: [
    { id: '1', kind: 'open', at: 4, pair: '1', type: 'bold', display: '<b>' },
    { id: '2', kind: 'standalone', at: 8, type: 'image' },
    { id: '1', kind: 'close', at: 13, pair: '1', type: 'bold', display: '</b>' },
  ],
};

describe('writing', () => {
  test('shows codes in braces and doubles literal ones', () => {
    expect(writeInlineNotation(bold)).toBe('See {1}the {2}forum{/1} page');
    expect(writeInlineNotation({ text: 'a {b} c', codes: [] })).toBe('a {{b}} c');
  });
});

describe('reading', () => {
  test('takes the codes from the content that they belong to', () => {
    const moved = readInlineNotation('{2}See {1}the{/1} page', bold);
    expect(moved.text).toBe('See the page');
    expect(moved.codes).toEqual([
      { ...bold.codes[1], at: 0 },
      { ...bold.codes[0], at: 4 },
      { ...bold.codes[2], at: 7 },
    ]);
  });

  test('without such a content it tells pairs from single codes', () => {
    expect(readInlineNotation('{a}x{/a}{b}{/c}').codes).toEqual([
      { id: 'a', kind: 'open', at: 0, pair: 'a' },
      { id: 'a', kind: 'close', at: 1, pair: 'a' },
      { id: 'b', kind: 'standalone', at: 1 },
      { id: 'c', kind: 'isolated-close', at: 1 },
    ]);
  });

  test.each([
    ['a { b', 'double it'],
    ['a } b', 'double it'],
    ['{}', 'double it'],
    ['{3}', 'no code {3}'],
    ['{/2}', 'no code {/2}'],
    ['{2}{2}', 'occurs twice'],
    ['{1}the', 'never closed'],
    ['{/1}the{1}', 'not open'],
  ])('refuses %j', (notation, reason) => {
    expect(() => readInlineNotation(notation, bold)).toThrow(reason);
  });
});

test('an end and a code whose id begins with a slash stay apart', () => {
  const codes: InlineCode[] = [
    { id: '//', kind: 'standalone', at: 0 },
    { id: '/', kind: 'isolated-close', at: 0 },
  ];
  const content = { text: '', codes };
  expect(readInlineNotation(writeInlineNotation(content), content)).toEqual(content);
});

test('every content comes back from its notation', () => {
  const braces = fc.string({ unit: fc.constantFrom('{', '}', '/', '%', '2', '5', 'a', '字'), maxLength: 8 });
  const content = fc.record({
    pieces: fc.array(braces, { minLength: 1, maxLength: 6 }),
    ids: fc.uniqueArray(braces.filter(Boolean)),
  });
  fc.assert(
    fc.property(content, ({ pieces, ids }) => {
      const codes: InlineCode[] = [];
      let text = '';
      for (const [index, piece] of pieces.entries()) {
        text += piece;
        const id = ids[index];
        if (id !== undefined)
          codes.push({ id, kind: index % 2 === 0 ? 'standalone' : 'isolated-close', at: text.length });
      }
      expect(readInlineNotation(writeInlineNotation({ text, codes }), { text, codes })).toEqual({ text, codes });
    }),
  );
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { partsPieces } from '../../src/web/content-pieces.js';
import { alignRelease, joinUp, shiftDown, translationOf } from '../../src/web/desk/release-pairs.js';
import { textDifference } from '../../src/web/desk/text-difference.js';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '天', '台', '3', '，', '.', '\u{1F52D}') });

describe('the difference of two texts', () => {
  test('adds up to both', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const steps = textDifference(from, to);
        const without = (op: string) =>
          steps
            .filter((step) => step.op !== op)
            .map((step) => step.text)
            .join('');
        expect([without('insert'), without('delete')]).toEqual([from, to]);
      }),
    );
  });

  test('is in words, and in single characters of Chinese', () => {
    expect(textDifference('The lab opened.', 'The laboratory opened.')).toEqual([
      { op: 'equal', text: 'The ' },
      { op: 'delete', text: 'lab' },
      { op: 'insert', text: 'laboratory' },
      { op: 'equal', text: ' opened.' },
    ]);
    expect(textDifference('天文台', '天文馆').map((step) => step.text)).toEqual(['天文', '台', '馆']);
  });
});

describe('a pasted release', () => {
  test('stands line beside line; empty lines only divide', () => {
    expect(alignRelease('一\r\n\r\n 二 \n三', 'one\n\n\ntwo')).toEqual([
      { source: '一', target: 'one' },
      { source: '二', target: 'two' },
      { source: '三', target: '' },
    ]);
  });

  test('is put right by shifting a side down and joining up', () => {
    const pairs = alignRelease('题\n一。\n二。', 'one.\ntwo.');
    expect(shiftDown(pairs, 0, 'target').map(({ target }) => target)).toEqual(['', 'one.', 'two.']);
    expect(joinUp(pairs, 1, 'source')).toEqual([
      { source: '题一。', target: 'one.' },
      { source: '二。', target: 'two.' },
    ]);
    expect(translationOf(joinUp(pairs, 1, 'target'))).toBe('one. two.\n\n');
  });

  test('loses no character whatever is shifted and joined', () => {
    const lines = fc.array(fc.constantFrom('a', 'b.', '天。', 'c d'), { maxLength: 6 });
    const acts = fc.array(fc.tuple(fc.boolean(), fc.nat(8), fc.constantFrom('source' as const, 'target' as const)));
    fc.assert(
      fc.property(lines, lines, acts, (sources, targets, done) => {
        let pairs = alignRelease(sources.join('\n'), targets.join('\n'));
        for (const [shifts, at, side] of done) {
          if (at < pairs.length) pairs = shifts ? shiftDown(pairs, at, side) : joinUp(pairs, at, side);
        }
        const characters = (texts: readonly string[]) => texts.join('').replaceAll(' ', '');
        expect(characters(pairs.map(({ source }) => source))).toBe(characters(sources));
        expect(characters(pairs.map(({ target }) => target))).toBe(characters(targets));
      }),
    );
  });
});

test('ranges that overlap are marked as one, and codes stay where they are', () => {
  const content = { text: 'abcdef', codes: [{ id: '1', kind: 'standalone', at: 3 }] };
  const ranges = [
    { start: 2, end: 4 },
    { start: 1, end: 3 },
  ];
  expect(
    partsPieces(content, ranges).map((piece) => (piece.kind === 'code' ? '*' : `${piece.op}:${piece.text}`)),
  ).toEqual(['equal:a', 'part:bc', '*', 'part:d', 'equal:ef']);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { wordSegments } from '../../src/text/dictionary-words.js';

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });
const words = fc.array(fc.constantFrom('สวัสดี', 'ครับ', 'ប្រទេស', '中国', '科学院', 'word', 'β', ' ', ', ', '\u{1F600}'), {
  minLength: 800,
  maxLength: 1_500,
});

describe('words of a long text', () => {
  test('follow each other without a gap', () => {
    fc.assert(
      fc.property(words, (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { segment, index } of wordSegments(segmenter, text)) {
          expect(index).toBe(end);
          expect(text.startsWith(segment, index)).toBe(true);
          end += segment.length;
        }
        expect(end).toBe(text.length);
      }),
      { numRuns: 20 },
    );
  });

  test('are those of the text as a whole where there are marks between', () => {
    const text = 'Ein Satz, dann 中国科学院。 สวัสดีครับ '.repeat(500);
    expect([...wordSegments(segmenter, text)]).toEqual(
      [...segmenter.segment(text)].map(({ segment, index }) => expect.objectContaining({ segment, index }) as unknown),
    );
  });

  test('a word longer than a slice stays one', () => {
    const text = `${'a'.repeat(10_000)} b`;
    expect([...wordSegments(segmenter, text)].map(({ segment }) => segment.length)).toEqual([10_000, 1, 1]);
  });

  test.each(['ก', 'ក', 'က', '的'])('half a megabyte of %s is divided', (character) => {
    const text = character.repeat(500_000);
    let end = 0;
    for (const { segment } of wordSegments(segmenter, text)) end += segment.length;
    expect(end).toBe(text.length);
  });
});

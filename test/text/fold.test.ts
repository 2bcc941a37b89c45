import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exactForm } from '../../src/text/exact-form.js';
import { fold, foldedText, rangeInOriginal } from '../../src/text/fold.js';
import { withoutWidth } from '../../src/text/width.js';

/** Characters that fold, compose or stay in surprising ways, strung together at random. */
const oddText = fc
  .array(
    fc.oneof(
      fc.constantFrom('é', 'e\u0301', 'ß', 'İ', 'ﬁ', 'Ł', 'й', 'ё', 'が', 'か\u3099', 'ｶﾞ', '한', '\u1112\u1161\u11AB'),
      fc.constantFrom('한', 'Ａ', '１', '\u3000', '\u00A0', 'ى', 'أ', '\u0640', 'Σ', 'ς', '𠮷', '👩🏽‍🔬', '\uD800', 'ﾞ'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('exactForm', () => {
  test('folds width and composition and keeps case and white space', () => {
    expect(exactForm('ＡＢc １２％，e\u0301  ｶﾞ')).toBe('ABc 12%,é  ガ');
    expect(exactForm('①ﬁ㎏')).toBe('①ﬁ㎏');
    expect(exactForm('ﾊﾝｸﾞﾙ ￦')).toBe('ハングル ₩');
  });

  test('is idempotent', () => {
    fc.assert(fc.property(oddText, (text) => exactForm(exactForm(text)) === exactForm(text)));
  });

  test('agrees with NFKC wherever Unicode calls a character wide or narrow', () => {
    // Outside this list NFKC goes further than width: half-width Hangul to conjoining jamo, the macron to a space.
    const furtherThanWidth = /[\uFFA0-\uFFDC\uFFE3]/u;
    for (let unit = 0xff01; unit <= 0xffee; unit++) {
      const character = String.fromCharCode(unit);
      if (!furtherThanWidth.test(character)) expect(withoutWidth(character)).toBe(character.normalize('NFKC'));
    }
  });
});

describe('fold', () => {
  test('the text alone is the same', () => {
    fc.assert(
      fc.property(oddText, (written) => {
        expect(foldedText(written)).toBe(fold(written).text);
      }),
    );
  });

  test.each([
    ['Élysée', 'elysee'],
    ['Straße', 'strasse'],
    ['ŁÓDŹ', 'lodz'],
    ['Øre', 'ore'],
    ['Ёлка', 'елка'],
    ['CO₂, 10⁶ m²', 'co2, 106 m2'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['أَحْمَد', 'احمد'],
    ['İzmir', 'izmir'],
    ['ＣＯＶＩＤ－１９', 'covid-19'],
    ['Leading\u00A0Party', 'leading party'],
  ])('folds %s to %s', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  test.each(['й', 'が', '한국어', 'ไม้', 'हिन्दी', '北科院'])('leaves the letters of %s alone', (text) => {
    expect(fold(text).text).toBe(text);
  });

  test.each(['a\tb', 'a\nb', 'a\u3000b', '物\n质'])('every white space of %j is a plain space', (text) => {
    expect(fold(text).text).toBe(text.replaceAll(/\s/g, ' '));
  });

  test('a character folds the same among others as alone', () => {
    const characters = fc.array(
      fc.constantFrom('A', 'z', '~', '!', '北', '。', 'É', 'e\u0301', '物\u3099', 'ｶﾞ', 'Σ', ' '),
    );
    fc.assert(
      fc.property(characters, (parts) => {
        expect(fold(parts.join('')).text).toBe(parts.map((part) => fold(part).text).join(''));
      }),
    );
  });

  test('composes what it does not strip', () => {
    expect(fold('и\u0306').text).toBe('й');
    expect(fold('\u1112\u1161\u11AB').text).toBe('한');
    expect(fold('ｶﾞ').text).toBe('ガ');
  });

  test('finds the whole character in the original, marks included', () => {
    const folded = fold('Cafe\u0301 ß!');
    expect(folded.text).toBe('cafe ss!');
    expect(rangeInOriginal(folded, 3, 4)).toEqual({ start: 3, end: 5 });
    expect(rangeInOriginal(folded, 5, 6)).toEqual({ start: 6, end: 7 });
    expect(rangeInOriginal(folded, 4, 4)).toEqual({ start: 5, end: 5 });
  });

  test('every part of the folded text is what its part of the original folds to, or a piece of it', () => {
    fc.assert(
      fc.property(oddText, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text);
        const [start, end] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const range = rangeInOriginal(folded, start, end);
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(fold(text.slice(range.start, range.end)).text).toContain(folded.text.slice(start, end));
      }),
    );
  });

  test('the offsets grow from 0 to the length of the original', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const { text: folded, offsets } = fold(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        expect([...offsets].every((offset, index) => index === 0 || offset >= offsets[index - 1]!)).toBe(true);
      }),
    );
  });

  test('the whole folded text comes from the whole original', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const folded = fold(text);
        fc.pre(folded.text.length > 0 && !text.startsWith('\u0640'));
        expect(rangeInOriginal(folded, 0, folded.text.length)).toEqual({ start: 0, end: text.length });
      }),
    );
  });
});

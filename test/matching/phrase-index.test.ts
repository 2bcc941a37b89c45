import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { InternedText } from '../../src/domain/ports/matching-source.js';
import { GapLists } from '../../src/matching/gap-lists.js';
import { PhraseIndex } from '../../src/matching/phrase-index.js';
import { isLongEnough } from '../../src/terminology/term-key.js';
import { fold } from '../../src/text/fold.js';

/** Words and characters of several scripts, so that texts share parts. */
const PIECES = [
  ...['The ', 'the', 'th', 'ing', ' of ', 'É', 'cafe\u0301', 'ß', 'Straße', 'ﬁ', 'a', 'b', '7', ' ', '-'],
  ...['的', '中国', '科学院', '暗物质', '，', '。', '𠮷', '𠮷野', 'ＣＡＳ', '〇', '々'],
  ...[
    'ひらがな',
    'カタカナ',
    'ｶﾞ',
    'ー',
    '한국',
    '한',
    '\u1112\u1161\u11AB',
    'Привет',
    'й',
    'ё',
    'ไทย',
    'שָׁלוֹם',
    'سلام',
    '😀',
    '👩‍🔬',
  ],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));

function textsOf(contents: readonly string[]): readonly InternedText[] {
  return contents.map((content, at) => ({ id: 3 * at + 1, text: content }));
}

function indexOf(texts: readonly InternedText[]): PhraseIndex {
  const index = new PhraseIndex(readerOf(texts));
  index.append(texts);
  return index;
}

function readerOf(texts: readonly InternedText[]) {
  const byId = new Map(texts.map((one) => [one.id, one]));
  return (ids: readonly number[]) => ids.flatMap((id) => byId.get(id) ?? []);
}

function scan(texts: readonly InternedText[], phrase: string, from: number): readonly number[] {
  return texts.filter((one) => one.id >= from && fold(one.text).text.includes(phrase)).map(({ id }) => id);
}

/** Parts of the texts, cut anywhere, and others; folded, long enough to be asked for. */
function phraseOf(contents: readonly string[]) {
  const folded = contents.map((content) => fold(content).text).filter((content) => content !== '');
  const cut = (whole: string) =>
    fc.tuple(fc.nat(whole.length), fc.integer({ min: 1, max: 12 })).map(([at, length]) => whole.slice(at, at + length));
  const any = text.map((other) => fold(other).text);
  const phrase = folded.length === 0 ? any : fc.oneof(fc.constantFrom(...folded).chain(cut), any);
  return phrase.filter((one) => one !== '' && isLongEnough(one));
}

test('it finds what looking into every text finds, from any place, and never promises fewer', () => {
  const asked = fc.array(text, { maxLength: 60 }).chain((contents) => {
    return fc.tuple(fc.constant(contents), fc.array(phraseOf(contents), { minLength: 5, maxLength: 10 }), fc.nat(200));
  });
  fc.assert(
    fc.property(asked, ([contents, phrases, from]) => {
      const texts = textsOf(contents);
      const index = indexOf(texts);
      for (const phrase of phrases) {
        const expected = scan(texts, phrase, from);
        expect([...index.containing(phrase, from)]).toEqual(expected);
        expect(index.mostWith(phrase)).toBeGreaterThanOrEqual(expected.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('every Han, kana or Hangul character is found by itself among many texts', () => {
  const characters: string[] = [];
  for (let code = 0x1100; code < 0x32000; code += code < 0x10000 ? 7 : 101) {
    const character = String.fromCodePoint(code);
    const folded = fold(character).text;
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(folded))
      characters.push(folded);
  }
  const texts = textsOf(characters.map((character) => `a${character}b`));
  const index = indexOf(texts);
  for (const [at, character] of characters.entries()) {
    expect(index.mostWith(character)).toBeLessThan(texts.length / 10);
    expect([...index.containing(character, 0)]).toContain(3 * at + 1);
  }
});

test('texts that are appended later are found, in an index from a snapshot too', () => {
  const contents = Array.from({ length: 3_000 }, (_, at) => `第${String(at)}个 number ${String(at * 7)} of the 物质`);
  const texts = textsOf(contents);
  const first = new PhraseIndex(readerOf(texts));
  expect(first.last).toBe(0);
  first.append(texts.slice(0, 1_000));
  const copy = PhraseIndex.of(structuredClone(first.snapshot()), readerOf(texts));
  for (const index of [first, copy]) {
    expect(index.size).toBe(1_000);
    for (let at = 1_000; at < texts.length; at += 1) index.append(texts.slice(at, at + 1));
    expect(index.last).toBe(texts.at(-1)!.id);
    for (const phrase of ['质', '第29', 'number 7', 'er', '999', '9 of', 'of the 物', 'zz', '物理']) {
      expect([...index.containing(phrase, 0)]).toEqual(scan(texts, phrase, 0));
    }
  }
  expect(copy.snapshot()).toEqual(first.snapshot());
});

test('candidates are read a batch at a time, and no more batches than somebody asks for', () => {
  const texts = textsOf(Array.from({ length: 1_000 }, (_, at) => `的${String(at)}`));
  const read = readerOf(texts);
  let asked = 0;
  const index = new PhraseIndex((ids) => {
    asked += ids.length;
    return read(ids);
  });
  index.append(texts);
  expect(index.containing('的', 0).next().value).toBe(1);
  expect(asked).toBeLessThan(100);
  asked = 0;
  expect([...index.containing('的999', 0)]).toEqual([texts.at(-1)!.id]);
  expect(asked).toBeLessThan(20);
});

test('lists of gaps give their sums, however they grow beside each other', () => {
  const gaps = fc.array(fc.oneof(fc.integer({ min: 1, max: 127 }), fc.integer({ min: 1, max: 2 ** 25 })), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.array(gaps, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 40 }), (lists, times) => {
      const written = lists.map((list) => Array.from({ length: times }, () => list).flat());
      const pool = new GapLists();
      const begins = written.map(() => pool.begin());
      const ends = [...begins];
      for (let at = 0; written.some((list) => at < list.length); at += 1) {
        written.forEach((list, of) => {
          if (at < list.length) ends[of] = pool.append(ends[of]!, list[at]!);
        });
      }
      written.forEach((list, of) => {
        const cursor = pool.cursor(begins[of]!, ends[of]!, list.length);
        let sum = 0;
        for (const gap of list) expect(cursor.seek(sum + 1)).toBe((sum += gap));
        expect(cursor.seek(sum)).toBe(sum);
        expect(cursor.seek(sum + 1)).toBe(Infinity);
      });
    }),
    { numRuns: 60 },
  );
});

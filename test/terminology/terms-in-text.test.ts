import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TermInText } from '../../src/domain/document.js';
import type { Concept, Term } from '../../src/domain/glossary.js';
import { type TextTermsQuery, TermsInText } from '../../src/terminology/terms-in-text.js';
import { parseLanguageTag } from '../../src/text/language-tags.js';
import { concept, EN, ZH } from './concepts.js';

const TO_ZH: TextTermsQuery = { source: EN, target: ZH };
const TO_EN: TextTermsQuery = { source: ZH, target: EN };

function indexOf(...concepts: readonly Concept[]): TermsInText {
  const index = new TermsInText();
  for (const one of concepts) index.add(one);
  return index;
}

/** Concepts of two terms each: the one that is looked for, and a translation. */
function terms(...texts: readonly string[]): TermsInText {
  return indexOf(...texts.map((text, index) => concept(`c${index}`, [text, text.startsWith('en') ? 'zh:译' : 'en:x'])));
}

/** What was found where. */
function found(index: TermsInText, text: string, query = TO_ZH): readonly string[] {
  return index.findIn([text], query)[0]!.map(({ start, end, text: hit }) => `${start}-${end} ${hit}`);
}

describe('what is a place', () => {
  test('the longest term, left to right, without overlaps', () => {
    const index = terms('en:quantum', 'en:quantum entanglement', 'en:entanglement swapping', 'en:swapping');
    expect(found(index, 'Quantum entanglement swapping, quantum')).toEqual([
      '0-20 Quantum entanglement',
      '21-29 swapping',
      '31-38 quantum',
    ]);
  });

  test('a shorter term where the longer one breaks off', () => {
    expect(found(terms('en:state', 'en:state key laboratory'), 'a state key, a state key lab')).toEqual([
      '2-7 state',
      '15-20 state',
    ]);
  });

  test('whole words alone', () => {
    expect(found(terms('en:cat', 'en:therapist', 'en:inform'), 'concatenate cats the rapist in form')).toEqual([]);
    expect(found(terms('en:cat'), '(cat) "CAT" cat’s')).toEqual(['1-4 cat', '7-10 CAT', '12-15 cat']);
  });

  test('any characters of a Chinese or Japanese text', () => {
    const index = terms('zh:科学院', 'zh-TW:科學院', 'zh:中国科学院');
    expect(found(index, '在中国科学院和科学院', TO_EN)).toEqual(['1-6 中国科学院', '7-10 科学院']);
    expect(found(index, '台灣科學院', TO_EN)).toEqual(['2-5 科學院']);
    const kana = indexOf(concept('k', ['ja:データ', 'en:data']));
    expect(found(kana, 'このデータを', { source: parseLanguageTag('ja')!, target: EN })).toEqual(['2-5 データ']);
  });

  test('an acronym between Chinese characters', () => {
    expect(found(terms('zh:CAS'), '由CAS院士', TO_EN)).toEqual(['1-4 CAS']);
  });

  test('a place in the text as it was given', () => {
    expect(found(terms('en:café'), '𝒳 cafe\u0301 CAFE')).toEqual(['3-8 cafe\u0301', '9-13 CAFE']);
    expect(found(terms('zh:激光'), '２０２４激光', TO_EN)).toEqual(['4-6 激光']);
  });
});

describe('what makes no difference', () => {
  test('case, unless the term is in capitals', () => {
    expect(found(terms('en:Laser', 'en:WHO'), 'LASER laser who WHO')).toEqual(['0-5 LASER', '6-11 laser', '16-19 WHO']);
  });

  test('hyphens and spaces, width', () => {
    const index = terms('en:long-term', 'en:COVID-19');
    expect(found(index, 'long term, long-term, longterm, COVID\u201119, ＣＯＶＩＤ－１９')).toEqual([
      '0-9 long term',
      '11-20 long-term',
      '32-40 COVID\u201119',
      '42-50 ＣＯＶＩＤ－１９',
    ]);
  });

  test('punctuation does', () => {
    expect(found(terms('en:R&D', 'en:C++', 'en:U.S.'), 'R&D in C++ (U.S.), R D, C, US')).toEqual([
      '0-3 R&D',
      '7-10 C++',
      '12-16 U.S.',
    ]);
  });
});

describe('what a hit says', () => {
  test('all translations, the better status first, and the definition', () => {
    const index = indexOf(
      concept('c', ['en:laser/deprecated', 'zh:镭射/forbidden', 'zh:激光', 'fr:laser'], { definition: 'light' }),
    );
    expect(index.findIn(['a laser'], TO_ZH)).toEqual([
      [
        {
          start: 2,
          end: 7,
          text: 'laser',
          conceptId: 'c',
          glossaryId: 'g1',
          definition: 'light',
          translations: [
            { text: '激光', language: 'zh', status: 'preferred' },
            { text: '镭射', language: 'zh', status: 'forbidden' },
          ],
        },
      ],
    ]);
  });

  test('every concept once: approved ones first, then by status', () => {
    const index = indexOf(
      concept('a', ['en:bank', 'en:Bank', 'zh:岸'], { approved: false }),
      concept('b', ['en:bank/admitted', 'zh:银行']),
      concept('c', ['en:bank', 'zh:库']),
    );
    expect(index.findIn(['bank'], TO_ZH)[0]!.map(({ conceptId }) => conceptId)).toEqual(['c', 'b', 'a']);
  });

  test('only terms of the glossaries asked for, and those that have a translation', () => {
    const index = indexOf(
      concept('a', ['en:laser beam', 'fr:faisceau']),
      concept('b', ['en:laser', 'zh:激光']),
      concept('c', ['en:laser', 'zh:镭射'], { glossaryId: 'g2' }),
    );
    const ids = (query: TextTermsQuery) => index.findIn(['laser beam'], query)[0]!.map(({ conceptId }) => conceptId);
    expect(ids(TO_ZH)).toEqual(['b', 'c']);
    expect(ids({ ...TO_ZH, glossaries: ['g2'] })).toEqual(['c']);
    expect(ids({ ...TO_ZH, glossaries: [] })).toEqual([]);
  });

  test('between the Chinese scripts the term is of the script that was asked for', () => {
    const hant = parseLanguageTag('zh-TW')!;
    const index = indexOf(concept('a', ['zh:软件', 'zh-TW:軟體']));
    expect(found(index, '软件軟體', { source: ZH, target: hant })).toEqual(['0-2 软件']);
    expect(found(index, '软件軟體', { source: hant, target: ZH })).toEqual(['2-4 軟體']);
  });
});

test('a concept that changed or is gone is found no more', () => {
  const index = indexOf(concept('c', ['en:laser', 'en:maser', 'zh:激光']));
  index.add(concept('c', ['en:laser light', 'zh:激光']));
  expect(found(index, 'laser maser laser light')).toEqual(['12-23 laser light']);
  index.remove('c');
  index.remove('unknown');
  expect(found(index, 'laser light')).toEqual([]);
});

test('a thousand sentences against fifty thousand terms', () => {
  const word = (number: number) => `w${(number * 7919) % 4001}`;
  const index = new TermsInText();
  for (let number = 0; number < 50_000; number++) {
    const text = [word(number), word(number * 3 + 1), word(number * 5 + 2)].slice(0, 1 + (number % 3)).join(' ');
    index.add(concept(`c${number}`, [`en:${text}`, `zh:译${number}`, `zh:别${number}/admitted`]));
  }
  const sentence = (from: number) => Array.from({ length: 25 }, (_, at) => word(from * 31 + at * at)).join(' ');
  const texts = Array.from({ length: 1000 }, (_, at) => sentence(at));
  const start = performance.now();
  const hits = index.findIn(texts, TO_ZH);
  expect(performance.now() - start).toBeLessThan(2000);
  expect(hits.flat().length).toBeGreaterThan(10_000);
});

describe('the oracle', () => {
  const isLatin = (character: string | undefined) => /[ab]/iu.test(character ?? '');
  const parts = (text: string) => text.match(/[abAB]+|[中国.]/gu)?.join(' ') ?? '';

  function isSame(term: Term, part: string): boolean {
    if (/[A-Z]/u.test(term.text) && !/[a-z]/u.test(term.text)) return parts(term.text) === parts(part);
    return parts(term.text).toLowerCase() === parts(part).toLowerCase();
  }

  /** Every part of the text against every term. */
  function naive(concepts: readonly Concept[], text: string): readonly string[] {
    const hits: string[] = [];
    for (let start = 0; start < text.length; start++) {
      const ends = Array.from({ length: text.length - start }, (_, index) => text.length - index);
      const end = ends.find((candidate) => conceptsAt(concepts, text, start, candidate).length > 0);
      if (end === undefined) continue;
      hits.push(...conceptsAt(concepts, text, start, end).map((id) => `${start}-${end} ${id}`));
      start = end - 1;
    }
    return hits;
  }

  function conceptsAt(concepts: readonly Concept[], text: string, start: number, end: number): readonly string[] {
    const part = text.slice(start, end);
    if (/^[-' ]|[-' ]$/u.test(part)) return [];
    if ([start, end].some((at) => isLatin(text[at - 1]) && isLatin(text[at]))) return [];
    return concepts.filter((one) => isConceptOf(one, part)).map(({ id }) => id);
  }

  function isConceptOf({ terms: all }: Concept, part: string): boolean {
    return all.some((one) => one.language === 'en' && isSame(one, part)) && all.some((one) => one.language === 'zh');
  }

  test('finds the same', () => {
    const text = (most: number) =>
      fc.string({
        unit: fc.constantFrom('a', 'b', 'A', 'B', '中', '国', ' ', ' ', '-', "'", '.'),
        minLength: 1,
        maxLength: most,
      });
    const concepts = fc
      .array(fc.tuple(text(4), text(3), fc.constantFrom('zh', 'fr')), { maxLength: 8 })
      .map((all) => all.map(([a, b, to], index) => concept(`c${index}`, [`en:${a}`, `en:${b}`, `${to}:x`])));
    let hits = 0;
    fc.assert(
      fc.property(concepts, text(14), (all, sentence) => {
        const given = indexOf(...all).findIn([sentence], TO_ZH)[0]!;
        const names = given.map(({ start, end, conceptId }: TermInText) => `${start}-${end} ${conceptId}`);
        hits += names.length;
        expect(names).toEqual(naive(all, sentence));
      }),
      { numRuns: 2000 },
    );
    expect(hits).toBeGreaterThan(500);
  });
});

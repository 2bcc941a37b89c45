import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { concept, EN, ZH } from '../concepts.js';
import { foundIn, recognised, recogniserOf, tag } from './recognised.js';

const TO_ZH = { source: EN, target: ZH };

describe('what is a place', () => {
  test('the longest term; what lies in it or overlaps it is inside', async () => {
    const terms = ['en:quantum', 'en:quantum entanglement', 'en:entanglement swapping', 'en:swapping'];
    expect(await foundIn('Quantum entanglement swapping, quantum', ...terms)).toEqual([
      'Quantum entanglement <',
      'Quantum',
      'entanglement swapping',
      'swapping <',
      'quantum',
    ]);
  });

  test('a shorter term where the longer one breaks off', async () => {
    expect(await foundIn('a state key, a state key lab', 'en:state', 'en:state key laboratory')).toEqual([
      'state',
      'state',
    ]);
  });

  test('whole words alone', async () => {
    expect(await foundIn('concatenate the rapist in form', 'en:cat', 'en:therapist', 'en:inform')).toEqual([]);
    expect(await foundIn('(cat) "CAT"', 'en:cat')).toEqual(['cat', 'CAT']);
  });

  test('a part of a hyphenated word is only possible', async () => {
    expect(await foundIn('an add-on, add it', 'en:add')).toEqual(['add ?', 'add']);
  });

  test('every occurrence', async () => {
    expect(await foundIn('laser, laser and laser', 'en:laser')).toHaveLength(3);
  });
});

describe('what makes no difference', () => {
  test('case, unless the term is in capitals', async () => {
    expect(await foundIn('LASER laser who WHO', 'en:Laser', 'en:WHO')).toEqual(['LASER', 'laser', 'WHO']);
  });

  test('hyphens, spaces, width, accents', async () => {
    expect(
      await foundIn('long term, long-term, COVID\u201119, ＣＯＶＩＤ－１９', 'en:long-term', 'en:COVID-19'),
    ).toEqual(['long term', 'long-term', 'COVID\u201119', 'ＣＯＶＩＤ－１９']);
    expect(await foundIn('𝒳 cafe\u0301 CAFE', 'en:café')).toEqual(['cafe\u0301', 'CAFE']);
  });

  test('punctuation does, also at the ends of a term', async () => {
    expect(await foundIn('R&D in C++ (U.S.), R D, C, US', 'en:R&D', 'en:C++', 'en:U.S.')).toEqual([
      'R&D',
      'C++',
      'U.S.',
    ]);
  });

  test('a placeholder that touches the term', async () => {
    expect(await foundIn('%slaser and {0}laser', 'en:laser')).toEqual(['laser', 'laser']);
  });
});

describe('inflected forms', () => {
  test.each([
    ['en:gravitational wave', 'two gravitational waves', 'gravitational waves ~stem'],
    ['en:galaxy', 'the galaxies', 'galaxies ~stem'],
    ['ru:карта', 'на карте', 'карте ~stem'],
    ['ru:гравитационная волна', 'гравитационных волн', 'гравитационных волн ~stem'],
    ['de:Teilchenbeschleuniger', 'des Teilchenbeschleunigers', 'Teilchenbeschleunigers ~stem'],
    ['fr:trou noir', 'les trous noirs', 'trous noirs ~stem'],
    ['es:agujero negro', 'los agujeros negros', 'agujeros negros ~stem'],
  ])('%s stands in "%s"', async (term, text, expected) => {
    expect(await foundIn(text, term)).toEqual([expected]);
  });

  test('never of acronyms, nor of what is forbidden', async () => {
    expect(await foundIn('ни', 'ru:НИИ')).toEqual([]);
    const recogniser = recogniserOf(concept('c', ['ru:карта/forbidden', 'en:map']));
    expect(await recognised(recogniser, 'на карте, карта', { source: tag('ru'), target: EN })).toEqual(['карта']);
  });

  test('never of English words that only look alike', async () => {
    expect(await foundIn('new, physic, mean', 'en:news', 'en:physics', 'en:means')).toEqual([]);
  });

  test('as an editor has noted them', async () => {
    const told = { language: EN, text: 'curriculum', status: 'preferred' as const, forms: ['curricula'] };
    const recogniser = recogniserOf(
      concept('c', [], { terms: [told, { language: ZH, text: '课程', status: 'preferred' }] }),
    );
    expect(await recognised(recogniser, 'the curricula', TO_ZH)).toEqual(['curricula ~form']);
  });

  test('not where the term says exact; by its beginning where it says prefix', async () => {
    const term = { language: EN, text: 'review', status: 'preferred' as const };
    const other = { language: ZH, text: '评审', status: 'preferred' as const };
    const exact = recogniserOf(concept('c', [], { terms: [{ ...term, matching: 'exact' }, other] }));
    expect(await recognised(exact, 'reviews', TO_ZH)).toEqual([]);
    const prefix = recogniserOf(concept('c', [], { terms: [{ ...term, matching: 'prefix' }, other] }));
    expect(await recognised(prefix, 'reviewer', TO_ZH)).toEqual(['reviewer ~prefix']);
  });
});

describe('Chinese', () => {
  test.each([
    ['积分', '累积分布'],
    ['数组', '少数组织'],
    ['变量', '改变量子'],
    ['成功', '郑成功'],
    ['人大', '日本人大多'],
    ['大学', '重大学术'],
  ])('%s in %s is at most possible', async (term, text) => {
    const found = await foundIn(text, `zh:${term}`);
    for (const one of found) expect(one).toMatch(/\?$/);
  });

  test('either script stands for the other', async () => {
    expect(await foundIn('台灣的軟體', 'zh-CN:软体')).toEqual(['軟體']);
  });

  test('the longest organisation', async () => {
    expect(await foundIn('在中国科学院和科学院', 'zh:科学院', 'zh:中国科学院')).toEqual([
      '中国科学院',
      '科学院 <',
      '科学院',
    ]);
  });

  test('an acronym between characters, a number before', async () => {
    expect(await foundIn('由CAS院士', 'zh:CAS')).toEqual(['CAS']);
    expect(await foundIn('２０２４激光', 'zh:激光')).toEqual(['激光']);
  });
});

describe('other scripts', () => {
  test('Japanese without spaces, Korean with particles, Arabic with what is written to it', async () => {
    expect(await foundIn('このデータを', 'ja:データ')).toEqual(['データ']);
    expect(await foundIn('ビッグデータベース', 'ja:データ')).not.toContain('データ');
    expect(await foundIn('과학기술은 중요하다', 'ko:과학기술')).toEqual([expect.stringMatching(/^과학기술/)]);
    expect(await foundIn('في المختبر', 'ar:مختبر')).toHaveLength(1);
    expect(await foundIn('это Байкал', 'ru:Баикал')).toEqual([]);
    expect(await foundIn('がん', 'ja:かん')).toEqual([]);
  });
});

describe('which concepts', () => {
  test('those of the glossaries asked for, with a term in the other language', () => {
    const recogniser = recogniserOf(
      concept('a', ['en:laser beam', 'fr:faisceau']),
      concept('b', ['en:laser', 'zh:激光']),
      concept('c', ['en:laser', 'zh:镭射'], { glossaryId: 'g2' }),
    );
    const ids = (query: typeof TO_ZH & { glossaries?: readonly string[] }) =>
      recogniser.recognise('laser beam', query).map(({ conceptId }) => conceptId);
    expect(ids(TO_ZH)).toEqual(['b', 'c']);
    expect(ids({ ...TO_ZH, glossaries: ['g2'] })).toEqual(['c']);
    expect(ids({ ...TO_ZH, glossaries: [] })).toEqual([]);
  });

  test('approved ones first, then by status, each once', () => {
    const recogniser = recogniserOf(
      concept('a', ['en:bank', 'en:Bank', 'zh:岸'], { approved: false }),
      concept('b', ['en:bank/admitted', 'zh:银行']),
      concept('c', ['en:bank', 'zh:库']),
    );
    expect(recogniser.recognise('bank', TO_ZH).map(({ conceptId }) => conceptId)).toEqual(['c', 'b', 'a']);
  });

  test('not those that were changed or are gone', async () => {
    const recogniser = recogniserOf(concept('c', ['en:laser', 'en:maser', 'zh:激光']));
    recogniser.add(concept('c', ['en:laser light', 'zh:激光']));
    expect(await recognised(recogniser, 'laser maser laser light', TO_ZH)).toEqual(['laser light']);
    recogniser.remove('c');
    recogniser.remove('unknown');
    expect(await recognised(recogniser, 'laser light', TO_ZH)).toEqual([]);
  });
});

describe('against a search of every term at every place', () => {
  const word = fc.constantFrom('ab', 'bb', 'ca', 'Ab', 'c');
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

  test('every term that stands in a text is found, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 8 }), text, (terms, read) => {
        const recogniser = recogniserOf(...terms.map((term, index) => concept(`c${index}`, [`en:${term}`, 'zh:译'])));
        const found = recogniser
          .recognise(read, TO_ZH)
          .map(({ start, end, conceptId }) => `${conceptId} ${start}-${end}`);
        const naive = terms.flatMap((term, index) =>
          [...read.matchAll(/(?<=^| )/g)].flatMap(({ index: start }) => {
            const end = start + term.length;
            const stands = read.slice(start, end).toLowerCase() === term.toLowerCase() && (read[end] ?? ' ') === ' ';
            return stands ? [`c${index} ${start}-${end}`] : [];
          }),
        );
        expect([...found].sort()).toEqual(naive.sort());
      }),
      { numRuns: 500 },
    );
  });

  test('what counts never overlaps, and is left out only for what is as long or longer', () => {
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 8 }), text, (terms, read) => {
        const recogniser = recogniserOf(...terms.map((term, index) => concept(`c${index}`, [`en:${term}`, 'zh:译'])));
        const spans = recogniser.recognise(read, TO_ZH);
        const counted = spans.filter(({ inside }) => inside !== true);
        for (const a of counted) {
          for (const b of counted) {
            const samePlace = a.start === b.start && a.end === b.end;
            if (!samePlace) expect(a.end <= b.start || b.end <= a.start).toBe(true);
          }
        }
        for (const { start, end } of spans.filter(({ inside }) => inside === true)) {
          const over = counted.filter((other) => other.start < end && start < other.end);
          expect(Math.max(...over.map((other) => other.end - other.start))).toBeGreaterThanOrEqual(end - start);
        }
      }),
      { numRuns: 500 },
    );
  });
});

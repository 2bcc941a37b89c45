import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Concept, TermHit, TermStatus } from '../../src/domain/glossary.js';
import { TermIndex } from '../../src/terminology/term-index.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { concept, EN, term, ZH } from './concepts.js';
import { naiveLookUp } from './naive-look-up.js';

const tag = (text: string) => text as LanguageTag;

function indexOf(...concepts: readonly Concept[]): TermIndex {
  const index = new TermIndex();
  concepts.forEach((one) => {
    index.add(one);
  });
  return index;
}

function lookUp(index: TermIndex, text: string, limit = 7): readonly TermHit[] {
  return index.lookUp({ text, source: ZH, target: EN, limit });
}

/** What was found, by which tier, and the part of the term that the query matched. */
function found(index: TermIndex, text: string, limit = 7): readonly string[] {
  return lookUp(index, text, limit).map(
    (hit) => `${hit.term.text} ${hit.matchedBy} [${hit.term.text.slice(hit.range.start, hit.range.end)}]`,
  );
}

const ACADEMY = concept('academy', ['zh-CN:中国科学院', 'en:Chinese Academy of Sciences', 'en:CAS/admitted/acronym']);
const ENTANGLEMENT = concept('entanglement', ['zh-CN:量子纠缠', 'en:quantum entanglement']);
const QUANTUM = concept('quantum', ['zh-CN:量子', 'en:quantum']);
const COVID = concept('covid', ['zh-CN:新冠肺炎', 'en:COVID-19']);

describe('TermIndex tiers', () => {
  test('an equal term comes before one that begins with the query', () => {
    expect(found(indexOf(ENTANGLEMENT, QUANTUM), 'quantum')).toEqual([
      'quantum exact [quantum]',
      'quantum entanglement prefix [quantum]',
    ]);
  });

  test('an acronym is found as such, whatever its case', () => {
    expect(found(indexOf(ACADEMY), 'cas')).toEqual(['CAS acronym [CAS]']);
  });

  test('an acronym in brackets behind the full form is found as such', () => {
    const index = indexOf(concept('fast', ['zh-CN:天眼（FAST）', 'en:Spherical Telescope (FAST)']));
    expect(found(index, 'fast')).toEqual(['天眼（FAST） acronym [FAST]']);
  });

  test('a word inside a term is found by its beginning', () => {
    expect(found(indexOf(ENTANGLEMENT), 'entang')).toEqual(['quantum entanglement word-prefix [entang]']);
  });

  test('a part inside a word is found last', () => {
    expect(found(indexOf(ENTANGLEMENT), 'tangle')).toEqual(['quantum entanglement substring [tangle]']);
  });

  test('Chinese is found from one character, anywhere in the term', () => {
    expect(found(indexOf(ENTANGLEMENT, QUANTUM), '纠')).toEqual(['量子纠缠 substring [纠]']);
    expect(found(indexOf(ENTANGLEMENT, QUANTUM), '量')).toEqual(['量子 prefix [量]', '量子纠缠 prefix [量]']);
  });

  test('one Latin letter, a hyphen alone and nothing find nothing', () => {
    for (const query of ['q', '', ' ', '--', '7']) expect(found(indexOf(ENTANGLEMENT, QUANTUM), query)).toEqual([]);
  });

  test('a tier is not asked when those before it fill the list', () => {
    expect(found(indexOf(ENTANGLEMENT, QUANTUM), 'quantum', 1)).toEqual(['quantum exact [quantum]']);
  });
});

describe('TermIndex folding', () => {
  test.each([
    ['covid19', 'COVID-19 exact [COVID-19]'],
    ['COVID 19', 'COVID-19 exact [COVID-19]'],
    ['ＣＯＶＩＤ－１９', 'COVID-19 exact [COVID-19]'],
    ['covid', 'COVID-19 prefix [COVID]'],
    ['19', 'COVID-19 word-prefix [19]'],
    ['新冠', '新冠肺炎 prefix [新冠]'],
  ])('%s finds %s', (query, expected) => {
    expect(found(indexOf(COVID), query)).toEqual([expected]);
  });

  test('accents and apostrophes are ignored in Latin terms and kept in ranges', () => {
    const index = indexOf(concept('x', ['en:Poincare\u0301’s conjecture']));
    expect(found(index, 'poincares')).toEqual(['Poincare\u0301’s conjecture prefix [Poincare\u0301’s]']);
    expect(found(index, 'poincare')).toEqual(['Poincare\u0301’s conjecture prefix [Poincare\u0301]']);
  });

  test('one letter that folds to two is taken whole', () => {
    expect(found(indexOf(concept('x', ['en:Æther wind'])), 'aether')).toEqual(['Æther wind prefix [Æther]']);
  });

  test('Cyrillic й is not и', () => {
    const index = new TermIndex();
    index.add(concept('x', ['ru:йод', 'en:iodine']));
    const russian = term('ru:x').language;
    const query = { source: russian, target: EN, limit: 7 };
    expect(index.lookUp({ ...query, text: 'ио' })).toEqual([]);
    expect(index.lookUp({ ...query, text: 'йо' })).toHaveLength(1);
  });
});

describe('TermIndex hits', () => {
  test('the side that holds the query decides the direction', () => {
    const index = indexOf(ACADEMY);
    expect(lookUp(index, '中国')[0]).toMatchObject({
      term: { text: '中国科学院', language: 'zh-CN' },
      translations: [
        { text: 'Chinese Academy of Sciences', status: 'preferred' },
        { text: 'CAS', status: 'admitted' },
      ],
    });
    expect(lookUp(index, 'chinese')[0]).toMatchObject({
      term: { text: 'Chinese Academy of Sciences', language: 'en' },
      translations: [{ text: '中国科学院', language: 'zh-CN' }],
    });
  });

  test('preferred translations come first; deprecated and forbidden ones stay, marked', () => {
    const index = indexOf(
      concept('lab', [
        'zh-CN:全国重点实验室',
        'en:state key lab/forbidden',
        'en:state key laboratory/deprecated',
        'en:national key laboratory',
      ]),
    );
    expect(lookUp(index, '全国')[0]!.translations.map(({ status }) => status)).toEqual([
      'preferred',
      'deprecated',
      'forbidden',
    ]);
    expect(lookUp(index, 'state key lab')[0]!.term).toMatchObject({ text: 'state key lab', status: 'forbidden' });
  });

  test('a term of one language alone is found without translations', () => {
    expect(lookUp(indexOf(concept('x', ['en:neutrino'])), 'neut')[0]).toMatchObject({ translations: [] });
  });

  test('a concept is found once, by its best term', () => {
    const index = indexOf(concept('x', ['en:dark matter halo/admitted', 'en:dark matter', 'zh-CN:暗物质']));
    expect(found(index, 'dark')).toEqual(['dark matter prefix [dark]']);
  });

  test('regions of a tag do not matter', () => {
    const index = indexOf(concept('x', ['zh-Hans:软件', 'en-GB:software']));
    expect(found(index, '软件')).toEqual(['软件 exact [软件]']);
    expect(found(index, 'software')).toEqual(['software exact [software]']);
  });

  test('terms in either Chinese script are found for both, each shown as it is stored', () => {
    const index = indexOf(
      concept('x', ['zh-Hans:软件', 'en:software']),
      concept('y', ['zh-TW:軟件', 'zh-CN:软件包', 'en:package']),
    );
    expect(found(index, '軟')).toEqual(['软件 prefix [软]', '軟件 prefix [軟]']);
    const hits = index.lookUp({ text: 'software', source: tag('zh-Hant'), target: EN, limit: 7 });
    expect(hits[0]!.translations).toEqual([{ text: '软件', language: 'zh-Hans', status: 'preferred' }]);
  });

  test('between the Chinese scripts the other script is the translation', () => {
    const index = indexOf(concept('y', ['zh-TW:軟件', 'zh-CN:软件', 'en:software']));
    const [hit] = index.lookUp({ text: '软件', source: ZH, target: tag('zh-TW'), limit: 7 });
    expect(hit!.translations.map(({ text }) => text)).toEqual(['軟件']);
  });

  test('only the glossaries asked for answer', () => {
    const index = indexOf(concept('a', ['en:laser']), concept('b', ['en:laser'], { glossaryId: 'g2' }));
    const hits = index.lookUp({ text: 'laser', source: ZH, target: EN, limit: 7, glossaries: ['g2'] });
    expect(hits.map(({ conceptId }) => conceptId)).toEqual(['b']);
  });

  test('approved concepts come first within a tier, then better status, then the shorter term', () => {
    const index = indexOf(
      concept('draft', ['en:laser'], { approved: false }),
      concept('long', ['en:laser cooling']),
      concept('short', ['en:laser beam']),
      concept('old', ['en:laser gun/deprecated']),
    );
    expect(lookUp(index, 'lase').map(({ conceptId }) => conceptId)).toEqual(['short', 'long', 'old', 'draft']);
  });

  test('a definition comes with the hit', () => {
    expect(lookUp(indexOf(concept('x', ['en:boson'], { definition: 'A particle' })), 'boson')[0]!.definition).toBe(
      'A particle',
    );
  });
});

describe('TermIndex changes', () => {
  test('a concept added again replaces itself', () => {
    const index = indexOf(QUANTUM, ENTANGLEMENT);
    expect(found(index, 'quantum')).toHaveLength(2);
    index.add(concept('quantum', ['zh-CN:光子', 'en:photon']));
    expect(found(index, 'quantum')).toEqual(['quantum entanglement prefix [quantum]']);
    expect(found(index, 'photon')).toEqual(['photon exact [photon]']);
  });

  test('a removed concept is not found, nor by a typo', () => {
    const index = indexOf(QUANTUM, ENTANGLEMENT);
    expect(found(index, 'quantun')).toHaveLength(2);
    index.remove('entanglement');
    index.remove('unknown');
    expect(found(index, 'quantun')).toEqual(['quantum typo [quantum]']);
  });
});

describe('TermIndex typos', () => {
  const index = indexOf(ACADEMY, ENTANGLEMENT, QUANTUM, COVID, concept('x', ['en:neutrino oscillation']));

  test.each([
    ['quntum', 'quantum typo [quantum]'],
    ['qunatum', 'quantum typo [quantum]'],
    ['entanglmeent', 'quantum entanglement typo [entanglement]'],
    ['nuetrno', undefined],
    ['xxxx', undefined],
    ['nuetrino oscilation', 'neutrino oscillation typo [neutrino oscillation]'],
    ['量子纠禅', '量子纠缠 typo [量子纠缠]'],
    ['量禅', undefined],
  ])('%s finds %s first', (query, expected) => {
    expect(found(index, query)[0]).toBe(expected);
  });

  test('nothing is guessed when something is found', () => {
    expect(found(indexOf(QUANTUM, concept('x', ['en:quantun'])), 'quantun')).toEqual(['quantun exact [quantun]']);
  });
});

describe('TermIndex against a scan of every term', () => {
  const text = fc
    .array(fc.constantFrom('co', 'Co', 'CO2', ' ', '-', '’', '量子', '量', '（', ')', 'é', 'Ω', '子', 'x'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.join(''));
  const anyTerm = fc.record({
    language: fc.constantFrom(ZH, EN, term('en-GB:x').language, term('fr:x').language),
    text,
    status: fc.constantFrom<TermStatus[]>('preferred', 'admitted', 'deprecated', 'forbidden'),
    type: fc.constantFrom('acronym' as const, 'fullForm' as const),
  });
  const concepts = fc
    .array(fc.record({ terms: fc.array(anyTerm, { minLength: 1, maxLength: 3 }), approved: fc.boolean() }), {
      maxLength: 12,
    })
    .map((drafts) => drafts.map((draft, place) => concept(`c${place}`, [], draft)));

  test('it finds the same hits in the same order', () => {
    fc.assert(
      fc.property(concepts, text, fc.integer({ min: 1, max: 8 }), (all, query, limit) => {
        const asked = { text: query, source: ZH, target: EN, limit };
        const hits = indexOf(...all).lookUp(asked);
        expect(hits.filter(({ matchedBy }) => matchedBy !== 'typo')).toEqual(naiveLookUp(all, asked));
      }),
      { numRuns: 1500 },
    );
  });

  test('taking concepts in and out one by one leads to the same answers', () => {
    fc.assert(
      fc.property(concepts, concepts, text, (first, second, query) => {
        const asked = { text: query, source: ZH, target: EN, limit: 7 };
        const index = indexOf(...first);
        index.lookUp(asked);
        second.forEach((one) => {
          index.add(one);
        });
        index.remove('c0');
        const left = new Map([...first, ...second].map((one) => [one.id, one]));
        left.delete('c0');
        expect(index.lookUp(asked)).toEqual(indexOf(...left.values()).lookUp(asked));
      }),
      { numRuns: 500 },
    );
  });
});

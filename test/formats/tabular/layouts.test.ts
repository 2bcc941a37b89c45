import { describe, expect, test } from '@jest/globals';
import type { ReadItem, ReadOptions } from '../../../src/domain/file-reading.js';
import type { NewConcept, Term } from '../../../src/domain/glossary.js';
import type { LanguageTag } from '../../../src/domain/language-tag.js';
import { TABLE_LAYOUTS } from '../../../src/domain/table-import.js';
import { planSheet } from '../../../src/formats/tabular/planned-sheet.js';
import { conceptTableReader } from '../../../src/formats/tabular/read-concept-table.js';
import { failureOf, LIMITS, readConcepts, rejectionsOf, streamOf, valuesOf } from '../reading.js';

const ZH_EN = { sourceLanguage: 'zh' as LanguageTag, targetLanguage: 'en' as LanguageTag };

/** "zh 表面; en surface (admitted, note: x)": what is preferred is not said. */
function termLine({ language, text, status, ...details }: Term): string {
  const told = [
    ...(status === 'preferred' ? [] : [status]),
    ...Object.entries(details).map(([name, value]) => `${name}: ${String(value)}`),
  ];
  return `${language} ${text}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
}

/** The terms of a concept as one text, and what else is known of it. */
function shown({ terms, notes, doNotTranslate, approved, ...about }: NewConcept): object {
  return {
    terms: terms.map(termLine).join('; '),
    ...(notes.length > 0 && { notes }),
    ...(doNotTranslate && { doNotTranslate }),
    ...(!approved && { approved }),
    ...about,
  };
}

async function read(
  format: 'csv' | 'tsv',
  text: string,
  options: Partial<ReadOptions> = {},
): Promise<ReadItem<NewConcept>[]> {
  return readConcepts(conceptTableReader(format), text, options);
}

async function layoutsOf(
  text: string,
  delimiter: string,
  options: Partial<ReadOptions> = {},
): Promise<readonly string[]> {
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => ({ cells: line.replaceAll('"', '').split(delimiter), line: index + 1 }));
  return (await planSheet({ rows: streamOf(rows) }, { limits: LIMITS, ...options })).layouts;
}

/** Written for these tests after the descriptions of the formats. */
const TABLES = {
  concord: 'id,zh,en,note:en\nc1,表面,surface|face,|of a clock\n',
  utx: '#UTX 1.11; en-US/ja-JP; 2020-01-01T10:00:00Z; license: free\n#made for a test\n#src\ttgt\tsrc:pos\tterm status\tcomment\nsurface\t表面\tnoun\tforbidden\tflat\n',
  memoq:
    'Entry_ID;Entry_Subject;Entry_Note;Entry_Created;English_United_States_Def;English_United_States;Term_Info;Term_Example;English_United_States;Term_Info;Term_Example;Chinese_PRC_Def;Chinese_PRC;Term_Info;Term_Example\n' +
    '7;optics;check;5/1/2020 3:00:00 PM;what is seen;surface;CaseYes;a flat surface;sur|face;CaseNo;;;表面;CasePermissive;\n' +
    '8;;;5/1/2020 3:00:00 PM;;crust;CaseNo;;face;CasePermissive;HalfPrefix;;;;\n',
  matecat:
    'forbidden\tdomain\tsubdomain\tdefinition\ten-US\tnotes\texample of use\tit-IT\tnotes\n\toptics\tlenses\twhat is seen\tsurface\tn1\ta surface\tsuperficie\tn2\nTRUE\t\t\t\tface\t\t\tfaccia\t\nTRUE\t\t\t\t\t\t\tmuso\t\n',
  lokalise:
    'term;description;casesensitive;translatable;forbidden;tags;fr;fr_description\nSurface;what is seen;yes;no;no;optics;surface;ce qui se voit\n',
  phrase: 'term,case sensitive,translatable,description,en,de\nsurface,true,true,what is seen,surface,Oberfläche\n',
  'tico-19': 'id,sourceLang,targetLang,sourceString,targetString\n5,en,zh_CN,surface,表面\n',
  weblate:
    '"location","source","target","id","fuzzy","context","translator_comments","developer_comments"\nx,表面,surface,,True,ctx,tc,dc\n',
  google: 'en,zh-CN,pos,description\nsurface,表面,noun,what is seen\n',
  trados: 'English (United States),Chinese (PRC),Subject\nsurface|face,表面,optics/lenses\n',
  columns:
    'My glossary,,,\n,,,\nNr.,English term,英文备注,中文（简体）,Definition,Colour\n1,surface,x,表面,what is seen,red\n',
  deepl: 'surface,表面,en,zh\nface,脸,EN,ZH\n',
  omegat: '# comment\nsurface\tOberfläche\tflat\nface\tGesicht\n',
};

const EXPECTED: Record<keyof typeof TABLES, object[]> = {
  concord: [{ externalId: 'c1', terms: 'zh 表面; en surface; en face (admitted, note: of a clock)' }],
  utx: [{ terms: 'en-US surface (partOfSpeech: noun); ja-JP 表面 (forbidden)', notes: ['flat'] }],
  memoq: [
    {
      externalId: '7',
      subject: 'optics',
      notes: ['check'],
      definitions: [{ language: 'en-US', text: 'what is seen' }],
      terms:
        'en-US surface (case: exact, example: a flat surface); en-US sur|face (admitted, case: any); zh-CN 表面 (case: permissive)',
    },
    { externalId: '8', terms: 'en-US crust (case: any); en-US face (admitted, case: permissive, example: HalfPrefix)' },
  ],
  matecat: [
    {
      subject: 'optics / lenses',
      definition: 'what is seen',
      terms: 'en-US surface (note: n1, example: a surface); it-IT superficie (note: n2)',
    },
    { terms: 'en-US face; it-IT faccia (forbidden)' },
    { terms: 'it-IT muso (forbidden)' },
  ],
  lokalise: [
    {
      definition: 'what is seen',
      definitions: [{ language: 'fr', text: 'ce qui se voit' }],
      doNotTranslate: true,
      subject: 'optics',
      terms: 'en Surface (case: exact); fr surface (case: exact)',
    },
  ],
  phrase: [{ definition: 'what is seen', terms: 'en surface (case: exact); de Oberfläche (case: exact)' }],
  'tico-19': [{ externalId: '5', terms: 'en surface; zh-CN 表面' }],
  weblate: [{ definition: 'dc', approved: false, notes: ['ctx', 'tc'], terms: 'zh 表面; en surface' }],
  google: [{ definition: 'what is seen', terms: 'en surface (partOfSpeech: noun); zh-CN 表面' }],
  trados: [{ subject: 'optics/lenses', terms: 'en-US surface; en-US face (admitted); zh-CN 表面' }],
  columns: [{ definition: 'what is seen', terms: 'en surface; zh-Hans 表面' }],
  deepl: [{ terms: 'en surface; zh 表面' }, { terms: 'en face; zh 脸' }],
  omegat: [{ terms: 'en surface; de Oberfläche', notes: ['flat'] }, { terms: 'en face; de Gesicht' }],
};

const OPTIONS: Partial<Record<string, Partial<ReadOptions>>> = {
  weblate: ZH_EN,
  lokalise: { sourceLanguage: 'en' },
  phrase: { sourceLanguage: 'en' },
  omegat: { sourceLanguage: 'en', targetLanguage: 'de' },
};

const formatOf = (name: string) => (['utx', 'matecat', 'omegat'].includes(name) ? 'tsv' : 'csv');
const delimiterOf = (name: string) => ({ memoq: ';', lokalise: ';' })[name] ?? (formatOf(name) === 'tsv' ? '\t' : ',');

describe('each layout', () => {
  test.each(TABLE_LAYOUTS)('%s is recognised by what is in it', async (name) => {
    expect((await layoutsOf(TABLES[name], delimiterOf(name), OPTIONS[name]))[0]).toBe(name);
  });

  test.each(TABLE_LAYOUTS)('%s is read', async (name) => {
    const items = await read(formatOf(name), TABLES[name], OPTIONS[name]);
    expect(rejectionsOf(items)).toEqual([]);
    expect(valuesOf(items).map(shown)).toEqual(EXPECTED[name]);
  });
});

describe('tables that name no languages', () => {
  test('take those of the request, the other way round where only that fits', async () => {
    const [reversed, ...rest] = await read('csv', 'surface,表面\nface,脸\n', ZH_EN);
    expect(reversed).toMatchObject({ kind: 'warning', problem: { message: expect.stringMatching(/by its script/) } });
    expect(valuesOf(rest).map(shown)).toEqual([{ terms: 'en surface; zh 表面' }, { terms: 'en face; zh 脸' }]);
  });

  test('are guessed by their script, which is told', async () => {
    const items = await read('tsv', 'поверхность\t表面\n', {});
    expect(items[0]).toMatchObject({ problem: { message: 'The languages ru and zh were guessed from the script.' } });
    expect(valuesOf(items).map(shown)).toEqual([{ terms: 'ru поверхность; zh 表面' }]);
  });

  test('are refused where nothing says what Latin letters are', async () => {
    expect(await failureOf(read('csv', 'surface,表面\n'))).toMatchObject({
      line: 1,
      column: 1,
      reason: expect.stringMatching(/which language/),
    });
  });

  test('a table of acronyms is no header, one that begins with a language is', async () => {
    expect(await layoutsOf('IT,信息技术\n', ',', ZH_EN)).toEqual(['deepl', 'omegat']);
    expect(await layoutsOf('Deutsch,words\n', ',', ZH_EN)).toEqual([]);
  });
});

test('a glossary that OmegaT has written names no columns, whatever words it has', async () => {
  const text = '# Glossary in tab-separated format -*- coding: utf-8 -*-\ncat\tKatze\nfoo\tbar\tcomment\nen\tde\n';
  const items = await read('tsv', text, { sourceLanguage: 'en', targetLanguage: 'de' });
  expect(valuesOf(items).map(({ terms }) => terms.map(termLine).join('; '))).toEqual([
    'en cat; de Katze',
    'en foo; de bar',
    'en en; de de',
  ]);
});

test('the magic comment of OmegaT names the encoding', async () => {
  const head = Buffer.from('# -*- coding: windows-1251 -*-\n', 'latin1');
  const bytes = Buffer.concat([head, Buffer.from([0xcf, 0xee, 0xeb, 0xe5]), Buffer.from('\tfield\n')]);
  const items = await readConcepts(conceptTableReader('tsv'), bytes, { sourceLanguage: 'ru', targetLanguage: 'en' });
  expect(valuesOf(items).map(shown)).toEqual([{ terms: 'ru Поле; en field' }]);
});

test('wildcards of memoQ become a prefix where its custom matching says so', async () => {
  const table = 'Entry_ID,English,Term_Info\n1,scien|ce,CaseNo;Custom\n2,bad,CaseNo;Forbidden;HalfPrefix\n';
  expect(valuesOf(await read('csv', table)).map(shown)).toEqual([
    { externalId: '1', terms: 'en science (case: any, matching: prefix)' },
    { externalId: '2', terms: 'en bad (forbidden, case: any, matching: prefix)' },
  ]);
});

describe('headers that people write', () => {
  test.each([
    ['English,中文', 'en/zh'],
    ['EN,ZH-CN', 'en/zh-CN'],
    ['英文术语,中文术语', 'en/zh'],
    ['Français,Deutsch', 'fr/de'],
    ['Русский,日本語', 'ru/ja'],
    ['العربية,Español', 'ar/es'],
    ['Englisch (UK),Französisch', 'en-GB/fr'],
    ['Chinese (Simplified),Chinese (Traditional)', 'zh-Hans/zh-Hant'],
    ['Source: English,Target: Portuguese (Brazil)', 'en/pt-BR'],
    ['法语,西班牙语', 'fr/es'],
  ])('%s', async (header, languages) => {
    const [concept] = valuesOf(await read('csv', `${header}\na,b\n`));
    expect(concept?.terms.map(({ language }) => language).join('/')).toBe(languages);
  });

  test('columns behind each language are about its terms', async () => {
    const [concept] = valuesOf(
      await read('csv', 'English,Info,Status,German,Info,English_Definition\na,ia,obsolete,b,ib,d\n'),
    );
    expect(shown(concept!)).toEqual({
      definitions: [{ language: 'en', text: 'd' }],
      terms: 'en a (deprecated, note: ia); de b (note: ib)',
    });
  });

  test('what is not read is told', async () => {
    const [first] = await read('csv', TABLES.columns);
    expect(first).toMatchObject({ kind: 'warning', problem: { message: expect.stringContaining('"Colour"') } });
  });
});

describe('what the importer says', () => {
  test('a mapping counts, whatever the header says', async () => {
    const table = {
      mapping: {
        0: { role: 'term' as const, language: 'en' as LanguageTag },
        2: { role: 'term' as const, language: 'fr' as LanguageTag },
        3: { role: 'note' as const },
      },
      headerRows: 1,
    };
    const items = await read('csv', 'a,b,c,d\nsurface,x,surface,hint\n', { table });
    expect(valuesOf(items).map(shown)).toEqual([{ terms: 'en surface; fr surface', notes: ['hint'] }]);
  });

  test('a layout that does not fit is refused', async () => {
    const work = read('csv', 'en,zh\na,b\n', { table: { layout: 'memoq' } });
    expect(await failureOf(work)).toMatchObject({ kind: 'invalid', pointer: '/layout' });
  });

  test('a layout settles what could be a header', async () => {
    const items = await read('csv', 'no,nein\n', {
      sourceLanguage: 'en',
      targetLanguage: 'de',
      table: { layout: 'deepl' },
    });
    expect(valuesOf(items).map(shown)).toEqual([{ terms: 'en no; de nein' }]);
  });

  test('a delimiter', async () => {
    const items = await read('csv', 'en|zh\na|b\n', { table: { delimiter: '|' } });
    expect(valuesOf(items).map(shown)).toEqual([{ terms: 'en a; zh b' }]);
  });

  test('initials in lower case, but for acronyms, names and German', async () => {
    const table = { lowerCaseInitials: true };
    const items = await read('csv', 'en,de,ru\nPhoton,Photon,Фотон\nDNA,DNA,ДНК\nHiggs Boson,Boson,Бозон\n', { table });
    expect(valuesOf(items).map(({ terms }) => terms.map(({ text }) => text).join(' '))).toEqual([
      'photon Photon фотон',
      'DNA DNA ДНК',
      'Higgs Boson Boson бозон',
    ]);
  });
});

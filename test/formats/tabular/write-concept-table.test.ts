import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import type { NewConcept } from '../../../src/domain/glossary.js';
import type { LanguageTag } from '../../../src/domain/language-tag.js';
import type { ConceptWriter } from '../../../src/formats/file-writing.js';
import { conceptTableReader } from '../../../src/formats/tabular/read-concept-table.js';
import { writeConceptCsv, writeConceptTsv } from '../../../src/formats/tabular/write-concept-table.js';
import { writeConceptWorkbook } from '../../../src/formats/tabular/write-concept-workbook.js';
import { GENERATED_LANGUAGES, generatedConcepts, stored } from '../generated-concepts.js';
import { collect, failureOf, readConcepts, rejectionsOf, streamOf, valuesOf } from '../reading.js';

const tags = (...languages: string[]) => languages as LanguageTag[];

async function written(
  writer: ConceptWriter,
  concepts: readonly NewConcept[],
  more: object = { languages: GENERATED_LANGUAGES },
): Promise<Uint8Array> {
  const options = { name: 'g', languages: GENERATED_LANGUAGES, writtenAt: 0, ...more };
  const chunks = await collect(writer(streamOf(concepts.map(stored)), options));
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
}

const textOf = async (...given: Parameters<typeof written>) => Buffer.from(await written(...given)).toString('utf8');

const SURFACE: NewConcept = {
  externalId: 'c-1',
  notes: ['one', 'two'],
  doNotTranslate: false,
  approved: true,
  terms: [
    { language: 'zh' as LanguageTag, text: '表面', status: 'preferred' },
    { language: 'en' as LanguageTag, text: 'surface', status: 'preferred', forms: ['surfaces'] },
    { language: 'en' as LanguageTag, text: '-face', status: 'forbidden', replacedBy: 'surface' },
  ],
};

describe('a glossary as our own table', () => {
  test('CSV has the columns in which something stands', async () => {
    expect(await textOf(writeConceptCsv, [SURFACE], { languages: tags('zh', 'en') })).toBe(
      '\ufeffid,zh,status:zh,en,status:en,forms:en,replacedBy:en,note,doNotTranslate,approved\r\n' +
        'c-1,表面,preferred,surface|-face,preferred|forbidden,surfaces|,|surface,one|two,no,yes\r\n',
    );
  });

  test('formulas are disarmed', async () => {
    const concept = {
      ...SURFACE,
      definition: '=1+1',
      notes: ['@x'],
      terms: [{ ...SURFACE.terms[1]!, text: '-omics' }],
    };
    const text = await textOf(writeConceptCsv, [concept], { languages: tags('en') });
    expect(text).toContain("'-omics,");
    expect(text).toContain("'=1+1,");
    expect(text).toContain("'@x,");
  });

  test('TSV writes tabs and line ends as spaces', async () => {
    const concept = { ...SURFACE, definition: 'a\tb\r\nc' };
    expect(await textOf(writeConceptTsv, [concept], { languages: tags('zh', 'en') })).toContain('\ta b c\t');
  });

  test('only the languages that are asked for, and only concepts that have them', async () => {
    const other = { ...SURFACE, terms: [SURFACE.terms[1]!] };
    const text = await textOf(writeConceptCsv, [SURFACE, other], { languages: tags('zh', 'en'), only: tags('zh') });
    expect(text.trimEnd().split('\r\n')).toEqual([
      '\ufeffid,zh,status:zh,note,doNotTranslate,approved',
      expect.stringContaining('表面'),
    ]);
  });

  test('a dialect that tables do not have is refused', async () => {
    for (const writer of [writeConceptCsv, writeConceptTsv, writeConceptWorkbook]) {
      const work = (async () => written(writer, [SURFACE], { dialect: 'memoq' }))();
      expect(await failureOf(work)).toMatchObject({ kind: 'invalid', pointer: '/dialect' });
    }
  });

  test('a text that no cell of a spreadsheet holds is refused', async () => {
    const work = written(writeConceptWorkbook, [{ ...SURFACE, definition: 'x'.repeat(40_000) }]);
    expect(await failureOf(work)).toMatchObject({
      kind: 'invalid',
      reason: expect.stringMatching(/row 2, column \d+/),
    });
  });

  test('another reader of spreadsheets sees the same texts', async () => {
    const concept = { ...SURFACE, definition: 'constructor', notes: ['_x0041_', 'a\r\nb'] };
    const bytes = Buffer.from(await written(writeConceptWorkbook, [concept], { languages: tags('zh', 'en') }));
    const [sheet] = await readXlsxFile(bytes);
    expect(sheet).toEqual({
      sheet: 'Glossary',
      data: [
        [
          'id',
          'zh',
          'status:zh',
          'en',
          'status:en',
          'forms:en',
          'replacedBy:en',
          'definition',
          'note',
          'doNotTranslate',
          'approved',
        ],
        [
          'c-1',
          '表面',
          'preferred',
          'surface|-face',
          'preferred|forbidden',
          'surfaces|',
          '|surface',
          'constructor',
          '_x0041_|a\r\nb',
          'no',
          'yes',
        ],
      ],
    });
  });

  test('a glossary of more than 10,000 concepts has every column', async () => {
    const text = await textOf(
      writeConceptCsv,
      Array.from({ length: 10_002 }, () => SURFACE),
      { languages: tags('en') },
    );
    expect(text.split('\r\n')).toHaveLength(10_004);
    expect(text.slice(0, text.indexOf('\r\n'))).toMatch(/gender:en.*validUntil,doNotTranslate,approved$/);
  });
});

describe('what is written is read again', () => {
  test.each([
    ['csv', writeConceptCsv, true, 200],
    ['tsv', writeConceptTsv, false, 200],
    ['xlsx', writeConceptWorkbook, true, 60],
  ] as const)('%s, everything', async (format, writer, lines, numRuns) => {
    const property = fc.asyncProperty(
      fc.array(generatedConcepts({ lines }), { minLength: 1, maxLength: 4 }),
      async (concepts) => {
        const items = await readConcepts(conceptTableReader(format), await written(writer, concepts));
        expect(rejectionsOf(items)).toEqual([]);
        expect(valuesOf(items)).toEqual(concepts);
      },
    );
    await fc.assert(property, { numRuns });
  });
});

import { describe, expect, test } from '@jest/globals';
import type { ReadOptions } from '../../../src/domain/file-reading.js';
import { conceptTableReader } from '../../../src/formats/tabular/read-concept-table.js';
import { failureOf, LIMITS, readConcepts, rejectionsOf, valuesOf } from '../reading.js';
import { inlineRow, workbookOf, workbookParts, zipOf } from './workbooks.js';

const read = (bytes: Uint8Array, options: Partial<ReadOptions> = {}) =>
  readConcepts(conceptTableReader('xlsx'), bytes, options);

const HEADER = inlineRow(1, ['zh', 'en']);

describe('a spreadsheet', () => {
  test('every sheet that is understood is read; problems name sheet, row and column', async () => {
    const bytes = await workbookOf(
      {
        name: 'Optics',
        rows: [
          ['zh', 'en', 'status:en'],
          ['表面', 'surface', ''],
          ['脸', 'face', 'odd'],
        ],
      },
      { name: 'Diary', rows: [['We met on Monday'], ['and talked']] },
      {
        name: 'Wörter',
        rows: [
          ['Deutsch', 'English'],
          ['Licht', 'light'],
        ],
      },
    );
    const items = await read(bytes);
    expect(valuesOf(items).map(({ terms }) => terms.map(({ text }) => text).join('='))).toEqual([
      '表面=surface',
      'Licht=light',
    ]);
    expect(rejectionsOf(items)).toEqual([
      {
        sheet: 'Optics',
        line: 3,
        column: 3,
        message: expect.stringMatching(/^Column C: The row is left out: "odd" is no status/),
      },
    ]);
    expect(items.filter(({ kind }) => kind === 'warning')).toEqual([
      {
        kind: 'warning',
        problem: { sheet: 'Diary', message: expect.stringMatching(/^The sheet is left out: no column/) },
      },
    ]);
  });

  test('one sheet that is asked for', async () => {
    const bytes = await workbookOf(
      {
        name: 'A',
        rows: [
          ['zh', 'en'],
          ['一', 'one'],
        ],
      },
      {
        name: 'B',
        rows: [
          ['zh', 'en'],
          ['二', 'two'],
        ],
      },
    );
    expect(valuesOf(await read(bytes, { table: { sheet: 'B' } })).map(({ terms }) => terms[1]?.text)).toEqual(['two']);
    expect(await failureOf(read(bytes, { table: { sheet: 'C' } }))).toMatchObject({
      reason: 'there is no sheet C; there are A, B',
    });
  });

  test('numbers, dates and truths are texts', async () => {
    const rows = [
      ['en', 'zh', 'validFrom', 'doNotTranslate'],
      [101, '101', new Date('2022-03-15'), true],
    ];
    expect(valuesOf(await read(await workbookOf({ name: 'S', rows })))).toMatchObject([
      { validFrom: '2022-03-15', doNotTranslate: true, terms: [{ text: '101' }, { text: '101' }] },
    ]);
  });

  test('the error of a formula is the problem of its row', async () => {
    const wrong = '<row r="2"><c r="A2" t="inlineStr"><is><t>一</t></is></c><c r="B2" t="e"><v>#N/A</v></c></row>';
    const items = await read(zipOf(workbookParts(HEADER + wrong + inlineRow(3, ['二', 'two']))));
    expect(rejectionsOf(items)).toEqual([
      { sheet: 'S', line: 2, column: 2, message: expect.stringContaining('error #N/A') },
    ]);
    expect(valuesOf(items)).toHaveLength(1);
  });

  test('UTF-16, prefixes, texts with formats and readings, cells that do not say where they are', async () => {
    const parts = workbookParts('<row><c><v>1</v></c></row>').filter(({ name }) => name !== 'xl/worksheets/sheet1.xml');
    const xml = (content: string) =>
      `<?xml version="1.0"?><x:worksheet xmlns:x="a"><x:sheetData>${content}</x:sheetData></x:worksheet>`;
    const text = (content: string) => `<x:c t="inlineStr"><x:is>${content}</x:is></x:c>`;
    const rich = text(
      '<x:r><x:t xml:space="preserve">東</x:t></x:r><x:r><x:t>京_x000D_</x:t></x:r><x:rPh><x:t>とう</x:t></x:rPh>',
    );
    const rows = `<x:row>${text('<x:t>ja</x:t>')}${text('<x:t>en</x:t>')}</x:row><x:row r="4">${rich}${text('<x:t>Tokyo</x:t>')}</x:row>`;
    const items = await read(
      zipOf(
        [...parts, { name: 'xl/worksheets/sheet1.xml', content: Buffer.from(xml(rows), 'utf16le').swap16() }].map(
          (one) => one,
        ),
      ),
    );
    expect(items).toMatchObject([{ kind: 'item', line: 4, value: { terms: [{ text: '東京' }, { text: 'Tokyo' }] } }]);
  });

  test('a cell of ten megabytes is refused', async () => {
    const archive = zipOf(workbookParts(HEADER + inlineRow(2, ['一', 'x'.repeat(10 * 1024 * 1024)])));
    expect(await failureOf(read(archive, { limits: { ...LIMITS, packedRatio: 2_000 } }))).toMatchObject({
      kind: 'malformed-file',
      reason: expect.stringMatching(/sheet1.xml cannot be read: a text.*longer than 1048576/),
    });
  });

  test('a cell that is longer than terms are loses its row and nothing else', async () => {
    const rows = inlineRow(2, ['一', 'x'.repeat(200_000)]) + inlineRow(3, ['二', 'two']);
    const items = await read(zipOf(workbookParts(HEADER + rows)));
    expect(valuesOf(items)).toHaveLength(1);
    expect(rejectionsOf(items)).toEqual([
      { sheet: 'S', line: 2, column: 2, message: expect.stringContaining('longer than 100000') },
    ]);
  });

  test('a text that is not among the shared ones', async () => {
    const wrong = '<row r="2"><c r="B2" t="s"><v>7</v></c></row>';
    expect(await failureOf(read(zipOf(workbookParts(HEADER + wrong))))).toMatchObject({
      kind: 'malformed-file',
      reason: expect.stringMatching(/cell B2 cannot be read/),
    });
  });

  test('no sheet with anything in it', async () => {
    expect(await failureOf(read(zipOf(workbookParts(''))))).toMatchObject({
      kind: 'malformed-file',
      reason: expect.stringMatching(/empty/),
    });
  });
});

describe('archives that are refused', () => {
  const bomb = 'a'.repeat(30 * 1024 * 1024);
  const part = (name: string, content = '<x/>') => ({ name, content });

  test.each([
    ['what is no archive', Buffer.from('PK\x03\x04 and so on'), 'malformed-file', /no zip archive/],
    [
      'the beginning of one',
      zipOf(workbookParts(HEADER)).subarray(0, 500),
      'malformed-file',
      /no zip archive, or only the beginning/,
    ],
    ['another kind', zipOf([part('word/document.xml')]), 'unsupported-file', /no XLSX/],
    ['a locked part', zipOf([{ ...part('xl/workbook.xml'), locked: true }]), 'malformed-file', /password/],
    [
      'a part twice',
      zipOf([...workbookParts(HEADER), part('xl/workbook.xml')]),
      'malformed-file',
      /xl\/workbook.xml twice/,
    ],
    [
      'a name that leaves the archive',
      zipOf([...workbookParts(HEADER), part('../../etc/passwd.xml')]),
      'malformed-file',
      /damaged/,
    ],
    ['a size that is a lie', zipOf([{ ...part('xl/a.xml', bomb), statedSize: 10 }]), 'malformed-file', /damaged/],
    ['a part packed too well', zipOf([part('xl/a.xml', bomb)]), 'too-large', /xl\/a.xml/],
    ['XML that is none', zipOf(workbookParts('<row r="1"><c r="A1"><<<')), 'malformed-file', /damaged|cannot be read/],
  ] as const)('%s', async (_, archive, kind, told) => {
    const failure = await failureOf(read(archive));
    expect(failure.kind).toBe(kind);
    expect(JSON.stringify(failure)).toMatch(told);
  });

  test('more than is allowed in all', async () => {
    const half = { name: 'xl/a.xml', content: Array.from({ length: 200_000 }, (_, at) => at).join(' ') };
    const archive = zipOf([half, { ...half, name: 'xl/b.xml' }]);
    expect(await failureOf(read(archive, { limits: { ...LIMITS, packedBytes: 2_000_000 } }))).toMatchObject({
      kind: 'too-large',
      limit: 2_000_000,
    });
  });

  test.each([
    ['a row beyond the last', '<row r="1048577"/>', /more than 1048576 rows/],
    ['a row that is a power', '<row r="1e9"/>', /"1e9" cannot be a row/],
    ['a row that comes again', '<row r="2"/><row r="2"/>', /"2" cannot be a row/],
    ['a column far away', '<row><c r="XFD1"><v>1</v></c></row>', /more than 4096 columns/],
    ['a cell of another row', '<row r="2"><c r="A1"><v>1</v></c></row>', /"A1" cannot be a column/],
    ['a cell that comes again', '<row r="2"><c r="B2"><v>1</v></c><c r="A2"/></row>', /"1" cannot be a column/],
    ['an entity', '<row r="2"><c r="A2"><v>&xxe;</v></c></row>', /cannot be read/],
  ])('a sheet with %s', async (_, sheetData, told) => {
    expect(await failureOf(read(zipOf(workbookParts(sheetData))))).toMatchObject({
      kind: 'malformed-file',
      reason: expect.stringMatching(told),
    });
  });
});

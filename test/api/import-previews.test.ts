import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { waitForJob } from '../support/api-calls.js';
import { inlineRow, workbookOf, workbookParts, zipOf } from '../formats/tabular/workbooks.js';
import { startApi, type ApiUnderTest } from './api-under-test.js';

interface Preview {
  readonly format: string;
  readonly layout?: string;
  readonly layouts: readonly string[];
  readonly sheets: readonly { name: string; layout?: string }[];
  readonly columns: readonly { index: number; header?: string; role: string; language?: string }[];
  readonly rows: readonly (readonly string[])[];
  readonly concepts: readonly { terms: readonly { text: string; language: string }[] }[];
  readonly read: number;
  readonly rejected: number;
  readonly importable: boolean;
  readonly complete: boolean;
  readonly problems: readonly { sheet?: string; line?: number; column?: number; message: string }[];
  readonly problemCount: number;
}

let api: ApiUnderTest;
let glossaryId: string;
beforeAll(async () => {
  api = await startApi({ CONCORD_LIMIT_ZIP_BYTES: '3000000' });
  glossaryId = (await api.post<{ id: string }>('/v1/glossaries', { name: 'Optics' })).id;
});
afterAll(() => api.stop());

function formOf(name: string, content: string | Buffer, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  return form;
}

const preview = (...form: Parameters<typeof formOf>) =>
  api.send<Preview>('POST', `/v1/glossaries/${glossaryId}/import-previews`, formOf(...form));

async function importInto(...form: Parameters<typeof formOf>) {
  const { body, status } = await api.send<{ id: string }>(
    'POST',
    `/v1/glossaries/${glossaryId}/imports`,
    formOf(...form),
  );
  if (status !== 202) throw new Error(JSON.stringify(body));
  return waitForJob(api.address, body.id);
}

const concepts = async () => (await api.get<{ items: unknown[] }>(`/v1/glossaries/${glossaryId}/concepts`)).items;

describe('a preview of an import', () => {
  test('says how a table is understood, what would be read and what not, and stores nothing', async () => {
    const { status, body } = await preview(
      'terms.csv',
      'English;中文;Notiz;Colour\nlight;光;n;red\ndark;;;\n;;only a note;\n',
    );
    expect(status).toBe(200);
    expect(body).toEqual({
      format: 'csv',
      layout: 'columns',
      layouts: ['columns'],
      headerRows: 1,
      encoding: 'utf-8',
      delimiter: ';',
      sheets: [],
      columns: [
        { index: 0, header: 'English', role: 'term', language: 'en' },
        { index: 1, header: '中文', role: 'term', language: 'zh' },
        { index: 2, header: 'Notiz', role: 'note' },
        { index: 3, header: 'Colour', role: 'ignore' },
      ],
      rows: [
        ['English', '中文', 'Notiz', 'Colour'],
        ['light', '光', 'n', 'red'],
        ['dark', '', '', ''],
        ['', '', 'only a note', ''],
      ],
      concepts: [
        {
          notes: ['n'],
          doNotTranslate: false,
          approved: true,
          terms: [
            { language: 'en', text: 'light', status: 'preferred' },
            { language: 'zh', text: '光', status: 'preferred' },
          ],
        },
        {
          notes: [],
          doNotTranslate: false,
          approved: true,
          terms: [{ language: 'en', text: 'dark', status: 'preferred' }],
        },
      ],
      read: 2,
      rejected: 1,
      importable: true,
      complete: true,
      problems: [
        { message: 'Nothing is read from the columns "Colour".' },
        { line: 4, message: 'The row is left out: it has no term.' },
      ],
      problemCount: 2,
    });
    expect(await concepts()).toEqual([]);
  });

  test('its columns can be sent back as the mapping, corrected, for the preview and for the import', async () => {
    const table = 'Wort,mot,hint\nLicht,lumière,hell\n';
    const first = (await preview('words.csv', table)).body;
    expect(first).toMatchObject({
      importable: false,
      concepts: [],
      problems: [{ message: expect.stringMatching(/which language the terms/) }],
    });
    expect(first.columns.map(({ role }) => role)).toEqual(['term', 'term', 'note']);
    const mapping = JSON.stringify({
      0: { role: 'term', language: 'de' },
      1: { role: 'term', language: 'fr' },
      2: { role: 'note', language: 'de' },
    });
    const fields = { mapping, headerRows: '1' };
    const { body } = await preview('words.csv', table, fields);
    expect(body).toMatchObject({
      importable: true,
      read: 1,
      columns: [{ role: 'term', language: 'de' }, {}, { role: 'note' }],
    });
    const job = await importInto('words.csv', table, fields);
    expect(job).toMatchObject({ status: 'succeeded', result: { added: 1, rejected: 0 } });
    expect(await concepts()).toMatchObject([
      {
        terms: [
          { language: 'de', text: 'Licht', note: 'hell' },
          { language: 'fr', text: 'lumière' },
        ],
      },
    ]);
  });

  test('of a spreadsheet names its sheets, and problems by sheet, row and column', async () => {
    const bytes = await workbookOf(
      { name: 'Diary', rows: [['We met on Monday']] },
      {
        name: 'Light',
        rows: [
          ['zh', 'en', 'status:en'],
          ['光', 'light', 'odd'],
          ['暗', 'dark', ''],
        ],
      },
    );
    const { body } = await preview('terms.xlsx', bytes);
    expect(body).toMatchObject({
      format: 'xlsx',
      layout: 'concord',
      sheet: 'Light',
      read: 1,
      rejected: 1,
      importable: true,
    });
    expect(body.sheets).toEqual([{ name: 'Diary' }, { name: 'Light', layout: 'concord' }]);
    expect(body.problems).toEqual([
      { sheet: 'Diary', message: expect.stringMatching(/^The sheet is left out/) },
      { sheet: 'Light', line: 2, column: 3, message: expect.stringMatching(/^Column C: .*"odd" is no status/) },
    ]);
    const job = await importInto('terms.xlsx', bytes);
    expect(job).toMatchObject({ status: 'succeeded', result: { added: 1, rejected: 1 } });
    expect(job.problems).toContainEqual(expect.objectContaining({ sheet: 'Light', line: 2, column: 3 }));
  });

  test('of TBX shows its concepts and no table', async () => {
    const tbx =
      '<?xml version="1.0"?><tbx type="TBX-Core" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>' +
      '<text><body><conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>light</term></termSec></langSec></conceptEntry></body></text></tbx>';
    const { body } = await preview('terms.tbx', tbx);
    expect(body).toMatchObject({ format: 'tbx', columns: [], read: 1, concepts: [{ terms: [{ text: 'light' }] }] });
  });

  test('a file that ends badly tells what was read before', async () => {
    const { status, body } = await preview('terms.csv', `zh,en\n${'光,light\n'.repeat(30_000)}暗,"dark\n`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      importable: false,
      complete: false,
      concepts: expect.arrayContaining([expect.anything()]),
      problems: [{ message: expect.stringMatching(/quote/) }],
    });
  });
});

describe('what is refused', () => {
  test.each([
    ['mapping', '{', /not valid JSON/],
    ['mapping', '{"0":{"role":"colour"}}', /Invalid option/],
    ['mapping', '{"x":{"role":"term","language":"en"}}', /Invalid key/],
    ['mapping', '{"0":{"role":"note"}}', /needs a column with the role term/],
    ['mapping', '{"0":{"role":"term","language":"?"}}', /not a BCP 47/],
    ['layout', 'word', /Invalid option/],
    ['delimiter', 'xx', /one character/],
    ['headerRows', '-1', /whole number/],
    ['lowerCaseInitials', 'maybe', /Invalid option/],
    ['colour', 'red', /no field colour/],
  ])('the field %s with %s', async (field, value, told) => {
    const { status, body } = await preview('a.csv', 'zh,en\n光,light\n', { [field]: value });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toMatch(told);
  });

  test('a layout that the table has not', async () => {
    const { status, body } = await preview('a.csv', 'zh,en\n光,light\n', { layout: 'memoq' });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('has not the layout memoq')]);
  });

  test('another glossary, another kind of file', async () => {
    const form = formOf('a.csv', 'zh,en\n');
    expect((await api.send('POST', '/v1/glossaries/9999/import-previews', form)).status).toBe(404);
    expect((await preview('a.tmx', '<tmx version="1.4"><body/></tmx>')).status).toBe(422);
    expect((await preview('a.docx', zipOf([{ name: 'word/document.xml', content: '<x/>' }]))).status).toBe(422);
    expect((await preview('a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).status).toBe(422);
  });

  test('bombs, and the server goes on', async () => {
    const packedTooWell = zipOf([{ name: 'xl/a.xml', content: 'a'.repeat(2_900_000) }]);
    const tooMuch = zipOf([{ name: 'xl/a.xml', content: Array.from({ length: 600_000 }, (_, at) => at).join(' ') }]);
    const faraway = zipOf(workbookParts('<row r="1e9"/>'));
    const answers = await Promise.all([
      preview('a.xlsx', packedTooWell),
      preview('b.xlsx', tooMuch),
      preview('c.xlsx', faraway),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 422]);
    expect(
      (await preview('d.xlsx', zipOf(workbookParts(inlineRow(1, ['zh', 'en']) + inlineRow(2, ['光', 'light'])))))
        .status,
    ).toBe(200);
  });

  test('a cell of ten megabytes loses its row', async () => {
    const { body } = await preview('a.csv', `zh,en\n光,${'x'.repeat(10 * 1024 * 1024)}\n暗,dark\n`);
    expect(body).toMatchObject({
      read: 1,
      rejected: 1,
      problems: [{ line: 2, column: 2, message: expect.stringMatching(/longer than/) }],
    });
    expect(JSON.stringify(body).length).toBeLessThan(20_000);
  });

  test('NUL and a wrong encoding are told with their place', async () => {
    const nul = await preview('a.csv', `zh,en\n光,light\n${'暗,dark\n'.repeat(20_000)}x,\0\n`);
    expect(nul.body.problems[0]).toMatchObject({ line: 20_003, message: expect.stringMatching(/NUL/) });
    const wrong = await preview('a.csv', Buffer.from([0xe5, 0x85, 0x2c, 0x65, 0x0a]), { encoding: 'utf-8' });
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([
      422,
      expect.stringMatching(/does not fit the encoding utf-8/),
    ]);
  });
});

test('no file stays behind', async () => {
  await preview('a.csv', 'zh,en\n光,light\n');
  const spool = join(api.dataDir, 'spool');
  expect(readdirSync(spool)).toEqual([]);
});

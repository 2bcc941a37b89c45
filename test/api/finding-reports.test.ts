import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { readWorkbook } from '../../src/formats/tabular/xlsx/read-workbook.js';
import { chunksOf, LIMITS } from '../formats/reading.js';
import { workbookOf } from '../formats/tabular/workbooks.js';
import { type DocumentsUnderTest, startDocuments } from './documents-under-test.js';

interface ReviewAnswer {
  readonly accepted: number;
  readonly suppressed: number;
  readonly unchanged: number;
  readonly undecided: number;
  readonly lapsed: number;
  readonly rejected: number;
  readonly problems: readonly { sheet?: string; line?: number; column?: number; message: string }[];
}

const NONE = { accepted: 0, suppressed: 0, unchanged: 0, undecided: 0, lapsed: 0, rejected: 0, problems: [] };

const PAIRS: readonly (readonly [string, string])[] = [
  ['第一行。', 'The first line.'],
  ['投资90亿元。', 'The investment is 90 billion yuan.'],
  ['共有30台设备。', 'There are 13 devices.'],
  ['会议 <重要> & "引号"。', 'The  meeting was "important".'],
];

const xliff = (pairs: readonly (readonly [string, string])[]) => {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const units = pairs.map(
    ([source, target], index) =>
      `<unit id="u${source.length}-${index}"><segment state="translated"><source>${escaped(source)}</source><target>${escaped(target)}</target></segment></unit>`,
  );
  return `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-CN" trgLang="en"><file id="f">${units.join('')}</file></xliff>`;
};

let api: DocumentsUnderTest;
let documentId: string;
beforeAll(async () => {
  api = await startDocuments();
  documentId = (await api.document(xliff(PAIRS), 'release.xlf')).id;
});
afterAll(() => api.stop());

async function report(format: string, id = documentId, query = '') {
  const response = await fetch(`${api.address}/v1/documents/${id}/findings?format=${format}${query}`);
  expect(response.status).toBe(200);
  return { headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** The rows of all sheets that have decisions, by the rules of their findings. */
async function rowsByRule(id = documentId): Promise<Map<string, string[]>> {
  const rows = new Map<string, string[]>();
  for (const sheet of await readWorkbook(chunksOf((await report('xlsx', id)).bytes), LIMITS)) {
    for await (const { cells } of sheet.rows) if (cells.length === HEADER.length) rows.set(cells[1]!, [...cells]);
  }
  rows.delete('Rule');
  return rows;
}

const HEADER = 'Segment,Rule,Severity,Message,Source,Target,Suggestion,Decision,Reason,Scope,Until,Key'.split(',');

/** What a reviewer writes: Decision, Reason, Scope, Until. */
const decided = (row: readonly string[], ...[decision, reason = '', scope = '', until = '']: readonly string[]) => [
  ...row.slice(0, 7),
  ...[decision!, reason, scope, until, row[11]!],
];

async function takeBack(name: string, bytes: Uint8Array | string, fields: Record<string, string> = {}) {
  const form = new FormData();
  form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name));
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return api.send<ReviewAnswer>('POST', '/v1/suppressions/imports', form);
}

const sheet = async (rows: readonly (readonly string[])[], name = 'Numbers') =>
  new Uint8Array(await workbookOf({ name: 'Overview', rows: [['release.xlf']] }, { name, rows: [HEADER, ...rows] }));

describe('GET /v1/documents/{documentId}/findings as a report', () => {
  test('html is a page of its own that may do nothing but run', async () => {
    const { headers, bytes } = await report('html');
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(headers.get('Content-Security-Policy')).toContain('sandbox allow-scripts');
    const page = new TextDecoder().decode(bytes);
    expect(page).toContain('<dd lang="zh-CN" dir="auto">会议 &lt;重要&gt; &amp; &quot;引号&quot;。</dd>');
    expect(page).toContain('<dt>Before</dt><dd lang="zh-CN" dir="auto">第一行。</dd>');
    expect(page).toMatch(/投资<mark>90亿元<\/mark>。/);
  });

  test('shows what is asked for', async () => {
    const { bytes } = await report('html', documentId, '&rule=num.magnitude');
    const rules = [...new TextDecoder().decode(bytes).matchAll(/data-rule="([^"]+)"/g)].map(([, rule]) => rule);
    expect(new Set(rules)).toEqual(new Set(['num.magnitude']));
  });

  test('xlsx has a row for each finding', async () => {
    const { items } = await api.get<{ items: readonly { rule: string }[] }>(`/v1/documents/${documentId}/findings`);
    expect(new Set((await rowsByRule()).keys())).toEqual(new Set(items.map(({ rule }) => rule)));
  });
});

describe('POST /v1/suppressions/imports', () => {
  test('says what is wrong by sheet, row and column, and decides nothing about it', async () => {
    const row = (await rowsByRule()).get('num.magnitude')!;
    const table = await sheet([
      decided(row, 'perhaps'),
      decided(row, 'ignore'),
      decided(row, 'ignore', 'Why not', 'everywhere'),
      decided(row, 'ignore', 'Why not', 'concept'),
      decided(row, 'ignore', 'Why not', '', '2027-02-30'),
      decided(row, 'ignore', 'Why not', '', '2020-01-01'),
      [...decided(row, 'accept').slice(0, 11), 'f1|no.such|||1|' + '0'.repeat(32)],
      [...decided(row, 'accept').slice(0, 11), 'garbage'],
      decided(row, ''),
    ]);
    const { status, body } = await takeBack('review.xlsx', table);
    expect(status).toBe(200);
    expect(body).toMatchObject({ ...NONE, undecided: 1, rejected: 8, problems: expect.anything() });
    const places = body.problems.map((problem) => [problem.sheet, problem.line, problem.column]);
    expect(places).toEqual([8, 9, 10, 10, 11, 11, 12, 12].map((column, index) => ['Numbers', index + 2, column]));
  });

  test.each([
    ['an XLIFF file', 'release.xlf', xliff(PAIRS), 422],
    ['another table', 'terms.csv', 'zh,en\n研究,research\n', 422],
    ['a broken spreadsheet', 'review.xlsx', 'PK\u0003\u0004broken', 422],
  ])('refuses %s', async (_, name, content, status) => {
    expect((await takeBack(name, content)).status).toBe(status);
  });

  test('takes decisions in the words of four languages; a dry run stores nothing; again they change nothing', async () => {
    const rows = await rowsByRule();
    const table = await sheet([
      decided(rows.get('num.magnitude')!, 'Annehmen'),
      decided(rows.get('num.mismatch')!, '忽略', 'Counted anew', '文档', '2099-12-31'),
      decided(rows.get('ws.double')!, 'ignorer', '=as it is'),
    ]);
    const dry = await takeBack('review.xlsx', table, { dryRun: 'true' });
    expect(dry.body).toEqual({ ...NONE, accepted: 1, suppressed: 2 });
    expect((await takeBack('review.xlsx', table)).body).toEqual({ ...NONE, accepted: 1, suppressed: 2 });
    expect((await takeBack('review.xlsx', table)).body).toEqual({ ...NONE, unchanged: 3 });
    const { items } = await api.get<{ items: readonly Record<string, unknown>[] }>(
      `/v1/documents/${documentId}/findings?suppressed=include`,
    );
    const about = (rule: string) => items.find((item) => item['rule'] === rule);
    expect(about('num.magnitude')).toMatchObject({ accepted: { createdBy: 'local' } });
    expect(about('num.mismatch')).toMatchObject({
      suppressed: { reason: 'Counted anew', scope: 'document', expiresAt: '2100-01-01T00:00:00.000Z' },
    });
    expect(about('ws.double')).toMatchObject({ suppressed: { reason: '=as it is', scope: 'segment' } });
  });

  test('what is decided stands in the next spreadsheet, which comes back as it is', async () => {
    const rows = await rowsByRule();
    expect(rows.get('num.mismatch')!.slice(7, 11)).toEqual(['ignore', 'Counted anew', 'document', '2099-12-31']);
    const { bytes } = await report('xlsx');
    const { body } = await takeBack('review.xlsx', bytes);
    expect(body).toMatchObject({ accepted: 0, suppressed: 0, unchanged: 3, rejected: 0, lapsed: 0 });
  });

  test('the same finding is not right in one row and left alone in another', async () => {
    const twice = await api.document(xliff([PAIRS[2]!, PAIRS[2]!]), 'twice.xlf');
    const row = (await rowsByRule(twice.id)).get('num.mismatch')!;
    const first = [...row.slice(0, 11), row[11]!.replace('|2|', '|1|')];
    expect(first).not.toEqual(row);
    const { body } = await takeBack(
      'review.xlsx',
      await sheet([decided(first, 'accept'), decided(row, 'ignore', 'So')]),
    );
    expect(body).toMatchObject({ accepted: 1, suppressed: 0, rejected: 1, problems: [{ line: 3, column: 8 }] });
  });

  test('a request that is repeated with its key gets its first answer again; another one with it is refused', async () => {
    const once = await api.document(xliff([['共有40台车。', 'There are 14 cars.']]), 'once.xlf');
    const row = (await rowsByRule(once.id)).get('num.mismatch')!;
    const table = await sheet([decided(row, 'ignore', 'A title')]);
    const take = async (bytes: Uint8Array<ArrayBuffer>) => {
      const form = new FormData();
      form.set('file', new File([bytes], 'review.xlsx'));
      return api.send<ReviewAnswer>('POST', '/v1/suppressions/imports', form, { 'Idempotency-Key': 'review-once' });
    };
    const [first, second, other] = [
      await take(table),
      await take(table),
      await take(await sheet([decided(row, 'accept')])),
    ];
    expect([first.status, first.headers.get('Idempotency-Replayed')]).toEqual([200, null]);
    expect(first.body).toEqual({ ...NONE, suppressed: 1 });
    expect([second.status, second.headers.get('Idempotency-Replayed'), second.body]).toEqual([200, 'true', first.body]);
    expect(other.status).toBe(422);
    expect((await rowsByRule(once.id)).get('num.mismatch')!.slice(7, 9)).toEqual(['ignore', 'A title']);
  });

  test('a decision lapses when its text has changed, and finds it in the file as it comes again', async () => {
    const row = (await rowsByRule()).get('ws.double')!;
    const changed = PAIRS.map(([source, target]) => [source, target.replace('meeting', 'conference')] as const);
    const lapsing = await api.document(xliff(changed), 'changed.xlf');
    const csv = [HEADER, decided(row, 'ignore', 'Later')]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
      .join('\r\n');
    const lapsed = await takeBack('review.csv', csv, { documentId: lapsing.id });
    expect(lapsed.body).toMatchObject({ ...NONE, lapsed: 1, problems: [{ line: 2, column: 8 }] });
    const moved = await api.document(xliff([['新的一行。', 'A new line.'], ...PAIRS]), 'moved.xlf');
    expect((await takeBack('review.csv', csv, { documentId: moved.id })).body).toEqual({ ...NONE, suppressed: 1 });
    expect((await rowsByRule(moved.id)).get('ws.double')!.slice(0, 10)).toContain('Later');
    expect((await takeBack('review.csv', csv, { documentId: 'document_999' })).status).toBe(404);
  });
});

describe('the report of an inspection', () => {
  const variants = ([zh, en]: readonly [string, string]) => [
    { language: 'zh', text: zh },
    { language: 'en', text: en },
  ];
  async function inspected(name: string, pairs: readonly (readonly [string, string])[]) {
    const { id } = await api.post<{ id: string }>('/v1/memories', { name });
    const body = { units: pairs.map((pair) => ({ sourceLanguage: 'zh', variants: variants(pair) })) };
    const { units } = await api.post<{ units: readonly { id: string }[] }>(`/v1/memories/${id}/units`, body);
    const { status, result } = await api.work(`/v1/memories/${id}/findings`, { source: 'zh', target: 'en' });
    expect(status).toBe('succeeded');
    const { inspectionId } = result as unknown as { inspectionId: string };
    return { memoryId: id, inspectionId, unitIds: units.map((unit) => unit.id) };
  }
  async function reportAt(path: string) {
    const response = await fetch(`${api.address}${path}`);
    expect(response.status).toBe(200);
    return { headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
  }
  async function sheetsAt(path: string): Promise<Map<string, string[][]>> {
    const sheets = new Map<string, string[][]>();
    for (const { name, rows } of await readWorkbook(chunksOf((await reportAt(path)).bytes), LIMITS)) {
      sheets.set(name!, []);
      for await (const { cells } of rows) sheets.get(name!)!.push([...cells]);
    }
    return sheets;
  }

  const UNITS = [
    ['出口额达到90亿元。', 'Exports reached 90 billion yuan.'],
    ['共有12台仪器。', 'There are 21 instruments.'],
    ['生态文明建设取得进展。', 'Ecological civilization made progress.'],
    ['生态文明建设取得进展。', 'ecological civilization made progress.'],
    ['生态文明建设取得进展。', 'Progress was made in the <green> cause.'],
  ] as const;

  test('of a memory, as a page: findings with their units, groups as tables of renderings with counts', async () => {
    const { memoryId, inspectionId, unitIds } = await inspected('release & more', UNITS);
    const { headers, bytes } = await reportAt(`/v1/inspections/${inspectionId}/findings?format=html`);
    expect(headers.get('Content-Security-Policy')).toContain('sandbox allow-scripts');
    const page = new TextDecoder().decode(bytes);
    expect(page).toContain('<h1>Findings: release &amp; more</h1><p>zh – en · 5 units · ');
    expect(page).toContain(`<span class="place">${unitIds[0]!}</span> <span class="severity">error</span>`);
    expect(page).toContain('<h3 lang="zh" dir="auto">生态文明建设取得进展。</h3>');
    const rows = [...page.matchAll(/<td class="text" lang="en" dir="auto">(.*?)<\/td><td class="count">(\d+)</g)];
    expect(rows.map(([, text, count]) => [text, count])).toEqual([
      ['Ecological civilization made progress.', '2'],
      ['Progress was made in the &lt;green&gt; cause.', '1'],
    ]);
    const one = await reportAt(`/v1/memories/${memoryId}/findings?format=html&rule=num.mismatch`);
    const rules = [...new TextDecoder().decode(one.bytes).matchAll(/data-rule="([^"]+)"/g)].map(([, rule]) => rule);
    expect(rules).toEqual(['num.mismatch']);
  });

  test('of a memory, as a spreadsheet: a sheet of groups, and decisions that come back for the memory', async () => {
    const { memoryId, unitIds } = await inspected('reviewed', UNITS);
    const path = `/v1/memories/${memoryId}/findings?format=xlsx`;
    const sheets = await sheetsAt(path);
    expect(sheets.get('Numbers')![0]).toEqual(['Unit', ...HEADER.slice(1)]);
    const [header, ...groups] = sheets.get('Consistency')!;
    expect(header).toEqual([
      'Group',
      'What',
      'In common',
      'Rendering',
      'Source',
      'Count',
      'By',
      'First',
      'Last',
      'Where',
    ]);
    expect(groups.map((cells) => [cells[0], cells[3], cells[5], cells[9]])).toEqual([
      ['1', 'Ecological civilization made progress.', '2', `${unitIds[2]!}, ${unitIds[3]!}`],
      ['1', 'Progress was made in the <green> cause.', '1', unitIds[4]],
    ]);
    const rowOf = (rule: string) => sheets.get('Numbers')!.find((cells) => cells[1] === rule)!;
    expect([rowOf('num.magnitude')[0], rowOf('num.mismatch')[0]]).toEqual(unitIds.slice(0, 2));
    const table = await sheet([
      decided(rowOf('num.magnitude'), 'accept'),
      decided(rowOf('num.mismatch'), 'ignore', 'Counted anew'),
      decided(rowOf('num.mismatch'), 'ignore', 'Counted anew', 'segment'),
    ]);
    const taken = await takeBack('review.xlsx', table);
    expect(taken.body).toMatchObject({
      ...NONE,
      accepted: 1,
      suppressed: 1,
      rejected: 1,
      problems: [{ line: 4, column: 10 }],
    });
    const again = await sheetsAt(path);
    const decisions = again
      .get('Numbers')!
      .slice(1)
      .map((cells) => [cells[1], ...cells.slice(7, 10)]);
    expect(decisions).toEqual([
      ['num.magnitude', 'accept', '', ''],
      ['num.mismatch', 'ignore', 'Counted anew', 'memory'],
    ]);
    const unit = await api.get<{ revision: number }>(`/v1/units/${unitIds[1]!}`);
    const edit = { variants: variants(['共有12台仪器。', 'There are 13 instruments.']) };
    const edited = await api.send('PATCH', `/v1/units/${unitIds[1]!}`, edit, { 'If-Match': `"${unit.revision}"` });
    expect(edited.status).toBe(200);
    expect((await takeBack('review.xlsx', table)).body).toMatchObject({ unchanged: 1, lapsed: 1, rejected: 1 });
  });

  test('of documents: a part for each, whose decisions come back for their segments', async () => {
    const names = ['one.xlf', 'two.xlf'];
    const [one, two] = await Promise.all(names.map((name, n) => api.document(xliff(PAIRS.slice(n)), name)));
    const { result } = await api.work('/v1/findings', { documents: [one!.id, two!.id] });
    const path = `/v1/inspections/${(result as unknown as { inspectionId: string }).inspectionId}/findings`;
    const page = new TextDecoder().decode((await reportAt(`${path}?format=html&suppressed=exclude`)).bytes);
    expect([...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, name]) => name)).toEqual([...names, 'Consistency']);
    expect(page).toContain('<h1>Findings: one.xlf and 1 more</h1>');
    const rows = (await sheetsAt(`${path}?format=xlsx`)).get('Numbers')!;
    const row = rows.find((cells) => cells[0] === 'two.xlf: 2' && cells[1] === 'num.mismatch')!;
    const { body } = await takeBack('review.xlsx', await sheet([decided(row, 'ignore', 'As it is', 'document')]));
    expect(body.suppressed + body.unchanged).toBe(1);
    expect((await rowsByRule(two!.id)).get('num.mismatch')!.slice(7, 10)).toEqual(['ignore', 'As it is', 'document']);
  });
});

describe('GET /v1/documents/{documentId}/file with issues', () => {
  const file = (id: string, query = '') => fetch(`${api.address}/v1/documents/${id}/file${query}`);

  test('is a copy with what was found and is not decided; the document stays as it is', async () => {
    const document = await api.document(xliff(PAIRS), 'copied.xlf');
    const response = await file(document.id, '?issues=its&profile=default');
    expect(response.headers.get('Content-Disposition')).toContain('copied.issues.xlf');
    const copy = await response.text();
    expect(copy).toMatch(
      /<its:locQualityIssue locQualityIssueType="numbers" locQualityIssueComment="num.magnitude: [^"]*9 billion/,
    );
    expect(copy).toMatch(
      /is <mrk id="concord-\d" type="its:generic" its:locQualityIssuesRef="#its=[^"]*">90 billion yuan<\/mrk>/,
    );
    expect(await (await file(document.id)).text()).toBe(xliff(PAIRS));
  });

  test('is checked by the glossaries that are named', async () => {
    const glossaries = await Promise.all(
      ['asked', 'other'].map((name) => api.post<{ id: string }>('/v1/glossaries', { name })),
    );
    const terms = [
      { language: 'zh', text: '潮汐站' },
      { language: 'en', text: 'tidal station' },
    ];
    await api.post(`/v1/glossaries/${glossaries[0]!.id}/concepts`, { approved: true, terms });
    const document = await api.document(xliff([['潮汐站已启用。', 'The sea office is in use.']]), 'terms.xlf');
    const [asked, other] = glossaries.map(({ id }) => `?issues=its&glossary=${id}`);
    expect(await (await file(document.id, asked)).text()).toContain('term.missing');
    expect(await (await file(document.id, other)).text()).not.toContain('term.missing');
    expect((await file(document.id, '?issues=its&glossary=g999')).status).toBe(404);
  });

  test('says what is possible instead for another version', async () => {
    const older = await api.document(xliff(PAIRS).replace('version="2.1"', 'version="2.0"'), 'older.xlf');
    const response = await file(older.id, '?issues=its');
    expect(response.status).toBe(409);
    expect(((await response.json()) as { detail: string }).detail).toContain('XLIFF 2.0');
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type DocumentsUnderTest, startDocuments } from './documents-under-test.js';

interface Place {
  readonly unitId?: string;
  readonly segmentId?: string;
  readonly documentId?: string;
}

interface FindingAnswer extends Place {
  readonly id: string;
  readonly rule: string;
  readonly source: { text: string };
  readonly target: { text: string } | null;
}

interface FindingsAnswer {
  readonly items: readonly FindingAnswer[];
  readonly nextCursor?: string;
  readonly outdated: number;
  readonly inspection: { readonly id: string; readonly rules: Readonly<Record<string, number>> };
}

interface RenderingAnswer {
  readonly text: string;
  readonly codes?: readonly object[];
  readonly count: number;
  readonly members: readonly Place[];
}

interface GroupAnswer {
  readonly id: string;
  readonly kind: string;
  readonly source?: { text: string };
  readonly renderings: readonly RenderingAnswer[];
  readonly members: number;
}

interface Standardised {
  readonly changeSetId?: string;
  readonly updated: number;
  readonly unchanged: number;
  readonly left: readonly (Place & { reason: string })[];
  readonly before?: readonly object[];
}

let api: DocumentsUnderTest;
beforeAll(async () => {
  api = await startDocuments();
});
afterAll(() => api.stop());

const standardise = (body: object, headers = {}) =>
  api.send<Standardised>('POST', '/v1/findings/standardise', body, headers);

async function memoryWith(name: string, units: readonly (readonly [source: Text, target: Text])[]) {
  const { id } = await api.post<{ id: string }>('/v1/memories', { name });
  const variants = units.map(([source, target]) => [variantOf('zh', source), variantOf('en', target)]);
  const body = { units: variants.map((both) => ({ sourceLanguage: 'zh', variants: both })) };
  const added = await api.post<{ units: readonly { id: string }[] }>(`/v1/memories/${id}/units`, body);
  return { id, units: added.units.map((unit) => unit.id) };
}

type Text = string | { readonly text: string; readonly codes: readonly object[] };

function variantOf(language: string, text: Text) {
  return { language, ...(typeof text === 'string' ? { text } : text) };
}

async function inspected(path: string, body: object): Promise<string> {
  const { kind, status, result, problems } = await api.work(path, body);
  expect([kind, status, problems]).toEqual(['inspection', 'succeeded', []]);
  return (result as unknown as { inspectionId: string }).inspectionId;
}

const LANGUAGES = { source: 'zh', target: 'en' };
const inspectMemory = (id: string, more = {}) => inspected(`/v1/memories/${id}/findings`, { ...LANGUAGES, ...more });

const findingsOf = (inspectionId: string, query = '') =>
  api.get<FindingsAnswer>(`/v1/inspections/${inspectionId}/findings${query}`);
const groupsOf = async (inspectionId: string, query = '') =>
  (await api.get<{ items: readonly GroupAnswer[] }>(`/v1/inspections/${inspectionId}/groups${query}`)).items;
const targetOf = async (unitId: string) => {
  const unit = await api.get<{ variants: readonly { language: string; text: string }[] }>(`/v1/units/${unitId}`);
  return unit.variants.find(({ language }) => language === 'en')!.text;
};
const said = ({ renderings }: GroupAnswer) => renderings.map(({ text, count }) => `${count} ${text}`);

describe('an inspection of a memory', () => {
  test('keeps what the checks find, without what is mended or decided since', async () => {
    const { id, units } = await memoryWith('findings', [
      ['出口额达到90亿元。', 'Exports reached 90 billion yuan.'],
      ['共有12个国家参加。', '12 countries took part.'],
      ['温度为5度。', 'The temperature is 6 degrees.'],
    ]);
    const inspectionId = await inspectMemory(id);
    const { items, inspection } = await api.get<FindingsAnswer>(
      `/v1/memories/${id}/findings?rule=num.magnitude&rule=num.mismatch`,
    );
    expect(inspection).toMatchObject({ id: inspectionId, memoryId: id, checked: 3, checks: 'all' });
    expect(items.map(({ rule, unitId }) => [rule, unitId])).toEqual([
      ['num.magnitude', units[0]],
      ['num.mismatch', units[2]],
    ]);
    const [first, second] = items as [FindingAnswer, FindingAnswer];
    await api.post('/v1/suppressions', {
      ...{ rule: first.rule, source: first.source.text, target: first.target!.text },
      ...{ scope: 'memory', memoryId: id, reason: 'Quoted.' },
    });
    await edited(second.unitId!, 'The temperature is 5 degrees.');
    const numbers = '?rule=num.magnitude&rule=num.mismatch';
    expect(await findingsOf(inspectionId, numbers)).toMatchObject({ items: [], outdated: 1 });
    expect((await findingsOf(inspectionId, `${numbers}&suppressed=only`)).items).toMatchObject([{ id: first.id }]);
  });

  test('is listed page by page, and by severity', async () => {
    const { id } = await memoryWith(
      'pages',
      Array.from({ length: 7 }, (_, n) => [`第${n + 1}号文件有${n + 3}页。`, '']),
    );
    const inspectionId = await inspectMemory(id, { rules: { empty: { severity: 'warning' } } });
    const seen: string[] = [];
    let query = '?rule=empty&limit=3&severity=warning';
    for (let pages = 0; pages < 9; pages++) {
      const page = await findingsOf(inspectionId, query);
      seen.push(...page.items.map((finding) => finding.id));
      if (page.nextCursor === undefined) break;
      query = `?rule=empty&limit=3&severity=warning&cursor=${page.nextCursor}`;
    }
    expect(new Set(seen).size).toBe(7);
    expect((await findingsOf(inspectionId, '?rule=empty&severity=error')).items).toEqual([]);
  });

  test('of a state: the newer one in the same languages takes its place', async () => {
    const { id } = await memoryWith('replaced', [['打开文件夹。', 'Open the folder.']]);
    const [older, newer] = [await inspectMemory(id), await inspectMemory(id, { checks: 'consistency' })];
    expect((await api.send('GET', `/v1/inspections/${older}`)).status).toBe(404);
    const { items } = await api.get<{ items: readonly { id: string }[] }>('/v1/inspections');
    expect(items.map((one) => one.id)).toContain(newer);
  });

  test('of languages that it does not have checks nothing', async () => {
    const { id } = await memoryWith('other languages', [['打开文件夹。', 'Open the folder.']]);
    const inspectionId = await inspectMemory(id, { target: 'fr' });
    expect(await api.get(`/v1/inspections/${inspectionId}`)).toMatchObject({ checked: 0, counts: { error: 0 } });
  });

  async function edited(unitId: string, text: string) {
    const unit = await api.get<{ variants: readonly object[] }>(`/v1/units/${unitId}`);
    const [source, target] = unit.variants as [object, object];
    const answer = await api.send('PATCH', `/v1/units/${unitId}`, { variants: [source, { ...target, text }] });
    expect(answer.status).toBe(200);
  }
});

describe('groups of a memory', () => {
  const bold = (text: string, from: number, to: number) => ({
    text,
    codes: [
      { id: '1', kind: 'open', at: from },
      { id: '1', kind: 'close', at: to },
    ],
  });

  test('are made the same as one change set, which can be taken back', async () => {
    const { id, units } = await memoryWith('one source', [
      ['请选择安装路径。', 'Select the path.'],
      ['请选择安装路径。', 'Choose a folder.'],
      [bold('请选择安装路径。', 0, 8), bold('Pick a directory.', 0, 17)],
      [bold('请选择安装路径。', 1, 3), bold('Pick one directory.', 0, 4)],
      ['请选择安装路径。', 'Select the path.'],
    ]);
    const inspectionId = await inspectMemory(id, { checks: 'consistency' });
    const [group] = await groupsOf(inspectionId, '?kind=source');
    expect(said(group!)).toEqual([
      '1 Select the path.',
      '1 Choose a folder.',
      '1 Pick a directory.',
      '1 Pick one directory.',
    ]);
    const order = { inspectionId, groupId: group!.id, rendering: { text: 'Select the path.' } };
    const key = { 'Idempotency-Key': 'standard' };
    const { body } = await standardise(order, key);
    expect(body).toMatchObject({ updated: 2, unchanged: 1, left: [{ unitId: units[3] }] });
    expect(await targetOf(units[1]!)).toBe('Select the path.');
    expect((await standardise(order, key)).body).toEqual(body);
    const [after] = await groupsOf(inspectionId, '?kind=source');
    expect(said(after!)).toEqual(['3 Select the path.', '1 Pick one directory.']);

    const history = await api.get<{ items: readonly { changeSetId: string }[] }>(`/v1/units/${units[2]}/history`);
    expect(history.items[0]!.changeSetId).toBe(body.changeSetId);
    await api.post(`/v1/change-sets/${body.changeSetId}/rollback`, {});
    expect([await targetOf(units[1]!), await targetOf(units[2]!)]).toEqual(['Choose a folder.', 'Pick a directory.']);
    expect(said((await groupsOf(inspectionId, '?kind=source'))[0]!)).toHaveLength(4);
  });

  test('that differ in numbers keep their own', async () => {
    const { id, units } = await memoryWith('numbers', [
      ['共有12个国家参加会议。', '12 countries attended the meeting.'],
      ['共有1500个国家参加会议。', 'A total of 1,500 nations took part.'],
      ['共有7个国家参加会议。', '7 countries attended the meeting.'],
    ]);
    const inspectionId = await inspectMemory(id, { checks: 'consistency' });
    const [group] = await groupsOf(inspectionId, '?kind=numbers');
    expect(said(group!)).toEqual(['2 12 countries attended the meeting.', '1 A total of 1,500 nations took part.']);
    const rendering = { text: '12 countries attended the meeting.' };
    const { body } = await standardise({ inspectionId, groupId: group!.id, rendering });
    expect(body).toMatchObject({ updated: 1, unchanged: 2, left: [] });
    expect(await targetOf(units[1]!)).toBe('1500 countries attended the meeting.');
    expect(await groupsOf(inspectionId, '?kind=numbers')).toEqual([]);
    const again = await standardise({ inspectionId, groupId: group!.id, rendering });
    expect(again.body).toMatchObject({ updated: 0, left: [] });
    expect(again.body.changeSetId).toBeUndefined();
  });

  test('of several sources are not for one rendering: each source can be given its own', async () => {
    const { id, units } = await memoryWith('one target, several sources', [
      ['提高音量大小', 'Turn the volume up'],
      [bold('降低音量大小', 0, 2), bold('Turn the volume up', 0, 4)],
      ['降低音量大小', 'Turn the volume up'],
    ]);
    const inspectionId = await inspectMemory(id, { checks: 'consistency' });
    const [group] = await groupsOf(inspectionId, '?kind=target');
    expect(said(group!)).toEqual(['2 降低音量大小', '1 提高音量大小']);
    const order = { inspectionId, groupId: group!.id, rendering: bold('Turn the volume down', 0, 4) };
    expect(await standardise(order)).toMatchObject({ status: 400, body: { errors: [{ pointer: '/source' }] } });
    const unknown = await standardise({ ...order, source: { text: '别的' } });
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ pointer: '/source' }] } });

    const source = bold('降低音量大小', 0, 2);
    const { body } = await standardise({ ...order, source });
    expect(body).toMatchObject({ updated: 2, unchanged: 0, left: [] });
    expect(await Promise.all(units.map(targetOf))).toEqual([
      'Turn the volume up',
      'Turn the volume down',
      'Turn the volume down',
    ]);
    expect(await groupsOf(inspectionId, '?kind=target')).toEqual([]);
    await api.post(`/v1/change-sets/${body.changeSetId}/rollback`, {});
    expect(await targetOf(units[1]!)).toBe('Turn the volume up');
    const ofSource = await memoryWith('a source of its own', [
      ['开始下载', 'Start the download'],
      ['开始下载', 'Begin to load'],
    ]);
    const other = await inspectMemory(ofSource.id, { checks: 'consistency' });
    const [bySource] = await groupsOf(other, '?kind=source');
    const wrong = { inspectionId: other, groupId: bySource!.id, source, rendering: { text: 'Start the download' } };
    expect(await standardise(wrong)).toMatchObject({ status: 400, body: { errors: [{ pointer: '/source' }] } });
  });

  test('a decision takes a pair out of its group', async () => {
    const { id } = await memoryWith('one target', [
      ['提高音量大小', 'Turn up the volume'],
      ['降低音量大小', 'Turn up the volume'],
    ]);
    const inspectionId = await inspectMemory(id, { checks: 'consistency' });
    const [group] = await groupsOf(inspectionId, '?kind=target');
    expect(said(group!)).toEqual(['1 提高音量大小', '1 降低音量大小']);
    await api.post('/v1/suppressions', {
      ...{ rule: 'cons.source', source: '降低音量大小', target: 'Turn up the volume' },
      ...{ scope: 'memory', memoryId: id, reason: 'Meant so.' },
    });
    expect(await groupsOf(inspectionId)).toEqual([]);
  });
});

describe('edits', () => {
  test('of units of several memories are one change set; a unit that was changed since is left', async () => {
    const one = await memoryWith('edits 1', [['打开文件夹。', 'Open folder.']]);
    const other = await memoryWith('edits 2', [['打开文件夹。', 'Open directory.']]);
    const edits = [
      { unitId: one.units[0], target: 'Open the folder.', revision: 1 },
      { unitId: other.units[0], target: { text: 'Open the folder.' }, revision: 7 },
    ];
    const { body } = await standardise({ edits });
    expect(body).toMatchObject({ updated: 1, left: [{ unitId: other.units[0], reason: 'It was changed meanwhile.' }] });
    const both = await standardise({ edits: edits.map(({ unitId }) => ({ unitId, target: 'Open a folder.' })) });
    expect(both.body).toMatchObject({ updated: 2, left: [] });
    await api.post(`/v1/change-sets/${both.body.changeSetId}/rollback`, {});
    expect(await Promise.all([one, other].map(({ units }) => targetOf(units[0]!)))).toEqual([
      'Open the folder.',
      'Open directory.',
    ]);
  });

  test.each([
    ['an unknown unit', { edits: [{ unitId: 'u99999', target: 'x' }] }, 404],
    ['an unknown inspection', { inspectionId: 'i999', groupId: 'q1', rendering: { text: 'x' } }, 404],
    ['no edits', { edits: [] }, 400],
    ['1,001 edits', { edits: Array.from({ length: 1001 }, (_, n) => ({ unitId: `u${n + 1}`, target: 'x' })) }, 413],
  ])('are refused: %s', async (_, body, status) => {
    expect((await standardise(body)).status).toBe(status);
  });

  test('name a unit once, and a code that is there', async () => {
    const { units } = await memoryWith('refused edits', [['打开文件夹。', 'Open folder.']]);
    const twice = { edits: [1, 2].map(() => ({ unitId: units[0], target: 'x' })) };
    expect(await standardise(twice)).toMatchObject({ status: 400, body: { errors: [{ pointer: '/edits/1/target' }] } });
    const code = { edits: [{ unitId: units[0], target: 'Open {7}' }] };
    expect(await standardise(code)).toMatchObject({ status: 400, body: { errors: [{ pointer: '/edits/0/target' }] } });
  });
});

describe('an inspection of documents', () => {
  const file = (units: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="zh-CN"
 target-language="en" datatype="plaintext"><body>${units.join('')}</body></file></xliff>`;
  const unit = (id: number, source: string, target: string, more = '') =>
    `<trans-unit id="${id}"${more}><source>${source}</source><target>${target}</target></trans-unit>`;

  test('finds what is wrong in each and inconsistent among them, and mends it in one go', async () => {
    const path = '请选择安装路径。';
    const one = await api.document(
      file([unit(1, path, 'Select the path.'), unit(2, '共12人。', '13 people.')]),
      'one.xlf',
    );
    const marked = `<g id="1">${path}</g>`;
    const other = await api.document(
      file([
        unit(1, path, 'Choose a folder.'),
        unit(2, marked, '<g id="1">Pick a folder.</g>'),
        unit(3, path, 'Locked one.', ' translate="no"'),
        unit(4, path, 'Select the path.'),
      ]),
      'other.xlf',
    );
    const inspectionId = await inspected('/v1/findings', { documents: [one.id, other.id] });
    const { items, inspection } = await findingsOf(inspectionId);
    expect(inspection).toMatchObject({ documents: [one.id, other.id], checked: 5, groups: { source: 1 } });
    expect(items.filter(({ rule }) => rule.startsWith('num.'))).toMatchObject([{ documentId: one.id }]);
    const [group] = await groupsOf(inspectionId, '?kind=source');
    expect(said(group!)).toEqual(['2 Select the path.', '1 Choose a folder.', '1 Pick a folder.']);
    const rendering = { text: 'Select the path.' };
    const { body } = await standardise({ inspectionId, groupId: group!.id, rendering });
    expect(body).toMatchObject({ updated: 2, unchanged: 2, left: [] });
    expect(body.changeSetId).toBeUndefined();
    const targets = async () => (await api.segments(other.id)).map(({ target }) => target!.text);
    expect(await targets()).toEqual(['Select the path.', 'Select the path.', 'Locked one.', 'Select the path.']);
    expect(await groupsOf(inspectionId)).toEqual([]);
    expect(String(await api.file(other.id))).toContain('<target><g id="1">Select the path.</g></target>');

    const back = await standardise({ edits: body.before });
    expect(back.body).toMatchObject({ updated: 2, left: [] });
    expect(await targets()).toEqual(['Choose a folder.', 'Pick a folder.', 'Locked one.', 'Select the path.']);
    expect(String(await api.file(other.id))).toContain('<g id="1">Pick a folder.</g>');
  });

  test('is refused without documents, with one twice, and with one that is not there', async () => {
    const { id } = await api.document(file([unit(1, '打开', 'Open')]), 'third.xlf');
    const statusOf = async (documents: readonly string[]) =>
      (await api.send('POST', '/v1/findings', { documents })).status;
    expect(await Promise.all([[], [id, id], [id, 'd999']].map(statusOf))).toEqual([400, 400, 404]);
  });
});

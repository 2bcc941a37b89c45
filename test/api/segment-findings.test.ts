import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type ApiUnderTest, startApi } from './api-under-test.js';

interface FindingAnswer {
  readonly rule: string;
  readonly segmentId: string;
  readonly target: { text: string } | null;
  readonly suppressed?: object;
}

interface SegmentAnswer {
  readonly id: string;
  readonly findings?: readonly FindingAnswer[];
}

const SOURCE = '总投资90亿元，<g id="1">分三期</g>完成。';
const XLIFF = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="release" source-language="zh-CN" target-language="en" datatype="plaintext"><body>
    <trans-unit id="money"><source>${SOURCE}</source>
      <target>The total investment is 90 billion yuan, <g id="1">in three phases</g>.</target></trans-unit>
    <trans-unit id="fine"><source>项目启动</source><target>Project launched</target></trans-unit>
    <trans-unit id="kept" translate="no"><source>90亿元</source><target>90 billion yuan</target></trans-unit>
  </body></file>
</xliff>`;

let api: ApiUnderTest;
let path: string;
let money: string;
beforeAll(async () => {
  api = await startApi();
  const form = new FormData();
  form.set('file', new File([XLIFF], 'release.xlf'));
  const { body } = await api.send<{ id: string }>('POST', '/v1/documents', form);
  path = `/v1/documents/${body.id}`;
  money = (await segments(''))[0]!.id;
});
afterAll(() => api.stop());

const segments = async (query: string) =>
  (await api.get<{ items: readonly SegmentAnswer[] }>(`${path}/segments${query}`)).items;
const check = (target?: unknown, segmentId = money) =>
  api.send<{ findings: readonly FindingAnswer[] }>('POST', `${path}/segments/${segmentId}/findings`, { target });
const rulesOf = (findings: readonly FindingAnswer[] = []) => findings.map(({ rule }) => rule);

describe('the findings of segments', () => {
  test('stand with the segments where they are asked for, and only there', async () => {
    const [first, second] = await segments('?include=findings');
    expect(rulesOf(first!.findings)).toEqual(['num.magnitude']);
    expect(second!.findings).toEqual([]);
    expect((await segments(''))[0]).not.toHaveProperty('findings');
    const alone = await api.get<SegmentAnswer>(`${path}/segments/${money}?include=findings`);
    expect(alone.findings).toEqual(first!.findings);
  });

  test('are those of what is being written, and nothing is stored', async () => {
    const right = await check('The total investment is 9 billion yuan, {1}in three phases{/1}.');
    expect(right.body.findings).toEqual([]);
    const wrong = await check('The total investment is 8 billion yuan, in three phases.');
    expect(rulesOf(wrong.body.findings)).toEqual(expect.arrayContaining(['num.mismatch', 'tag.missing']));
    expect(wrong.body.findings[0]!.target!.text).toBe('The total investment is 8 billion yuan, in three phases.');
    expect(rulesOf((await check(null)).body.findings)).toEqual(['empty']);
    expect(rulesOf((await check()).body.findings)).toEqual(['num.magnitude']);
    expect(rulesOf((await segments('?include=findings'))[0]!.findings)).toEqual(['num.magnitude']);
  });

  test('a decision about the segment holds for what is being written', async () => {
    const target = 'The total investment is 90 billion yuan, in three phases.';
    const decision = { rule: 'num.magnitude', source: '总投资90亿元，分三期完成。', target, reason: 'Quoted' };
    const place = { scope: 'segment', documentId: path.split('/').at(-1), segmentId: money };
    await api.post('/v1/suppressions', { ...decision, ...place });
    const found = (await check()).body.findings.find(({ rule }) => rule === 'num.magnitude');
    expect(found?.suppressed).toMatchObject({ reason: 'Quoted' });
    expect((await segments('?include=findings'))[0]!.findings![0]!.suppressed).toMatchObject({ reason: 'Quoted' });
  });

  test('what the file keeps as it is has none', async () => {
    const kept = (await segments(''))[2]!;
    expect((await check(undefined, kept.id)).body.findings).toEqual([]);
  });

  test.each([
    ['a code that the segment has not', { target: 'a {7}' }, 400],
    ['an unknown check', { rules: { 'no.rule': {} } }, 400],
    ['an unknown glossary', { glossaries: ['g999'] }, 404],
    ['a target of a megabyte', { target: 'a'.repeat(1_000_000) }, 413],
  ])('%s is refused', async (_, body, status) => {
    expect(await api.send('POST', `${path}/segments/${money}/findings`, body)).toMatchObject({ status });
  });

  test('an unknown segment is not found', async () => {
    expect((await check('a', 's999')).status).toBe(404);
  });
});

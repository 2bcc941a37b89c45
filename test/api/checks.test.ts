import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type ApiUnderTest, startApi } from './api-under-test.js';

interface FindingAnswer {
  readonly id: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly pair: number;
  readonly source: { text: string };
  readonly target: { text: string } | null;
}

interface RunAnswer {
  readonly findings: readonly FindingAnswer[];
  readonly inapplicable: readonly string[];
}

interface DocumentAnswer {
  readonly items: readonly { id: string; rule: string; segmentId: string; segmentNumber: number }[];
  readonly nextCursor?: string;
  readonly segments: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, number>>;
}

const PAIR = { source: '研究', target: null };

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const run = (body: object) => api.post<RunAnswer>('/v1/checks/run', { source: 'zh', target: 'en', ...body });

describe('GET /v1/checks', () => {
  test('says of each check what it flags, how it can be wrong, and what it can be told', async () => {
    const { items } = await api.get<{ items: readonly Record<string, unknown>[] }>('/v1/checks');
    expect(items.map(({ id }) => id)).toContain('empty');
    for (const { flags, doubts } of items) expect([flags, doubts].join(' ')).toMatch(/^[A-Z].*\. [A-Z].*\.$/s);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});

describe('POST /v1/checks/run', () => {
  test('reports with the texts, in the order of the pairs', async () => {
    const { findings } = await run({ pairs: [{ source: '研究', target: 'Research' }, PAIR] });
    expect(findings.filter(({ rule }) => rule === 'empty')).toEqual([
      {
        ...{ id: '1:empty', rule: 'empty', severity: 'error', message: 'There is no translation.', pair: 1 },
        ...{ source: { text: '研究' }, target: null, ranges: [] },
      },
    ]);
  });

  test('a check is loud as the request says, or off', async () => {
    const hinted = await run({ pairs: [PAIR], rules: { empty: { severity: 'hint' } } });
    expect(hinted.findings).toMatchObject([{ rule: 'empty', severity: 'hint' }]);
    const off = await run({ pairs: [PAIR], rules: { empty: { severity: 'off' } } });
    expect(off.findings).toEqual([]);
  });

  test('a glossary is used as it is now', async () => {
    const { id } = await api.post<{ id: string }>('/v1/glossaries', { name: 'Terms' });
    const pairs = [{ source: '他们研究暗物质。', target: 'They study black material.' }];
    const rules = async () => (await run({ pairs })).findings.map(({ rule }) => rule);
    expect(await rules()).not.toContain('term.missing');
    const terms = [
      { language: 'zh', text: '暗物质' },
      { language: 'en', text: 'dark matter' },
    ];
    await api.post(`/v1/glossaries/${id}/concepts`, { approved: true, terms });
    expect(await rules()).toContain('term.missing');
  });

  test.each([
    ['an unknown profile', { pairs: [PAIR], profile: 'none' }, 404, undefined],
    ['an unknown check', { pairs: [PAIR], rules: { 'no.rule': {} } }, 400, '/rules/no.rule'],
    [
      'an unknown parameter',
      { pairs: [PAIR], rules: { empty: { parameters: { most: 1 } } } },
      400,
      '/rules/empty/parameters/most',
    ],
    ['no pairs', { pairs: [] }, 400, '/pairs'],
    ['an unknown glossary', { pairs: [PAIR], glossaries: ['g999'] }, 404, undefined],
    ['1,001 pairs', { pairs: Array.from({ length: 1001 }, () => PAIR) }, 413, undefined],
    [
      'codes beyond the text',
      { pairs: [{ source: { text: 'a', codes: [{ id: '1', kind: 'standalone', at: 9 }] }, target: null }] },
      400,
      undefined,
    ],
  ])('refuses %s', async (_, body, status, pointer) => {
    const answer = await api.send<{ errors?: readonly { pointer: string }[] }>('POST', '/v1/checks/run', {
      ...{ source: 'zh', target: 'en' },
      ...body,
    });
    expect(answer.status).toBe(status);
    if (pointer !== undefined) expect(answer.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  test('a segment of a megabyte is named and left out, the others are checked', async () => {
    const long = { source: '研究 3.2亿 '.repeat(100_000), target: 'a1(“ '.repeat(200_000) };
    const { findings } = await run({
      pairs: [PAIR, long, { source: '投资90亿元。', target: 'Investment: 90 billion yuan.' }],
    });
    expect(findings.map(({ pair, rule }) => `${pair} ${rule}`)).toEqual([
      '0 empty',
      '1 len.too-long',
      '2 num.magnitude',
    ]);
  });

  test.each([
    ['100,000 characters', '研究 3.2亿 '.repeat(10_000), 'a1(“ '.repeat(20_000)],
    ['lone surrogates and controls', '\uD83D\u0007研究\u0000', '\uDE00\u202E'],
  ])('checks %s', async (_, source, target) => {
    const answer = await api.send<RunAnswer>('POST', '/v1/checks/run', {
      ...{ source: 'zh', target: 'en' },
      pairs: [{ source, target }],
    });
    expect([200, 400]).toContain(answer.status);
  });
});

describe('GET /v1/documents/{documentId}/findings', () => {
  let documentId: string;
  beforeAll(async () => {
    const form = new FormData();
    form.set('file', new File([readFileSync('fixtures/import/release-1.2.xlf')], 'release.xlf'));
    const { body } = await api.send<{ id: string }>('POST', '/v1/documents', form);
    documentId = body.id;
  });
  const findings = (query: string) => api.get<DocumentAnswer>(`/v1/documents/${documentId}/findings${query}`);

  test('pages through what is found, each finding once', async () => {
    const whole = await findings('?limit=200');
    expect(whole.rules['empty']).toBeGreaterThan(1);
    const paged: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: DocumentAnswer = await findings(`?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(paged).size).toBe(paged.length);
    const total = Object.values(whole.counts).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(Object.values(whole.rules).reduce((sum, count) => sum + count, 0));
  });

  test('what was mended is not found again', async () => {
    const empty = (await findings('?rule=empty')).items[0]!;
    const path = `/v1/documents/${documentId}/segments/${empty.segmentId}`;
    await api.send('PATCH', path, { target: 'Something', state: 'translated' });
    expect((await findings('?rule=empty')).items.map(({ id }) => id)).not.toContain(empty.id);
  });

  test('a finding is left alone as long as somebody decided, its texts are the same and its document comes again', async () => {
    const before = await findings('?rule=untranslated&rule=empty');
    const [item] = (await findings('?rule=empty')).items;
    const { source } = item as unknown as { source: { text: string } };
    const decision = { rule: 'empty', source: source.text, target: '', reason: 'Stays Chinese', documentId };
    const { body: made } = await api.send<{ id: string }>('POST', '/v1/suppressions', {
      ...decision,
      ...{ scope: 'segment', segmentId: item!.segmentId },
    });
    expect((await findings('?rule=empty')).items.map(({ id }) => id)).not.toContain(item!.id);
    const only = await findings('?suppressed=only');
    expect(only.items).toMatchObject([
      { id: item!.id, suppressed: { id: made.id, reason: 'Stays Chinese', createdBy: 'local' } },
    ]);
    expect(only).toMatchObject({ suppressed: 1 });

    const form = new FormData();
    form.set('file', new File([readFileSync('fixtures/import/release-1.2.xlf')], 'release.xlf'));
    const again = await api.send<{ id: string }>('POST', '/v1/documents', form);
    const inSecond = await api.get<DocumentAnswer>(`/v1/documents/${again.body.id}/findings?suppressed=only`);
    expect(inSecond.items.map(({ segmentNumber }) => segmentNumber)).toEqual([item!.segmentNumber]);

    expect((await api.send('DELETE', `/v1/suppressions/${made.id}`)).status).toBe(204);
    expect((await api.send('DELETE', `/v1/suppressions/${made.id}`)).status).toBe(404);
    expect((await findings('?rule=untranslated&rule=empty')).items).toEqual(before.items);
  });

  test('a decision ends at its end, and one that is made again has the new end', async () => {
    const [item] = (await findings('?rule=empty')).items;
    const { source } = item as unknown as { source: { text: string } };
    const decision = {
      rule: 'empty',
      source: source.text,
      target: '',
      reason: 'For now',
      scope: 'document',
      documentId,
    };
    const past = { ...decision, expiresAt: '2020-01-01T00:00:00Z' };
    const { body: first } = await api.send<{ id: string }>('POST', '/v1/suppressions', past);
    expect((await findings('?rule=empty')).items.map(({ id }) => id)).toContain(item!.id);
    const { body: second } = await api.send<{ id: string }>('POST', '/v1/suppressions', decision);
    expect(second.id).toBe(first.id);
    expect((await findings('?rule=empty')).items.map(({ id }) => id)).not.toContain(item!.id);
    const listed = await api.get<{ items: readonly object[] }>('/v1/suppressions?rule=empty&scope=document');
    expect(listed.items).toMatchObject([{ id: second.id, reason: 'For now' }]);
    await api.send('DELETE', `/v1/suppressions/${second.id}`);
  });

  test.each([
    ['no check', { rule: 'no.rule', scope: 'document', documentId: 'd1' }, 400],
    ['no document', { rule: 'empty', scope: 'document' }, 400],
    ['an unknown document', { rule: 'empty', scope: 'document', documentId: 'd999' }, 404],
    ['no segment', { rule: 'empty', scope: 'segment', documentId: 'd1' }, 400],
    ['an unknown memory', { rule: 'empty', scope: 'memory', memoryId: 'm999' }, 404],
    ['no concept', { rule: 'empty', scope: 'concept' }, 400],
  ])('a decision that names %s is refused', async (_, given, status) => {
    const answer = await api.send('POST', '/v1/suppressions', { source: 'a', target: 'b', reason: 'x', ...given });
    expect(answer.status).toBe(status);
  });

  test('refuses a cursor of another list', async () => {
    expect((await api.send('GET', `/v1/documents/${documentId}/findings?cursor=abc`)).status).toBe(400);
  });
});

test('texts that are stored nowhere may be for a memory: what was decided in it holds for them', async () => {
  const { id } = await api.post<{ id: string }>('/v1/memories', { name: 'Poems' });
  const pair = { source: '他们走了。', target: 'They went  home.' };
  const decision = { rule: 'ws.double', ...pair, reason: 'A poem', scope: 'memory', memoryId: id };
  const suppression = await api.post<{ id: string }>('/v1/suppressions', decision);
  const doubled = async (body: object) =>
    (await run({ pairs: [pair], ...body })).findings.find(({ rule }) => rule === 'ws.double');
  expect(await doubled({ memory: id })).toMatchObject({ suppressed: { reason: 'A poem' } });
  expect(await doubled({})).not.toHaveProperty('suppressed');
  const form = new FormData();
  form.set('file', new File([`zh,en\n${pair.source},${pair.target}\n`], 'poem.csv'));
  form.set('memory', id);
  const file = await api.send<{ suppressed: number }>('POST', '/v1/checks/files', form);
  expect(file.body).toMatchObject({ suppressed: 1 });
  const unknown = { source: 'zh', target: 'en', pairs: [pair], memory: 'm999' };
  expect((await api.send('POST', '/v1/checks/run', unknown)).status).toBe(404);
  await api.send('DELETE', `/v1/suppressions/${suppression.id}`);
});

describe('/v1/acceptances', () => {
  const pair = { source: '他们走了。', target: 'they went  away.' };
  const accepted = { rule: 'ws.double', ...pair };
  const decisionsOf = async (rule: string) => {
    const { items } = await api.get<{ items: readonly { id: string; decisions?: object }[] }>('/v1/checks');
    return items.find(({ id }) => id === rule)?.decisions;
  };
  interface Accepted {
    readonly id: string;
    readonly createdAt: string;
    readonly createdBy: string;
  }

  test('a finding that is called right says so wherever its texts are checked, and counts for its check', async () => {
    expect(await decisionsOf('ws.double')).toBeUndefined();
    const made = await api.post<Accepted>('/v1/acceptances', accepted);
    expect(made).toMatchObject({ ...accepted, createdBy: 'local' });
    const again = await api.post<Accepted>('/v1/acceptances', { ...accepted, target: ' They went away.' });
    expect(again).toEqual(made);

    const { findings } = await run({ pairs: [pair, { ...pair, target: 'They went  home.' }] });
    const { id, createdAt, createdBy } = made;
    const doubled = findings.filter(({ rule }) => rule === 'ws.double');
    expect(doubled).toMatchObject([{ pair: 0, accepted: { id, createdAt, createdBy } }, { pair: 1 }]);
    expect(doubled[1]).not.toHaveProperty('accepted');
    expect(await decisionsOf('ws.double')).toEqual({ accepted: 1, suppressed: 0, precision: 1 });

    const memory = await api.post<{ id: string }>('/v1/memories', { name: 'Decided' });
    const decision = { ...accepted, target: 'Two  spaces.', reason: 'A poem', scope: 'memory', memoryId: memory.id };
    const suppression = await api.post<{ id: string }>('/v1/suppressions', decision);
    expect(await decisionsOf('ws.double')).toEqual({ accepted: 1, suppressed: 1, precision: 0.5 });
    await api.send('DELETE', `/v1/suppressions/${suppression.id}`);

    expect(await api.get('/v1/acceptances?rule=ws.double')).toEqual({ items: [made] });
    expect((await api.send('DELETE', `/v1/acceptances/${made.id}`)).status).toBe(204);
    expect((await api.send('DELETE', `/v1/acceptances/${made.id}`)).status).toBe(404);
    expect(await api.get('/v1/acceptances')).toEqual({ items: [] });
    expect(await decisionsOf('ws.double')).toBeUndefined();
  });

  test('a finding has one decision, the last: accepted it is reported again, left alone it is not called right', async () => {
    const memories = [await api.post<{ id: string }>('/v1/memories', { name: 'First' })];
    memories.push(await api.post<{ id: string }>('/v1/memories', { name: 'Second' }));
    for (const { id: memoryId } of memories) {
      await api.post('/v1/suppressions', { ...accepted, reason: 'A poem', scope: 'memory', memoryId });
    }
    expect(await decisionsOf('ws.double')).toEqual({ accepted: 0, suppressed: 1, precision: 0 });

    await api.post('/v1/acceptances', accepted);
    expect(await api.get('/v1/suppressions?rule=ws.double')).toEqual({ items: [] });
    expect(await decisionsOf('ws.double')).toEqual({ accepted: 1, suppressed: 0, precision: 1 });

    const decision = { ...accepted, reason: 'A poem', scope: 'memory', memoryId: memories[0]!.id };
    const { id } = await api.post<{ id: string }>('/v1/suppressions', decision);
    expect(await api.get('/v1/acceptances?rule=ws.double')).toEqual({ items: [] });
    expect(await decisionsOf('ws.double')).toEqual({ accepted: 0, suppressed: 1, precision: 0 });
    await api.send('DELETE', `/v1/suppressions/${id}`);
  });

  test('a rule that no check has is refused', async () => {
    const answer = await api.send<{ errors: object }>('POST', '/v1/acceptances', { ...accepted, rule: 'no.rule' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ pointer: '/rule' }]);
  });
});

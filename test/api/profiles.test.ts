import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type ApiUnderTest, startApi } from './api-under-test.js';

interface ProfileAnswer {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly builtIn: boolean;
  readonly rules: Readonly<Record<string, { severity?: string }>>;
  readonly patterns: readonly { id: string; name: string }[];
  readonly revision: number;
}

interface Refusal {
  readonly detail: string;
  readonly errors?: readonly { pointer: string; detail: string }[];
}

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const create = (body: object, headers = {}) => api.send<ProfileAnswer>('POST', '/v1/profiles', body, headers);
const list = async () => (await api.get<{ items: readonly ProfileAnswer[] }>('/v1/profiles')).items;
const rulesOf = async (pair: readonly [string, string | null], profile: string, more = {}) => {
  const [source, target] = pair;
  const body = { source: 'zh', target: 'en', pairs: [{ source, target }], profile, ...more };
  const { findings } = await api.post<{ findings: readonly { rule: string }[] }>('/v1/checks/run', body);
  return findings.map(({ rule }) => rule);
};

describe('built-in profiles', () => {
  test('come first and say what they are for', async () => {
    const builtIn = (await list()).filter((profile) => profile.builtIn);
    expect(builtIn.map(({ id }) => id)).toEqual(['default', 'strict', 'terminology', 'delivery']);
    for (const { description } of builtIn) expect(description).toMatch(/^[A-Z].*\.$/);
  });

  test('choose what they say', async () => {
    const pair = ['投资90亿元。', 'investment:  90 billion yuan'] as const;
    expect(await rulesOf(pair, 'default')).toEqual(expect.arrayContaining(['num.magnitude', 'ws.double']));
    expect(await rulesOf(pair, 'delivery')).toEqual(['num.magnitude']);
    expect(await rulesOf(pair, 'terminology')).toEqual([]);
    expect(await rulesOf(pair, 'strict')).toEqual(expect.arrayContaining(['num.magnitude', 'ws.double']));
  });

  test('stay as they are', async () => {
    for (const [method, body] of [['PATCH', { name: 'Mine' }], ['DELETE']] as const) {
      const answer = await api.send<Refusal>(method, '/v1/profiles/strict', body);
      expect(answer.status).toBe(409);
      expect(answer.body.detail).toMatch(/Strict came with Concord/);
    }
    for (const name of ['Strict', 'default']) expect(await create({ name })).toMatchObject({ status: 409 });
  });
});

describe('a profile of one’s own', () => {
  test('is made, read, changed by those who know it, and deleted', async () => {
    const rules = { 'ws.double': { severity: 'off' }, 'len.ratio': { parameters: { times: 3 } } };
    const made = await create({ name: 'House', description: 'For releases', rules });
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'House', description: 'For releases', builtIn: false, rules, patterns: [], changedBy: 'local' },
    });
    const path = `/v1/profiles/${made.body.id}`;
    expect(made.headers.get('Location')).toBe(path);
    expect(await api.get(path)).toEqual(made.body);
    expect((await list()).at(-1)).toEqual(made.body);
    expect(await rulesOf(['他们走了。', 'They went  away.'], made.body.id)).toEqual([]);

    const etag = made.headers.get('ETag')!;
    const changed = await api.send<ProfileAnswer>('PATCH', path, { name: 'House style' }, { 'If-Match': etag });
    expect(changed).toMatchObject({ status: 200, body: { name: 'House style', rules, revision: 2 } });
    expect((await api.send('PATCH', path, { rules: {} }, { 'If-Match': etag })).status).toBe(412);
    expect((await api.send('DELETE', path, undefined, { 'If-Match': etag })).status).toBe(412);
    expect((await api.send('PATCH', path, { rules: {} })).status).toBe(200);
    expect(await rulesOf(['他们走了。', 'They went  away.'], made.body.id)).toEqual(['ws.double']);

    expect((await api.send('DELETE', path)).status).toBe(204);
    expect((await api.send('GET', path)).status).toBe(404);
    const run = { source: 'zh', target: 'en', pairs: [{ source: '好', target: null }], profile: made.body.id };
    expect((await api.send('POST', '/v1/checks/run', run)).status).toBe(404);
  });

  test('has a name of its own, and is made once for its key', async () => {
    const headers = { 'Idempotency-Key': 'the-one' };
    const first = await create({ name: 'Once' }, headers);
    expect((await create({ name: 'Once' }, headers)).body).toEqual(first.body);
    expect(await create({ name: 'Once' })).toMatchObject({ status: 409 });
    const { body } = await create({ name: 'Other' });
    expect(await api.send('PATCH', `/v1/profiles/${body.id}`, { name: 'Once' })).toMatchObject({ status: 409 });
  });

  test.each([
    ['an unknown check', { rules: { 'no.rule': {} } }, '/rules/no.rule'],
    [
      'an unknown parameter',
      { rules: { 'len.ratio': { parameters: { most: 1 } } } },
      '/rules/len.ratio/parameters/most',
    ],
    [
      'a value out of range',
      { rules: { 'len.ratio': { parameters: { times: -1 } } } },
      '/rules/len.ratio/parameters/times',
    ],
    [
      'a value of another kind',
      { rules: { 'dup.word': { parameters: { allowed: 1 } } } },
      '/rules/dup.word/parameters/allowed',
    ],
    ['an unknown severity', { rules: { empty: { severity: 'loud' } } }, '/rules/empty/severity'],
    ['an unknown field', { rule: {} }, '/rule'],
    ['a blank name', { name: ' ' }, '/name'],
    ['a pattern without a condition', { patterns: [{ name: 'A' }] }, '/patterns/0'],
    ['a pattern that is none', { patterns: [{ name: 'A', target: { pattern: 'a**' } }] }, '/patterns/0/target/pattern'],
    ['an id with spaces', { patterns: [{ id: 'a b', name: 'A', target: { pattern: 'a' } }] }, '/patterns/0/id'],
    [
      'a pattern that would go back forever, were it not too large',
      { patterns: [{ name: 'A', target: { pattern: '((a{30}){30}){30}' } }] },
      '/patterns/0/target/pattern',
    ],
    [
      '101 patterns',
      { patterns: Array.from({ length: 101 }, (_, index) => ({ name: `${index}`, target: { pattern: 'a' } })) },
      '/patterns',
    ],
  ])('is refused with %s', async (_, given, pointer) => {
    const answer = await api.send<Refusal>('POST', '/v1/profiles', { name: 'Faulty', ...given });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });
});

describe('patterns of a profile', () => {
  const cries = { name: 'No cries!', message: 'The house style has no exclamation marks.', target: { pattern: '!' } };
  const named = { name: 'Unnamed journal', source: { pattern: '《(.+?)》' }, target: { pattern: '\\1', absent: true } };
  let profile: ProfileAnswer;
  beforeAll(async () => {
    const answer = await create({ name: 'With patterns', patterns: [cries, cries, { ...named, id: 'journal' }] });
    profile = answer.body;
  });

  test('have ids, by their names where they came without', () => {
    expect(profile.patterns.map(({ id }) => id)).toEqual(['no-cries', 'no-cries-2', 'journal']);
    expect(profile.patterns[0]).toEqual({ ...cries, id: 'no-cries', severity: 'warning' });
  });

  test('are found, turned off, called right, left alone and counted as checks are', async () => {
    const pair = ['《Nature》很好！', 'It is good!'] as const;
    const patternsFound = async (more = {}) =>
      (await rulesOf(pair, profile.id, more)).filter((rule) => rule.startsWith('pattern:'));
    expect(await patternsFound()).toEqual(['pattern:no-cries', 'pattern:no-cries-2', 'pattern:journal']);
    const rules = { 'pattern:no-cries-2': { severity: 'off' } };
    expect(await patternsFound({ rules })).toEqual(['pattern:no-cries', 'pattern:journal']);

    const [source, target] = pair;
    const finding = { rule: 'pattern:journal', source, target };
    const { id } = await api.post<{ id: string }>('/v1/acceptances', finding);
    const body = { source: 'zh', target: 'en', pairs: [{ source, target }], profile: profile.id };
    const { findings } = await api.post<{ findings: readonly { rule: string }[] }>('/v1/checks/run', body);
    expect(findings.find(({ rule }) => rule === 'pattern:journal')).toMatchObject({
      message: 'Unnamed journal',
      severity: 'warning',
      ranges: [{ side: 'source', start: 0, end: 8 }],
      accepted: { id },
    });
    const memory = await api.post<{ id: string }>('/v1/memories', { name: 'Decided' });
    const suppression = { ...finding, target: 'Good!', reason: 'So they say', scope: 'memory', memoryId: memory.id };
    await api.post('/v1/suppressions', suppression);
    expect(await api.get('/v1/checks')).toMatchObject({
      patterns: [{ id: 'pattern:journal', decisions: { accepted: 1, suppressed: 1, precision: 0.5 } }],
    });
  });

  test('a rule names only patterns that are there', async () => {
    const rules = { 'pattern:gone': { severity: 'off' } };
    const answer = await api.send<Refusal>('PATCH', `/v1/profiles/${profile.id}`, { rules });
    expect(answer.status).toBe(400);
    expect(answer.body.errors).toMatchObject([{ pointer: '/rules/pattern:gone' }]);
  });

  test('that are hostile come to their end in a long text', async () => {
    const hostile = ['(a+)+$', '(a|aa)+c', '(.*)*x', '(?:a?){200}a{200}c'];
    const patterns = hostile.map((pattern, index) => ({ name: `Hostile ${index}`, target: { pattern } }));
    const { body } = await create({ name: 'Hostile', patterns: [...patterns, { ...cries, id: 'last' }] });
    expect(await rulesOf(['长', `${'a'.repeat(20_000)}!`], body.id)).toContain('pattern:last');
  });
});

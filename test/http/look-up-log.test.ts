import { afterEach, describe, expect, test } from '@jest/globals';
import { startSessions, type SessionsUnderTest } from './sessions-under-test.js';

let sessions: SessionsUnderTest;
afterEach(() => sessions.close());

const PAIR = 'source=zh&target=en';
const look = (q: string, more = '') => sessions.send('GET', `/v1/terms?q=${encodeURIComponent(q)}&${PAIR}${more}`);
const misses = async (more = '') => (await sessions.send('GET', `/v1/lookups/misses?limit=9${more}`)).body.items;
const record = (query: string, rest: object = {}) => ({
  ...{ query, source: 'zh', target: 'en', hits: 0, at: new Date().toISOString() },
  ...rest,
});

describe('the log of look-ups over HTTP', () => {
  test('has what a look-up came to rest on, unless it asks to be left out', async () => {
    sessions = await startSessions();
    for (const typed of ['高', '高能', '高能所']) await look(typed);
    await look('机密', '&log=0');
    await sessions.flushLog();
    expect(await misses()).toMatchObject([{ query: '高能所', source: 'zh', target: 'en', count: 1 }]);
    expect(
      sessions.http
        .logged()
        .map((line) => JSON.stringify(line))
        .join('\n'),
    ).not.toContain('高能所');
  });

  test('takes the look-ups of a page, once for an Idempotency-Key', async () => {
    sessions = await startSessions();
    const records = [record('光源'), record('光源'), record('院士', { hits: 3 })];
    const headers = { 'Idempotency-Key': 'k1' };
    for (const attempt of [1, 2]) {
      const { status, body } = await sessions.send('POST', '/v1/lookups', { records }, headers);
      expect([attempt, status, body]).toEqual([attempt, 200, { recorded: 3 }]);
    }
    expect(await misses()).toMatchObject([{ query: '光源', count: 2 }]);
    expect(await misses('&source=en')).toEqual([]);
    const { status } = await sessions.send('DELETE', `/v1/lookups/misses?query=${encodeURIComponent('光源')}&${PAIR}`);
    expect(status).toBe(204);
    expect(await misses()).toEqual([]);
  });

  test('that is off records nothing', async () => {
    sessions = await startSessions({ isOn: false, days: 30 });
    await look('高能所');
    const { body } = await sessions.send('POST', '/v1/lookups', { records: [record('光源')] });
    expect(body).toEqual({ recorded: 0 });
    await sessions.flushLog();
    expect(await misses()).toEqual([]);
  });

  test.each([
    [{ records: [record('')] }, '/records/0/query'],
    [{ records: [record('x', { hits: -1 })] }, '/records/0/hits'],
    [{ records: [record('x', { at: 5 })] }, '/records/0/at'],
    [{ records: Array.from({ length: 1001 }, () => record('x')) }, '/records'],
    [{}, '/records'],
  ])('refuses records that it cannot read, number %#', async (body, pointer) => {
    sessions = await startSessions();
    const answer = await sessions.send('POST', '/v1/lookups', body);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(JSON.stringify(pointer));
  });

  test('refuses a time that is none and a cursor of another list', async () => {
    sessions = await startSessions();
    expect((await sessions.send('GET', '/v1/lookups/misses?since=monday')).status).toBe(400);
    expect((await sessions.send('GET', '/v1/lookups/misses?cursor=NQ')).status).toBe(400);
  });
});

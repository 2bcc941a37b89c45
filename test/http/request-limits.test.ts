import { describe, expect, test } from '@jest/globals';
import { startHttp } from './http-under-test.js';

const ANSWER = { matches: [] };
const json = (body: unknown) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json' },
});

describe('counts', () => {
  const services = {
    memories: { remove: () => Promise.reject(new Error()), list: () => Promise.resolve({ items: [] }) },
  };

  test('writes beyond their number in a minute are a 429, reads are not counted', async () => {
    const http = await startHttp({ services, limits: { writesPerMinute: 2 } });
    const statuses: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const response = await fetch(`${http.address}/v1/memories`, json({}));
      statuses.push(response.status);
      if (response.status !== 429) continue;
      expect(response.headers.get('Content-Type')).toMatch('application/problem+json');
      expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(await response.json()).toMatchObject({ type: '/docs/problems#too-many-requests' });
    }
    expect(statuses).toEqual([400, 400, 429]);
    for (let round = 0; round < 5; round += 1) {
      expect((await fetch(`${http.address}/v1/memories`)).status).toBe(200);
    }
    await http.close();
  });

  test('say how much is left', async () => {
    const http = await startHttp({ services, limits: { writesPerMinute: 2 } });
    const response = await fetch(`${http.address}/v1/memories`, json({}));
    expect(response.headers.get('RateLimit')).toMatch(/"writes"; r=1; t=\d+/);
    await http.close();
  });
});

describe('look-ups', () => {
  const query = 'text=x&source=zh&target=en';

  test('are limited by how many run at once, not by how many come', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const lookUps = { matches: () => held.then(() => ANSWER) };
    const http = await startHttp({ services: { lookUps }, limits: { lookUpsAtOnce: 3 } });
    const running = [1, 2, 3].map(() => fetch(`${http.address}/v1/matches?${query}`));
    let refused = await fetch(`${http.address}/v1/terms?q=x&source=zh&target=en`);
    while (refused.status !== 503) refused = await fetch(`${http.address}/v1/terms?q=x&source=zh&target=en`);
    // Each kind of look-up counts with the others: three are running, so the fourth waits.
    expect(refused.headers.get('Retry-After')).not.toBeNull();
    release();
    expect((await Promise.all(running)).map((response) => response.status)).toEqual([200, 200, 200]);
    for (let round = 0; round < 20; round += 1) {
      expect((await fetch(`${http.address}/v1/matches?${query}`)).status).toBe(200);
    }
    await http.close();
  });

  test('of texts beyond 32 KB are a 413 on every route, short ones pass', async () => {
    const lookUps = {
      matches: () => Promise.resolve(ANSWER),
      matchesForAll: () => Promise.resolve([ANSWER]),
      terms: () => Promise.resolve([]),
      concordance: () => Promise.resolve({ items: [], renderings: [] }),
    };
    const http = await startHttp({ services: { lookUps } });
    const statusOf = async (path: string, init?: RequestInit) => (await fetch(http.address + path, init)).status;
    // Three bytes a character: the limit counts bytes of UTF-8.
    const fits = encodeURIComponent('科'.repeat(10_922));
    const long = encodeURIComponent('科'.repeat(10_923));
    const pair = 'source=zh&target=en';
    expect(await statusOf(`/v1/matches?${pair}&text=${fits}`)).toBe(200);
    expect(await statusOf(`/v1/matches?${pair}&text=${long}`)).toBe(413);
    expect(await statusOf(`/v1/matches?${pair}&text=x&previous=${long}`)).toBe(413);
    expect(await statusOf(`/v1/terms?${pair}&q=${long}`)).toBe(413);
    expect(await statusOf(`/v1/concordance?${pair}&q=${long}`)).toBe(413);
    expect(await statusOf(`/v1/memories/m1/units?q=${long}`)).toBe(413);
    const segments = (text: string, count = 1) =>
      json({ source: 'zh', target: 'en', segments: Array.from({ length: count }, () => ({ text })) });
    expect(await statusOf('/v1/matches', segments('科'.repeat(10_923)))).toBe(413);
    expect(await statusOf('/v1/matches', segments('科', 1_000))).toBe(200);
    expect(await statusOf('/v1/matches', segments('科', 1_001))).toBe(413);
    await http.close();
  });

  test('search at most 32 memories', async () => {
    const lookUps = { matches: () => Promise.resolve(ANSWER) };
    const http = await startHttp({ services: { lookUps, memories: { get: () => Promise.resolve({}) } } });
    const statusWith = async (count: number) => {
      const memories = Array.from({ length: count }, (_, index) => `&memory=m${index}`).join('');
      return (await fetch(`${http.address}/v1/matches?${query}${memories}`)).status;
    };
    expect(await statusWith(1)).toBe(200);
    expect(await statusWith(32)).toBe(200);
    expect(await statusWith(33)).toBe(400);
    await http.close();
  });
});

test('a page has at most 200 items', async () => {
  const services = { memories: { list: () => Promise.resolve({ items: [] }) } };
  const http = await startHttp({ services });
  for (const [limit, status] of [
    ['200', 200],
    ['201', 400],
    ['0', 400],
    ['1.5', 400],
    ['x', 400],
    ['', 400],
  ] as const) {
    expect([limit, (await fetch(`${http.address}/v1/memories?limit=${limit}`)).status]).toEqual([limit, status]);
  }
  await http.close();
});

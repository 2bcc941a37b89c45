import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApi, type ApiUnderTest } from './api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const page = async (path: string) => {
  const response = await fetch(api.address + path);
  expect(response.status).toBe(200);
  return { headers: response.headers, text: await response.text() };
};

describe('the documentation', () => {
  test('has its OpenAPI document at /openapi.json', async () => {
    const document = await api.get<{ openapi: string; paths: object }>('/openapi.json');
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/v1/matches');
  });

  test('loads every script, style and image of /docs from here, and runs nothing inline', async () => {
    const { text, headers } = await page('/docs');
    expect(headers.get('Content-Type')).toMatch('text/html');
    const loaded = [...text.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]!);
    expect(loaded).toHaveLength(4);
    for (const path of loaded) {
      expect(path).toMatch(/^\/docs\//);
      const file = await page(path);
      expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(file.headers.get('Content-Type')).toMatch(/javascript|css|png/);
    }
    expect(text).not.toMatch(/<script>|<style|\s(style|on\w+)=/);
  });

  test.each(['package.json', 'index.html', '..%2Fpackage.json', 'swagger-ui-bundle.js.map'])(
    'does not give out another file of the package: %s',
    async (file) => {
      expect((await fetch(`${api.address}/docs/${file}`)).status).toBe(404);
    },
  );

  test('explains each problem at the address that its type names', async () => {
    const { body } = await api.send<{ type: string }>('GET', '/v1/memories/m999999');
    const [path, anchor] = body.type.split('#') as [string, string];
    expect((await page(path)).text).toContain(`id="${anchor}"`);
  });
});

describe('health', () => {
  test('says that the process answers, and that look-ups do', async () => {
    expect(await api.get('/healthz')).toMatchObject({ status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    expect(await api.get('/readyz')).toMatchObject({ status: 'ready', lookUps: { ready: true } });
  });
});

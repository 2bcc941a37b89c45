import { request } from 'node:http';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { startServer, type RunningServer } from '../support/start-server.js';

describe('The pages over HTTP', () => {
  let server: RunningServer;

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(() => server.stop());

  test('load everything from the server itself, under names that may be kept for good', async () => {
    const page = await (await fetch(server.address)).text();
    const addresses = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, address]) => address!);
    expect(addresses).toHaveLength(2);
    for (const address of addresses) {
      const response = await fetch(server.address + address);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  test.each(['/', '/documents'])('carry nothing inline and are not kept: %s', async (path) => {
    const response = await fetch(server.address + path);
    const page = await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(page).not.toMatch(/<style|\sstyle=|<script(?![^>]* src=)|\son\w+=|https?:\/\/(?!www\.w3\.org)/);
  });

  test.each([
    '/assets/../main.js',
    '/assets/..%2fmain.js',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/.vite',
    '/assets/.vite%2fmanifest.json',
    '/assets/none.js',
    '/assets/%00',
  ])('give nothing away at %s', async (path) => {
    // fetch would resolve the dots before it sends them.
    const { status, type } = await new Promise<{ status?: number | undefined; type?: string | undefined }>(
      (resolve, reject) => {
        const sent = request(server.address, { path }, (response) => {
          response.resume();
          resolve({ status: response.statusCode, type: response.headers['content-type'] });
        });
        sent.on('error', reject).end();
      },
    );
    expect([400, 403, 404]).toContain(status);
    expect(type).toContain('application/problem+json');
  });

  test('say that a document is not there, and lead back', async () => {
    const response = await fetch(`${server.address}/documents/d999%3Cb%3E`);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    const page = await response.text();
    expect(page).toContain('There is no document d999&lt;b>');
    expect(page).toContain('<a href="/documents">All documents</a>');
  });

  test('escape what was typed', async () => {
    const text = '"><script>alert(1)</script></textarea><b>';
    const page = await (
      await fetch(`${server.address}/?${new URLSearchParams({ text, term: text }).toString()}`)
    ).text();
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<b>');
  });

  test('refuse a cursor that makes no sense', async () => {
    const response = await fetch(`${server.address}/documents?cursor=none`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  test('fall back where an address makes no sense', async () => {
    const response = await fetch(
      `${server.address}/?source=%20&target=1&minScore=x&text=a&term=a&term=b&swap=1&pivot=x`,
    );
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('No match of 70 or better.');
    expect(page).toContain('Terms appear as you type');
    expect(page).toMatch(/<input type="checkbox" name="pivot" value="1"\s*\/?>/);
  });
});

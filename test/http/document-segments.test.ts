import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SegmentRange } from '../../src/domain/ports/documents.js';
import type {
  DocumentServices,
  LookedUpSegment,
  SegmentEdit,
  SegmentLookUps,
} from '../../src/services/document-services.js';
import { DOCUMENT, existing, segmentOf } from './documents-under-test.js';
import { startHttp, type HttpUnderTest } from './http-under-test.js';

const PATH = '/v1/documents/d1/segments';

let http: HttpUnderTest;
let asked: { range: SegmentRange; lookUps: SegmentLookUps } | undefined;
let edited: { edit: SegmentEdit; ifRevision: number | undefined } | undefined;
let found: (number: number) => LookedUpSegment;

beforeEach(async () => {
  asked = edited = undefined;
  found = (number) => ({ segment: segmentOf(number) });
  const documents = {
    get: () => Promise.resolve(DOCUMENT),
    segments: (_id: string, range: SegmentRange, lookUps: SegmentLookUps) => {
      asked = { range, lookUps };
      const last = Math.min(DOCUMENT.segments, range.from + range.limit - 1);
      const length = Math.max(0, last - range.from + 1);
      return Promise.resolve(Array.from({ length }, (_, index) => found(range.from + index)));
    },
    changeSegment: (...args: Parameters<DocumentServices['changeSegment']>) => {
      edited = { edit: args[2], ifRevision: args[4] };
      return Promise.resolve(segmentOf(1, { revision: 2 }));
    },
  };
  http = await startHttp({ services: { documents, memories: existing('m1', 'm2'), glossaries: existing('g1') } });
});
afterEach(() => http.close());

interface Segments {
  readonly items: readonly { readonly number: number }[];
  readonly nextCursor?: string;
}
const get = (query = '') => fetch(`${http.address}${PATH}${query}`);
const list = async (query = '') => (await (await get(query)).json()) as Segments;
const patch = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${http.address}${PATH}/d1-1`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the segments of a document', () => {
  test('come with matches and terms of everything unless the request says otherwise', async () => {
    await list();
    expect(asked).toEqual({
      range: { from: 1, limit: 50 },
      lookUps: { matches: { minScore: 70, limit: 3 }, terms: {} },
    });
  });

  test.each<[string, SegmentLookUps]>([
    ['?include=none', {}],
    ['?include=terms&glossary=g1', { terms: { glossaries: ['g1'] } }],
    [
      '?include=matches&memory=m1&memory=m2&minScore=102&matchLimit=10',
      { matches: { memories: [{ id: 'm1' }, { id: 'm2' }], minScore: 102, limit: 10 } },
    ],
    ['?include=terms&include=matches', { matches: { minScore: 70, limit: 3 }, terms: {} }],
  ])('are looked up as %s says', async (query, lookUps) => {
    await list(query);
    expect(asked!.lookUps).toEqual(lookUps);
  });

  test('come a page after the other, from any number on', async () => {
    const numbers: number[] = [];
    let { items, nextCursor } = await list('?limit=2');
    numbers.push(...items.map(({ number }) => number));
    while (nextCursor !== undefined) {
      ({ items, nextCursor } = await list(`?limit=2&cursor=${nextCursor}`));
      numbers.push(...items.map(({ number }) => number));
    }
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
    expect((await list('?from=4')).items.map(({ number }) => number)).toEqual([4, 5]);
    expect(await list('?from=6')).toEqual({ items: [] });
  });

  test('show no markup of the file', async () => {
    const text = await (await get()).text();
    expect(text).toContain('"codes":[{"id":"1","kind":"standalone","at":2}]');
    expect(text).not.toMatch(/markup|place/);
  });

  test.each([
    'include=all',
    'include=none&include=terms',
    'from=0',
    'from=-1',
    'from=1e3',
    'from=99999999999999999999',
    'limit=0',
    'limit=201',
    'matchLimit=11',
    'minScore=103',
    'cursor=MTQ',
    'cursor=%00',
    'cursor=',
    'memory=',
    'from=1&from=2',
    'page=2',
    `memory=${Array.from({ length: 33 }, () => 'm1').join('&memory=')}`,
  ])('are not shown for %s', async (query) => {
    expect((await get(`?${query}`)).status).toBe(400);
    expect(asked).toBeUndefined();
  });

  test.each(['memory=m1&memory=m9', 'glossary=m1'])('are not looked up for the unknown %s', async (query) => {
    expect((await get(`?${query}`)).status).toBe(404);
  });
});

describe('an edit of a segment', () => {
  test.each<[unknown, SegmentEdit]>([
    [{ target: 'About {1}us' }, { target: 'About {1}us' }],
    [{ target: null }, { target: null }],
    [{ target: '' }, { target: '' }],
    [{ state: 'translated' }, { state: 'translated' }],
    [
      { target: 'Us', state: 'final' },
      { target: 'Us', state: 'final' },
    ],
    [
      { target: { text: 'Us', codes: [{ id: '1', kind: 'standalone', at: 2 }] } },
      { target: { text: 'Us', codes: [{ id: '1', kind: 'standalone', at: 2 }] } },
    ],
  ])('hands %j on', async (body, edit) => {
    const response = await patch(body, { 'If-Match': '"1"' });
    expect([response.status, response.headers.get('ETag')]).toEqual([200, '"2"']);
    expect(edited).toEqual({ edit, ifRevision: 1 });
  });

  test.each<[string, unknown, string]>([
    ['a number for a text', { target: 1 }, '/target'],
    ['a list for a text', { target: ['a'] }, '/target'],
    ['a state that there is not', { state: 'done' }, '/state'],
    ['no state', { state: null }, '/state'],
    ['a field that there is not', { source: 'x' }, '/source'],
    ['a control character', { target: 'a\u0000b' }, '/target'],
    ['half a character', { target: 'a\ud800b' }, '/target'],
    ['no object', 'x', ''],
  ])('with %s is a 400', async (_what, body, pointer) => {
    const response = await patch(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ in: 'body', pointer }] });
    expect(edited).toBeUndefined();
  });

  test.each<[string, object[]]>([
    ['behind the end', [{ id: '1', kind: 'standalone', at: 9 }]],
    ['before the beginning', [{ id: '1', kind: 'standalone', at: -1 }]],
    ['of no kind', [{ id: '1', kind: 'x', at: 0 }]],
    ['that close what is not open', [{ id: '1', kind: 'close', at: 0 }]],
    ['that bring markup', [{ id: '1', kind: 'standalone', at: 0, markup: '<script/>' }]],
  ])('with codes %s is a 400', async (_what, codes) => {
    const response = await patch({ target: { text: 'Us', codes } });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('/target');
    expect(edited).toBeUndefined();
  });

  test('whose target is longer than a segment may be is a 413', async () => {
    const response = await patch({ target: 'x'.repeat(100_001) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ limit: 100_000, unit: 'characters' });
  });

  test.each(['1', 'W/"1"', '"x"', '"1", "2"'])('with If-Match %s is a 400', async (etag) => {
    expect((await patch({ state: 'final' }, { 'If-Match': etag })).status).toBe(400);
    expect(edited).toBeUndefined();
  });
});

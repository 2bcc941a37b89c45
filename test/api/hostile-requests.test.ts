import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RELEASE_1_2 } from '../support/documents.js';
import { startApi, type ApiUnderTest } from './api-under-test.js';

let api: ApiUnderTest;
beforeAll(async () => {
  // Many writes a minute are the point here.
  api = await startApi({ CONCORD_LIMIT_WRITES_PER_MINUTE: '1000000', CONCORD_LIMIT_UPLOADS_PER_MINUTE: '1000000' });
  const { id } = await api.post<{ id: string }>('/v1/memories', { name: 'Memory' });
  const variants = [
    { language: 'zh', text: '一' },
    { language: 'en', text: 'one' },
  ];
  await api.post(`/v1/memories/${id}/units`, { units: [{ variants }] });
  const { id: glossaryId } = await api.post<{ id: string }>('/v1/glossaries', { name: 'Glossary' });
  await api.post(`/v1/glossaries/${glossaryId}/concepts`, { terms: [{ language: 'zh', text: '一' }] });
  const form = new FormData();
  form.set('file', new Blob([RELEASE_1_2]), 'release.xlf');
  await api.send('POST', '/v1/documents', form);
});
afterAll(() => api.stop());

/** Words that the API knows, so that what is generated gets past the first check now and then. */
const WORDS = [
  ...['name', 'description', 'penalty', 'units', 'variants', 'language', 'text', 'codes', 'id', 'kind', 'at', 'source'],
  ...['target', 'segments', 'memories', 'limit', 'minScore', 'terms', 'status', 'notes', 'policy', 'context', 'state'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'length',
    '',
    '\u0000',
    '\ud800',
    'zh',
    'en',
    'zh-Hant-TW-x-a',
    'open',
    'x',
  ],
];
const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 8 }));
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.constantFrom(null, true, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, '2024-01-01T00:00:00Z'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(word, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

const RUNS = { numRuns: 25 };
const WRITES = [
  ['POST', '/v1/memories'],
  ['PATCH', '/v1/memories/m1'],
  ['POST', '/v1/memories/m1/units'],
  ['PATCH', '/v1/units/u1'],
  ['POST', '/v1/matches'],
  ['POST', '/v1/glossaries'],
  ['PATCH', '/v1/glossaries/g1'],
  ['POST', '/v1/glossaries/g1/concepts'],
  ['PATCH', '/v1/concepts/c1'],
  ['PATCH', '/v1/documents/d1'],
  ['PATCH', '/v1/documents/d1/segments/e1'],
  ['POST', '/v1/documents/d1/pretranslations'],
  ['POST', '/v1/documents/d1/analyses'],
  ['POST', '/v1/documents/d1/commits'],
] as const;
const READS = [
  '/v1/matches',
  '/v1/terms',
  '/v1/numbers',
  '/v1/concordance',
  '/v1/memories',
  '/v1/memories/m1/units',
  '/v1/memories/m1/export',
  '/v1/glossaries/g1/concepts',
  '/v1/documents',
  '/v1/documents/d1/segments',
  '/v1/documents/d1/segments/e1',
  '/v1/documents/d1/analysis',
  '/v1/jobs',
  '/v1/change-sets',
];
const PARAMETERS = [
  'text',
  'q',
  'source',
  'target',
  'limit',
  'cursor',
  'minScore',
  'memory',
  'in',
  'format',
  'codes',
  'language',
  'from',
  'include',
  'glossary',
  'matchLimit',
];

const GOOD_UNITS = {
  units: [
    {
      sourceLanguage: 'zh',
      variants: [
        { language: 'zh', text: '一二三', codes: [{ id: '1', kind: 'standalone', at: 1, attributes: { a: 'b' } }] },
        { language: 'en', text: 'one', metadata: { notes: [{ text: 'x' }], properties: [{ type: 'a', value: 'b' }] } },
      ],
      state: 'final',
      createdAt: '2024-01-01T00:00:00Z',
      context: { previous: '', key: 'k' },
      usageCount: 1,
      notes: [{ text: 'x', attributes: { a: 'b' } }],
      attributes: { a: 'b' },
    },
  ],
  policy: 'merge',
};

/** The path to every value within a value. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

describe('whatever a request says, it is not a mistake of the server', () => {
  test.each(WRITES)('%s %s with any JSON', async (method, path) => {
    await fc.assert(
      fc.asyncProperty(json, async (body) => {
        const { status } = await api.send(method, path, body);
        expect(status).toBeLessThan(500);
      }),
      RUNS,
    );
  });

  test('a good unit with one of its values replaced', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pathsOf(GOOD_UNITS)), json, async (path, value) => {
        const { status } = await api.send('POST', '/v1/memories/m1/units', replaced(GOOD_UNITS, path, value));
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  });

  test.each(READS)('GET %s with any parameters', async (path) => {
    const good: Record<string, string> = { text: '一', q: '一', source: 'zh', target: 'en', format: 'tmx' };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...PARAMETERS), word), { maxLength: 4 }), async (given) => {
        const query = new URLSearchParams({ ...good, ...Object.fromEntries(given) });
        const { status } = await api.send('GET', `${path}?${query.toString()}`);
        expect(status).toBeLessThan(500);
      }),
      RUNS,
    );
  });

  test('any id', async () => {
    const paths = ['memories', 'units', 'glossaries', 'concepts', 'documents', 'jobs', 'change-sets'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), word, async (path, id) => {
        const { status } = await api.send(
          'DELETE',
          `/v1/${path}/${encodeURIComponent(`x${Buffer.from(id).toString()}`)}`,
        );
        expect([404, 405, 400]).toContain(status);
      }),
      RUNS,
    );
  });
});

test('the server still answers after all that', async () => {
  expect(await api.get('/readyz')).toMatchObject({ status: 'ready' });
});

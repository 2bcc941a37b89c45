import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DEFAULT_WEIGHTS, type Analysis, type AnalysisOrder } from '../../src/domain/analysis.js';
import type { PretranslationOrder } from '../../src/domain/document.js';
import { ConcordError } from '../../src/domain/failure.js';
import { DOCUMENT, DOCUMENT_JOB, existing } from './documents-under-test.js';
import { startHttp, type HttpUnderTest } from './http-under-test.js';

const PATH = '/v1/documents/d1';
const COUNTS = { segments: 2, words: 8, characters: 8 };
const ANALYSIS: Analysis = {
  documentId: 'd1',
  documentName: 'release.xlf',
  minScore: 50,
  rows: [{ band: 'new', ...COUNTS, internal: { segments: 0, words: 0, characters: 0 }, weight: 1, weightedWords: 8 }],
  total: { ...COUNTS, weightedWords: 8 },
  partial: 0,
  with: ['d2'],
  at: 0,
};
const RESULT = { added: 1, merged: 0, updated: 0, unchanged: 0, rejected: 1, changeSetId: 's1' };

let http: HttpUnderTest;
let bytes: number;
let pretranslated: PretranslationOrder | undefined;
let analysed: AnalysisOrder | undefined;
let committed: string | undefined;

function started<Result>(result: Result) {
  return Promise.resolve({ job: DOCUMENT_JOB, repeated: false, ended: () => Promise.resolve(result) });
}

beforeEach(async () => {
  bytes = 1_000;
  pretranslated = analysed = committed = undefined;
  const documents = {
    get: (id: string) =>
      ['d1', 'd2'].includes(id)
        ? Promise.resolve({ ...DOCUMENT, bytes })
        : Promise.reject(new ConcordError({ kind: 'not-found', what: 'document', id })),
    pretranslate: (_id: string, order: PretranslationOrder) => {
      pretranslated = order;
      return started(undefined);
    },
    analyse: (_id: string, order: AnalysisOrder) => {
      analysed = order;
      return started(ANALYSIS);
    },
    analysis: () => Promise.resolve(ANALYSIS),
    commit: (_id: string, memory: string) => {
      committed = memory;
      return started({ result: RESULT, left: [{ unit: 'u2', message: 'It is not confirmed.' }] });
    },
    openJobs: () => Promise.resolve([{ ...DOCUMENT_JOB, documentOrder: { documentId: 'd1' } }]),
  };
  http = await startHttp({ services: { documents, memories: existing('m1', 'm2'), glossaries: existing('g1') } });
});
afterEach(() => http.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(http.address + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('a pretranslation', () => {
  test('is a job with the usual settings', async () => {
    const response = await post(`${PATH}/pretranslations`, {});
    expect([response.status, response.headers.get('Location')]).toEqual([202, '/v1/jobs/j1']);
    expect(pretranslated).toEqual({ minScore: 75, suggestionsLimit: 3, confirm: [], terms: false, replace: 'empty' });
  });

  test('hands on what it is told', async () => {
    const order: PretranslationOrder = {
      minScore: 102,
      memories: [{ id: 'm1', penalty: 2 }, { id: 'm2' }],
      glossaries: ['g1'],
      suggestionsFrom: 50,
      suggestionsLimit: 10,
      confirm: [102, 101],
      terms: true,
      replace: 'unconfirmed',
    };
    expect((await post(`${PATH}/pretranslations`, order)).status).toBe(202);
    expect(pretranslated).toEqual(order);
  });

  test.each<[number, object]>([
    [400, { minScore: 49 }],
    [400, { minScore: 103 }],
    [400, { minScore: '75' }],
    [400, { minScore: 75.5 }],
    [400, { suggestionsLimit: 11 }],
    [400, { suggestionsFrom: 0 }],
    [400, { confirm: 102 }],
    [400, { confirm: [103] }],
    [400, { confirm: Array.from({ length: 1_000 }, () => 102) }],
    [400, { replace: 'all' }],
    [400, { terms: 'yes' }],
    [400, { memories: [] }],
    [400, { memories: ['m1'] }],
    [400, { memories: [{ id: 'm1', penalty: -1 }] }],
    [400, { memories: Array.from({ length: 33 }, () => ({ id: 'm1' })) }],
    [400, { glossaries: Array.from({ length: 33 }, () => 'g1') }],
    [400, { project: 'p1' }],
    [404, { memories: [{ id: 'm9' }] }],
    [404, { glossaries: ['g9'] }],
  ])('is refused with %i for %j', async (status, body) => {
    expect((await post(`${PATH}/pretranslations`, body)).status).toBe(status);
    expect(pretranslated).toBeUndefined();
  });
});

describe('an analysis', () => {
  test('of a small document is waited for', async () => {
    const response = await post(`${PATH}/analyses`, { with: ['d2'] });
    expect(response.status).toBe(200);
    const { rows, ...rest } = ANALYSIS;
    expect(await response.json()).toEqual({ ...rest, bands: rows, at: '1970-01-01T00:00:00.000Z' });
    expect(analysed).toEqual({ minScore: 50, weights: DEFAULT_WEIGHTS, with: ['d2'] });
  });

  test('of a large document is a job, of a small one when the request prefers it', async () => {
    const preferred = await post(`${PATH}/analyses`, {}, { Prefer: 'respond-async' });
    expect([preferred.status, preferred.headers.get('Preference-Applied')]).toEqual([202, 'respond-async']);
    bytes = 2 * 1024 * 1024 + 1;
    expect((await post(`${PATH}/analyses`, {})).status).toBe(202);
  });

  test('keeps the usual weights where the request sets none', async () => {
    await post(`${PATH}/analyses`, { minScore: 75, weights: { '95-99': 0.25, locked: 1 }, memories: [{ id: 'm1' }] });
    expect(analysed).toEqual({
      minScore: 75,
      weights: { ...DEFAULT_WEIGHTS, '95-99': 0.25, locked: 1 },
      with: [],
      memories: [{ id: 'm1' }],
    });
  });

  test.each<[number, string]>([
    [400, '{"weights":{"new":1.5}}'],
    [400, '{"weights":{"new":-0.1}}'],
    [400, '{"weights":{"new":"1"}}'],
    [400, '{"weights":{"90-99":1}}'],
    [400, '{"weights":{"__proto__":1}}'],
    [400, '{"weights":[1]}'],
    [400, '{"minScore":49}'],
    [400, '{"minScore":101}'],
    [400, '{"with":"d2"}'],
    [400, `{"with":${JSON.stringify(Array.from({ length: 33 }, () => 'd2'))}}`],
    [404, '{"with":["d2","../d1"]}'],
    [404, '{"memories":[{"id":"m9"}]}'],
  ])('is refused with %i for %s', async (status, body) => {
    const response = await fetch(`${http.address}${PATH}/analyses`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    expect(response.status).toBe(status);
    expect(analysed).toBeUndefined();
  });

  test('is read again', async () => {
    const response = await fetch(`${http.address}${PATH}/analysis`);
    expect(await response.json()).toMatchObject({ documentId: 'd1', bands: [{ band: 'new', weightedWords: 8 }] });
    const table = await fetch(`${http.address}${PATH}/analysis?format=csv`);
    expect(table.headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
    expect(table.headers.get('Content-Disposition')).toContain('filename="release.xlf.csv"');
    expect(await table.text()).toContain('release.xlf,new,2,8,8,');
    expect((await fetch(`${http.address}${PATH}/analysis?format=pdf`)).status).toBe(400);
  });
});

describe('a commit', () => {
  test('of a small document says what became of its segments', async () => {
    const response = await post(`${PATH}/commits`, { memory: 'm1' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ...RESULT,
      left: [{ unit: 'u2', message: 'It is not confirmed.' }],
      leftCount: 1,
    });
    expect(committed).toBe('m1');
  });

  test('of a large document is a job', async () => {
    bytes = 3_000_000;
    expect((await post(`${PATH}/commits`, { memory: 'm1' })).status).toBe(202);
  });

  test.each<[number, unknown]>([
    [404, { memory: 'm9' }],
    [400, { memory: '' }],
    [400, { memory: ['m1'] }],
    [400, {}],
    [400, { memory: 'm1', policy: 'merge' }],
    [400, null],
  ])('is refused with %i for %j', async (status, body) => {
    expect((await post(`${PATH}/commits`, body)).status).toBe(status);
    expect(committed).toBeUndefined();
  });
});

test('the open jobs of a document are listed, those of no document are not', async () => {
  const response = await fetch(`${http.address}${PATH}/jobs`);
  expect(await response.json()).toMatchObject({ items: [{ id: 'j1', documentId: 'd1', kind: 'document-upload' }] });
  expect((await fetch(`${http.address}/v1/documents/d9/jobs`)).status).toBe(404);
});

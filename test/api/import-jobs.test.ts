import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import {
  createMemory,
  getJson,
  importTmx,
  postJson,
  unitsIn,
  upload,
  waitForJob,
  type JobAnswer,
} from '../support/api-calls.js';
import { emptied } from '../support/emptied.js';
import { generatedTmx } from '../support/generated-tmx.js';
import { startServer, type RunningServer } from '../support/start-server.js';

let server: RunningServer;
let address: string;

beforeAll(async () => {
  server = await startServer({ environment: { CONCORD_LIMIT_TABLE_BYTES: '2000' } });
  ({ address } = server);
});

afterAll(async () => {
  await server.stop();
});

const nothingSpooled = () => emptied(join(server.dataDir, 'spool'));

async function importInto(
  memoryId: string,
  content: string,
  more: { fields?: Record<string, string>; key?: string } = {},
) {
  return upload(address, {
    path: `/v1/memories/${memoryId}/imports`,
    content,
    fileName: 'memory.tmx',
    ...(more.fields && { fields: more.fields }),
    ...(more.key !== undefined && { headers: { 'Idempotency-Key': more.key } }),
  });
}

describe('an import', () => {
  test('is a job that brings every unit of the file in and then can be matched', async () => {
    const memoryId = await createMemory(address, 'whole file');
    const response = await importInto(memoryId, generatedTmx(2_345));
    expect(response.status).toBe(202);
    const accepted = (await response.json()) as JobAnswer;
    expect(response.headers.get('Location')).toContain(`/v1/jobs/${accepted.id}`);

    const job = await waitForJob(address, accepted.id);
    expect(job).toMatchObject({
      kind: 'memory-import',
      status: 'succeeded',
      result: { added: 2_345, merged: 0, updated: 0, unchanged: 0, rejected: 0 },
      problems: [],
    });
    expect(job.progress).toMatchObject({ unit: 'bytes', done: job.progress.total });
    expect(await unitsIn(address, memoryId)).toBe(2_345);
    await nothingSpooled();

    const query = new URLSearchParams({
      text: '第77号：科研诚信工作会议在云汀市召开。',
      source: 'zh-CN',
      target: 'en',
      memory: memoryId,
    });
    const { matches } = await getJson<{ matches: { score: number; target: { text: string } }[] }>(
      address,
      `/v1/matches?${query.toString()}`,
    );
    expect(matches[0]).toMatchObject({
      score: 100,
      target: { text: 'No. 77: the work meeting on research integrity was held in Yunting.' },
    });
  });

  test('changes nothing when the file comes a second time', async () => {
    const memoryId = await createMemory(address, 'twice');
    const file = generatedTmx(1_500);
    await waitForJob(address, (await importTmx(address, memoryId, file)).id);
    const second = await waitForJob(address, (await importTmx(address, memoryId, file)).id);
    expect(second.result).toMatchObject({ added: 0, updated: 0, rejected: 0 });
    expect(await unitsIn(address, memoryId)).toBe(1_500);
  });

  test('of a broken file fails with the line and column, and nothing of the file is there', async () => {
    const memoryId = await createMemory(address, 'broken');
    const lines = generatedTmx(3_000).split('\n');
    lines[2_500] = lines[2_500]!.replace('</seg>', '</sog>');
    const job = await waitForJob(address, (await importTmx(address, memoryId, lines.join('\n'))).id);
    expect(job.status).toBe('failed');
    expect(job.problems[0]).toMatchObject({ line: 2_501, column: expect.any(Number) });
    expect(job.result).toBeUndefined();
    expect(await unitsIn(address, memoryId)).toBe(0);
    await nothingSpooled();
  });

  test('of a file that was cut off fails as a whole', async () => {
    const memoryId = await createMemory(address, 'cut off');
    const whole = generatedTmx(2_000);
    const job = await waitForJob(address, (await importTmx(address, memoryId, whole.slice(0, -5_000))).id);
    expect(job.status).toBe('failed');
    expect(await unitsIn(address, memoryId)).toBe(0);
  });

  test('names each unit that it leaves out and takes the others', async () => {
    const memoryId = await createMemory(address, 'left out');
    const lone = '<tu tuid="lone"><tuv xml:lang="en"><seg>Alone</seg></tuv></tu>';
    const file = generatedTmx(3).replace('</body>', `${lone}\n</body>`);
    const job = await waitForJob(address, (await importTmx(address, memoryId, file)).id);
    expect(job).toMatchObject({ status: 'succeeded', result: { added: 3, rejected: 1 } });
    expect(job.problems).toEqual([expect.objectContaining({ line: 8, unit: 'lone' })]);
  });

  test('can be tried without changing anything', async () => {
    const memoryId = await createMemory(address, 'dry run');
    const response = await importInto(memoryId, generatedTmx(1_200), { fields: { dryRun: 'true' } });
    const job = await waitForJob(address, ((await response.json()) as JobAnswer).id);
    expect(job).toMatchObject({ status: 'succeeded', result: { added: 1_200, rejected: 0 } });
    expect(job.result).not.toHaveProperty('changeSetId');
    expect(await unitsIn(address, memoryId)).toBe(0);
  });

  test('waits for the one before it', async () => {
    const memoryId = await createMemory(address, 'queue');
    const files = [1, 5_001, 10_001].map((first) => generatedTmx(2_000, first));
    const jobs = await Promise.all(files.map((file) => importTmx(address, memoryId, file)));
    const ended = await Promise.all(jobs.map(({ id }) => waitForJob(address, id)));
    expect(ended.map(({ status }) => status)).toEqual(['succeeded', 'succeeded', 'succeeded']);
    expect(await unitsIn(address, memoryId)).toBe(6_000);
  });

  test('tells its progress until it has ended', async () => {
    const memoryId = await createMemory(address, 'events');
    const { id } = await importTmx(address, memoryId, generatedTmx(3_000));
    const events = await (await fetch(`${address}/v1/jobs/${id}/events`)).text();
    const jobs = [...events.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as JobAnswer);
    expect(jobs.at(-1)).toMatchObject({ id, status: 'succeeded', result: { added: 3_000 } });
  });
});

describe('a file that is no import', () => {
  const cases = [
    { what: 'XML of another kind', fileName: 'page.tmx', content: '<html><body/></html>' },
    { what: 'a zip archive', fileName: 'table.xlsx', content: 'PK\u0003\u0004' },
    { what: 'bytes that are no text', fileName: 'memory.csv', content: 'a\0b\0\0c' },
  ];

  test.each(cases)('is refused before it becomes a job: $what', async ({ fileName, content }) => {
    const memoryId = await createMemory(address, `refused ${fileName}`);
    const before = await getJson<{ items: unknown[] }>(address, '/v1/jobs');
    const response = await upload(address, { path: `/v1/memories/${memoryId}/imports`, content, fileName });
    expect([415, 422]).toContain(response.status);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect(await getJson(address, '/v1/jobs')).toEqual(before);
    await nothingSpooled();
  });

  test('is refused when it is larger than its kind of file may be, whatever its name says', async () => {
    const memoryId = await createMemory(address, 'large');
    const content = `zh-CN,en\n${'甲,a\n'.repeat(1_000)}`;
    for (const fileName of ['table.csv', 'table.tmx-or-so']) {
      const response = await upload(address, { path: `/v1/memories/${memoryId}/imports`, content, fileName });
      expect(response.status).toBe(413);
    }
    await nothingSpooled();
  });

  test('is refused when there is no such memory', async () => {
    const response = await importInto('m999999', generatedTmx(1));
    expect(response.status).toBe(404);
    await nothingSpooled();
  });
});

describe('an Idempotency-Key', () => {
  test('makes a repeated import the same job', async () => {
    const memoryId = await createMemory(address, 'once');
    const file = generatedTmx(10);
    const first = (await (await importInto(memoryId, file, { key: 'once-1' })).json()) as JobAnswer;
    await waitForJob(address, first.id);
    const again = await importInto(memoryId, file, { key: 'once-1' });
    expect(again.status).toBe(202);
    expect(((await again.json()) as JobAnswer).id).toBe(first.id);
    expect(await unitsIn(address, memoryId)).toBe(10);
    await nothingSpooled();
  });

  test('is refused with another file', async () => {
    const memoryId = await createMemory(address, 'once more');
    const first = (await (await importInto(memoryId, generatedTmx(10), { key: 'once-2' })).json()) as JobAnswer;
    await waitForJob(address, first.id);
    const other = await importInto(memoryId, generatedTmx(11), { key: 'once-2' });
    expect(other.status).toBe(422);
    expect(await unitsIn(address, memoryId)).toBe(10);
    await nothingSpooled();
  });
});

describe('cancelling', () => {
  const cancel = (jobId: string) => fetch(`${address}/v1/jobs/${jobId}`, { method: 'DELETE' });

  test('ends a running import, and nothing of it is there', async () => {
    const memoryId = await createMemory(address, 'cancelled');
    const { id } = await importTmx(address, memoryId, generatedTmx(40_000));
    await waitForJob(address, id, (job) => job.status === 'running');
    expect((await cancel(id)).ok).toBe(true);
    const job = await waitForJob(address, id);
    expect(job.status).toBe('cancelled');
    expect(await unitsIn(address, memoryId)).toBe(0);
    await nothingSpooled();

    const next = await waitForJob(address, (await importTmx(address, memoryId, generatedTmx(20))).id);
    expect(next.result).toMatchObject({ added: 20 });
  });

  test('takes a waiting import out of the queue', async () => {
    const memoryId = await createMemory(address, 'cancelled early');
    const running = await importTmx(address, memoryId, generatedTmx(10_000));
    const waiting = await importTmx(address, memoryId, generatedTmx(30, 50_000));
    await cancel(waiting.id);
    expect((await waitForJob(address, waiting.id)).status).toBe('cancelled');
    expect((await waitForJob(address, running.id)).status).toBe('succeeded');
    expect(await unitsIn(address, memoryId)).toBe(10_000);
    await nothingSpooled();
  });

  test('of a job that has ended is a conflict', async () => {
    const memoryId = await createMemory(address, 'cancelled late');
    const { id } = await importTmx(address, memoryId, generatedTmx(1));
    await waitForJob(address, id);
    expect((await cancel(id)).status).toBe(409);
  });
});

describe('a glossary import', () => {
  test('makes its terms found', async () => {
    const glossary = await postJson<{ id: string }>(address, '/v1/glossaries', { name: 'Terms' });
    const response = await upload(address, {
      path: `/v1/glossaries/${glossary.id}/imports`,
      content: 'zh-CN,en\n引力波,gravitational wave\n量子计算,quantum computing\n',
      fileName: 'terms.csv',
    });
    const job = await waitForJob(address, ((await response.json()) as JobAnswer).id);
    expect(job).toMatchObject({ kind: 'glossary-import', status: 'succeeded', result: { added: 2 } });
    const query = new URLSearchParams({ q: '引力', source: 'zh-CN', target: 'en' });
    const { hits } = await getJson<{ hits: { translations: { text: string }[] }[] }>(address, `/v1/terms?${query}`);
    expect(hits[0]?.translations[0]?.text).toBe('gravitational wave');
  });
});

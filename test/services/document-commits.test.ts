import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { resumeJobs } from '../../src/services/resume-jobs.js';
import { source, uploaded, wireDocuments, xliff12 } from './document-parts.js';
import { createMemory, endOf, WRITE } from './job-parts.js';
import { openStore, type OpenStore } from './open-store.js';

let store: OpenStore;
let memoryId: string;

beforeEach(async () => {
  store = await openStore();
  memoryId = await createMemory(store);
});

afterEach(() => {
  store.close();
});

const FILE = xliff12(
  [
    `${source('第一<x id="1"/>句')}<target state="final">First <x id="1"/>sentence</target><note>A note</note>`,
    ' resname="k"',
  ],
  `${source('第二句')}<target state="needs-translation">Second</target>`,
  source('第三句'),
  [`${source('第四句')}<target state="final">Fourth</target>`, ' translate="no"'],
);

const unitsThere = async () => (await store.reads.units.list(memoryId, {}, { limit: 50 })).items;

async function commit(wired = wireDocuments(store)) {
  const { id } = await uploaded(store, wired.services, FILE);
  return { id, ...wired, report: await (await wired.services.commit(id, memoryId, WRITE)).ended() };
}

describe('a commit', () => {
  test('adds what is confirmed with its context and metadata, and says why the rest is left', async () => {
    const { report, id } = await commit();
    expect(report.result).toMatchObject({ added: 1, merged: 0, updated: 0, unchanged: 0, rejected: 3 });
    expect(report.left).toEqual([
      { unit: 'u2', message: 'It is not confirmed.' },
      { unit: 'u3', message: 'Its target is empty.' },
      { unit: 'u4', message: 'It is not to be translated.' },
    ]);
    const [unit] = await unitsThere();
    expect(unit).toMatchObject({
      ...{ sourceLanguage: 'zh-CN', tuid: 'u1', state: 'final', document: 'release.xlf', notes: [{ text: 'A note' }] },
      context: { previous: '', next: '第二句', key: 'k' },
    });
    expect(unit!.variants.map(({ text, codes }) => [text, codes.map(({ id: code, at }) => [code, at])])).toEqual([
      ['第一句', [['1', 2]]],
      ['First sentence', [['1', 6]]],
    ]);
    expect(JSON.stringify(unit)).not.toContain('markup');
    expect((await store.reads.documents.get(id)).revision).toBe(1);
  });

  test('that is repeated changes nothing', async () => {
    const { id, services } = await commit();
    const again = await (await services.commit(id, memoryId, WRITE)).ended();
    expect(again.result).toMatchObject({ added: 0, merged: 0, updated: 0, unchanged: 1 });
    expect(await unitsThere()).toHaveLength(1);
  });

  test('beside another of the same document is the same as one', async () => {
    const { services } = wireDocuments(store);
    const { id } = await uploaded(store, services, FILE);
    const both = await Promise.all([services.commit(id, memoryId, WRITE), services.commit(id, memoryId, WRITE)]);
    const reports = await Promise.all(both.map(({ ended }) => ended()));
    expect(reports.map(({ result }) => result.added).sort()).toEqual([0, 1]);
    expect(await unitsThere()).toHaveLength(1);
  });

  test('into a memory that is not there is refused', async () => {
    const { services } = wireDocuments(store);
    const { id } = await uploaded(store, services, FILE);
    await expect(services.commit(id, 'm999', WRITE)).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  });

  test('that had published and could not say so has succeeded after the next start', async () => {
    const { services, lanes } = wireDocuments(store);
    const { id } = await uploaded(store, services, FILE);
    await lanes.stop();
    const { job } = await services.commit(id, memoryId, WRITE);
    await store.writes.jobs.start(job.id);
    const changeSetId = await store.writes.staging.begin(job.id, 'tester');
    await store.writes.staging.publish(changeSetId);
    await resumeJobs({ ...store, ...wireDocuments(store) });
    expect(await endOf(store, job.id)).toMatchObject({
      status: 'succeeded',
      documentResult: { commit: { changeSetId } },
    });
  });

  test('that was killed before it published is discarded and run again', async () => {
    const { services, lanes } = wireDocuments(store);
    const { id } = await uploaded(store, services, FILE);
    await lanes.stop();
    const { job } = await services.commit(id, memoryId, WRITE);
    await store.writes.jobs.start(job.id);
    await store.writes.staging.begin(job.id, 'tester');
    await resumeJobs({ ...store, ...wireDocuments(store) });
    expect(await endOf(store, job.id)).toMatchObject({ status: 'succeeded', documentResult: { commit: { added: 1 } } });
    expect(await store.writes.staging.unfinished()).toEqual([]);
    expect(await unitsThere()).toHaveLength(1);
  });
});

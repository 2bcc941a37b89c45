import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { LookUpRecord } from '../../../src/domain/look-up-log.js';
import { BY_ANNA, failureOf, openStore, START, type StoreUnderTest, tag } from './store-under-test.js';

const DAY = 86_400_000;

let store: StoreUnderTest;
beforeEach(() => {
  store = openStore();
});
afterEach(() => {
  store.close();
});

const looked = (query: string, at = 0, rest: Partial<LookUpRecord> = {}): LookUpRecord => ({
  ...{ query, source: tag('zh'), target: tag('en'), hits: 0, at: START + at },
  ...rest,
});
const record = (...records: LookUpRecord[]) => store.writes.lookUpLog.record(records, BY_ANNA);
const misses = async (filter = {}) =>
  (await store.reads.lookUpLog.misses(filter, { limit: 50 })).items.map(({ query, count }) => `${query} ${count}`);

describe('the log of look-ups', () => {
  test('counts what found nothing, the most frequent first, of equally frequent ones the newest', async () => {
    await record(looked('一', 1), looked('二', 2), looked('三', 3), looked('三', DAY), looked('四', 5, { hits: 2 }));
    expect(await misses()).toEqual(['三 2', '二 1', '一 1']);
    const { items } = await store.reads.lookUpLog.misses({}, { limit: 1 });
    expect(items).toEqual([
      { query: '三', source: 'zh', target: 'en', count: 2, firstAt: START + 3, lastAt: START + DAY },
    ]);
  });

  test('takes queries that differ in case, width and outer white space for one, and shows the last', async () => {
    await record(looked('heps', 1), looked('ＨＥＰＳ', 9), looked('HEPS ', 3));
    expect(await misses()).toEqual(['HEPS  3']);
    await record(looked('Heps', 20));
    expect(await misses()).toEqual(['Heps 4']);
  });

  test('keeps pairs apart, and days', async () => {
    await record(looked('a', 0), looked('a', 0, { source: tag('en'), target: tag('zh') }), looked('b', 3 * DAY));
    expect(await misses({ source: tag('en') })).toEqual(['a 1']);
    expect(await misses({ target: tag('en') })).toEqual(['b 1', 'a 1']);
    expect(await misses({ since: START + DAY })).toEqual(['b 1']);
    expect(await misses({ until: START + DAY })).toHaveLength(2);
  });

  test('gives pages that do not overlap', async () => {
    await record(...Array.from({ length: 25 }, (_, index) => looked(`q${index}`, index % 3)));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.reads.lookUpLog.misses({}, { limit: 7, ...(cursor !== undefined && { cursor }) });
      seen.push(...page.items.map(({ query }) => query));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });

  test.each(['x', 'WzEsMl0', Buffer.from('[1,2,"a"').toString('base64url'), Buffer.from('5').toString('base64url')])(
    'refuses the cursor %s of another list',
    async (cursor) => {
      expect(await failureOf(store.reads.lookUpLog.misses({}, { limit: 7, cursor }))).toMatchObject({
        kind: 'invalid',
      });
    },
  );

  test('forgets a query that was dealt with, in its pair alone', async () => {
    await record(looked('Ａ'), looked('a', DAY), looked('a', 0, { target: tag('fr') }));
    await store.writes.lookUpLog.forget({ query: 'a', source: tag('zh'), target: tag('en') }, BY_ANNA);
    expect(await misses()).toEqual(['a 1']);
    expect(await misses({ target: tag('en') })).toEqual([]);
  });

  test('deletes what is older than a day', async () => {
    await record(looked('old'), looked('new', DAY));
    await store.writes.lookUpLog.expire(START + DAY);
    expect(await misses()).toEqual(['new 1']);
  });

  test('records a request once', async () => {
    const once = { actor: 'anna', once: { key: 'k', fingerprint: 'f' } };
    await store.writes.lookUpLog.record([looked('a')], once);
    await store.writes.lookUpLog.record([looked('a')], once);
    expect(await misses()).toEqual(['a 1']);
  });

  test('a query that was found at last keeps the count of its misses', async () => {
    await record(looked('a', 1), looked('A', 2, { hits: 1 }), looked('a', 3));
    expect(await misses()).toEqual(['a 2']);
    const { items } = await store.reads.lookUpLog.misses({}, { limit: 1 });
    expect(items[0]).toMatchObject({ firstAt: START + 1, lastAt: START + 3 });
  });
});

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import type { LookUpRecord } from '../../src/domain/look-up-log.js';
import type { LookUpLogWrites } from '../../src/domain/ports/look-up-log.js';
import { createLookUpLog, type KeptLookUpLog, type LookUpLogSettings } from '../../src/services/look-up-log.js';
import { RestingLookUps } from '../../src/services/resting-look-ups.js';
import { openStore, type OpenStore } from './open-store.js';

const ZH = 'zh' as LanguageTag;
const EN = 'en' as LanguageTag;
const DAY = 86_400_000;

const looked = (query: string, at: number, rest: Partial<LookUpRecord> = {}): LookUpRecord => ({
  ...{ query, source: ZH, target: EN, hits: 0, at },
  ...rest,
});

describe('what somebody came to rest on', () => {
  function restedOn(...noted: readonly (readonly [string, LookUpRecord])[]): readonly string[] {
    const resting = new RestingLookUps();
    for (const [actor, record] of noted) resting.note(actor, record);
    return resting.take(Number.POSITIVE_INFINITY).map(({ query }) => query);
  }

  test('is the word, not the letters on the way, nor those taken back', () => {
    const typed = ['q', 'qu', 'quan', 'qua', 'QUANTUM'].map((query, index) => looked(query, index * 2_900));
    expect(restedOn(...typed.map((record) => ['anna', record] as const))).toEqual(['QUANTUM']);
  });

  test('is another word when the beginning differs, when time has passed, for somebody else, in another pair', () => {
    expect(restedOn(['anna', looked('qu', 0)], ['anna', looked('ph', 100)])).toEqual(['qu', 'ph']);
    expect(restedOn(['anna', looked('qu', 0)], ['anna', looked('qua', 3_001)])).toEqual(['qu', 'qua']);
    expect(restedOn(['anna', looked('qu', 0)], ['ben', looked('qua', 1)])).toEqual(['qu', 'qua']);
    const reversed = looked('qua', 1, { source: EN, target: ZH });
    expect(restedOn(['anna', looked('qu', 0)], ['anna', reversed])).toEqual(['qu', 'qua']);
  });

  test('waits until nobody types on', () => {
    const resting = new RestingLookUps();
    resting.note('anna', looked('qu', 1_000));
    expect(resting.take(5_999)).toEqual([]);
    expect(resting.isEmpty).toBe(false);
    expect(resting.take(6_000)).toHaveLength(1);
    expect(resting.isEmpty).toBe(true);
    expect(resting.take(99_000)).toEqual([]);
  });
});

describe('the log', () => {
  let store: OpenStore;
  let logs: KeptLookUpLog[];
  let now: number;
  const warnings: unknown[] = [];

  beforeEach(async () => {
    store = await openStore();
    logs = [];
    now = Date.now();
  });
  afterEach(async () => {
    await Promise.all(logs.map((log) => log.close()));
    store.close();
  });

  function openLog(settings: Partial<LookUpLogSettings> = {}, writes = store.writes.lookUpLog): KeptLookUpLog {
    const log = createLookUpLog({
      ...{ isOn: true, days: 30, clock: () => now },
      ...settings,
      store: { ...store.reads.lookUpLog, ...writes },
      log: { info: () => undefined, error: () => undefined, warn: (fields) => warnings.push(fields) },
    });
    logs.push(log);
    return log;
  }
  const missed = async () =>
    (await store.reads.lookUpLog.misses({}, { limit: 50 })).items.map(({ query, count }) => `${query} ${count}`);

  test('writes in batches: not one letter of a word, one write for several words', async () => {
    const record = jest.fn<LookUpLogWrites['record']>((...given) => store.writes.lookUpLog.record(...given));
    const log = openLog({}, { ...store.writes.lookUpLog, record });
    for (const query of ['高', '高能', '高能所', '光', '光源']) log.note('anna', looked(query, now));
    expect(record).not.toHaveBeenCalled();
    await log.close();
    expect(record).toHaveBeenCalledTimes(1);
    expect(await missed()).toEqual(['高能所 1', '光源 1']);
  });

  test('writes by itself what somebody has rested on', async () => {
    const log = openLog();
    log.note('anna', looked('高能所', now - 5_000));
    const until = Date.now() + 5_000;
    while ((await missed()).length === 0 && Date.now() < until) await new Promise((wake) => setTimeout(wake, 50));
    expect(await missed()).toEqual(['高能所 1']);
  });

  test('has nothing that nobody could look up: too little, no word, a page', async () => {
    const log = openLog();
    const queries = [
      'a',
      ' ',
      '\0',
      '\u200b\u200b',
      '+++',
      '😀',
      '\u0301\u0301',
      'x'.repeat(1_001),
      '中',
      '5G',
      'C++',
      'x'.repeat(1_000),
    ];
    for (const [place, query] of queries.entries()) log.note(`person ${place}`, looked(query, now));
    await log.close();
    expect(new Set(await missed())).toEqual(new Set(['中 1', '5G 1', 'C++ 1', `${'x'.repeat(1_000)} 1`]));
  });

  test('does not know again what was typed and taken back', async () => {
    const log = openLog();
    for (const query of ['高能所', '高', '']) log.note('anna', looked(query, now));
    await log.close();
    expect(await missed()).toEqual([]);
  });

  test('that is off records nothing, from wherever it comes', async () => {
    const log = openLog({ isOn: false });
    log.note('anna', looked('高能所', now));
    expect(await log.add([looked('光源', now)], { actor: 'anna' })).toBe(0);
    await log.close();
    expect(await missed()).toEqual([]);
  });

  test('takes what a page recorded: nothing of the future, nothing too old', async () => {
    const log = openLog();
    const records = [looked('新', now + DAY), looked('旧', now - 31 * DAY), looked('光源', now - DAY)];
    expect(await log.add(records, { actor: 'anna' })).toBe(2);
    const { items } = await log.misses({}, { limit: 9 });
    expect(items.map(({ query, lastAt }) => [query, lastAt])).toEqual([
      ['新', now],
      ['光源', now - DAY],
    ]);
  });

  test('deletes at its start what is too old, also when it is off', async () => {
    await store.writes.lookUpLog.record([looked('旧', now - 3 * DAY), looked('新', now)], { actor: 'anna' });
    openLog({ isOn: false, days: 2 });
    expect(await missed()).toEqual(['新 1']);
  });

  test('that cannot be written is lost, and the server log says so without the words', async () => {
    const record = () => Promise.reject(new Error('disk'));
    const log = openLog({}, { ...store.writes.lookUpLog, record });
    log.note('anna', looked('机密', now));
    await log.close();
    expect(warnings).toHaveLength(1);
    expect(JSON.stringify(warnings)).not.toContain('机密');
  });
});

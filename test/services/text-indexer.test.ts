import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { LanguageTag } from '../../src/domain/language-tag.js';
import type { MatchQuery } from '../../src/domain/match.js';
import type { NewUnit } from '../../src/domain/unit.js';
import { variantIn } from '../support/units.js';
import { Scene, WRITE, someQuestion, someStep, someUnits } from './live-scene.js';
import { LiveSearch } from './live-search.js';
import { LiveStore } from './live-store.js';

describe('searching while the store changes', () => {
  test('finds exactly what there is after every step', async () => {
    const script = fc.array(fc.tuple(someStep, someQuestion), { minLength: 10, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(someUnits, script, async (units, steps) => {
        const scene = new Scene();
        try {
          await scene.begin(units);
          for (const [step, question] of steps) {
            await scene.take(step);
            await scene.check(question);
          }
          for (const [, question] of steps.slice(0, 3)) await scene.checkIdle(question);
        } finally {
          scene.store.close();
        }
      }),
      { numRuns: 25 },
    );
  }, 300_000);
});

describe('an index that was kept', () => {
  const numbered = (word: string, count: number) =>
    Array.from({ length: count }, (_, index): NewUnit => {
      const variants = [variantIn('zh-CN', `${word}${index}`), variantIn('en', `${word} ${index} goes there`)];
      return { sourceLanguage: 'en' as LanguageTag, variants };
    });
  const question = { source: 'en', target: 'zh-CN', minScore: 50, limit: 100 } as MatchQuery;

  /** What is found for "WORD NUMBER goes". */
  const found = (search: LiveSearch, words: string) =>
    search.ask({ ...question, segment: { text: `${words} goes`, codes: [] } }).map(({ matches, partial }) => ({
      ...{ partial, targets: matches.filter(({ similarity }) => similarity > 70).map(({ target }) => target.text) },
    }));

  async function withScene(run: (scene: Scene, add: (units: readonly NewUnit[]) => Promise<void>) => Promise<void>) {
    const scene = new Scene();
    try {
      await scene.begin(numbered('first', 10));
      await run(scene, (units) => scene.take({ do: 'add', to: 'm1', units }));
    } finally {
      scene.store.close();
    }
  }

  test('is used again, and caught up with what was published since', () =>
    withScene(async (scene, add) => {
      scene.search.work();
      await scene.search.save();
      await add(numbered('later', 3));
      await scene.take({ do: 'kill' });
      scene.search.work();
      expect(scene.search.loaded).toEqual(['en-Latn']);
      expect(scene.search.indexer.states().get('en-Latn')!.parts.length).toBeGreaterThan(0);
      expect(found(scene.search, 'later 2')[0]!.targets).toContain('later2');
      expect(found(scene.search, 'first 7')[0]!.targets).toContain('first7');
    }));

  test('is not used for a store that was put back and went another way, whose texts have the same ids', () =>
    withScene(async (scene, add) => {
      await scene.take({ do: 'copy' });
      await add(numbered('lost', 30));
      scene.search.work();
      await scene.search.save();
      await scene.take({ do: 'putBack' });
      await add(numbered('other', 40));
      scene.search.work();
      expect(scene.search.loaded).toEqual([]);
      expect(found(scene.search, 'other 29')[0]!.targets).toContain('other29');
    }));

  test('is not used when what it was made of was discarded before the store was put back', () =>
    withScene(async (scene, add) => {
      await scene.take({ do: 'copy' });
      await scene.take({ do: 'stage', to: 'm1', units: numbered('staged', 30) });
      scene.search.work();
      await scene.take({ do: 'discard', pick: 0 });
      scene.search.work();
      await scene.search.save();
      await scene.take({ do: 'putBack' });
      await add(numbered('other', 40));
      scene.search.work();
      expect(scene.search.loaded).toEqual([]);
      expect(found(scene.search, 'other 29')[0]!.targets).toContain('other29');
    }));

  test('of another store, or damaged anywhere, is as none', () =>
    withScene(async (scene) => {
      scene.search.work();
      await scene.search.save();
      const [name] = readdirSync(scene.search.folder);
      const file = join(scene.search.folder, name!);
      const whole = readFileSync(file);
      const places = [0, 9, 20, 200, 500, Math.floor(whole.length / 2), whole.length - 1];
      for (const place of places) {
        const bytes = Buffer.from(whole);
        bytes[place]! ^= 1;
        writeFileSync(file, bytes);
        expect(startedAnew(scene)).toEqual([]);
      }
      for (const length of [0, 10, 400, whole.length - 1]) {
        writeFileSync(file, whole.subarray(0, length));
        expect(startedAnew(scene)).toEqual([]);
      }
      await withScene((other) => {
        mkdirSync(join(other.store.folder, 'index'));
        writeFileSync(join(other.store.folder, 'index', name!), whole);
        expect(startedAnew(other)).toEqual([]);
        return Promise.resolve();
      });
    }));

  /** Which indexes were used again by somebody who starts now. */
  function startedAnew({ store }: Scene): readonly string[] {
    const search = new LiveSearch(store);
    search.work();
    expect(found(search, 'first 7')[0]!.targets).toContain('first7');
    return search.loaded;
  }

  test('is written one after the other, and not at all while the index changes', () =>
    withScene(async (scene, add) => {
      scene.search.work();
      const saves = [scene.search.save(), scene.search.save(), scene.search.save()];
      await Promise.all(saves);
      expect(readdirSync(scene.search.folder)).toEqual(['texts-en-Latn.idx']);
      const kept = readFileSync(join(scene.search.folder, 'texts-en-Latn.idx'));
      await add(numbered('later', 9));
      scene.search.work();
      const saving = scene.search.save();
      await Promise.resolve();
      scene.search.giveUp();
      await saving;
      expect(readFileSync(join(scene.search.folder, 'texts-en-Latn.idx'))).toEqual(kept);
    }));
});

describe('texts that many units use', () => {
  test('do not leave anything missing for good', async () => {
    const store = new LiveStore();
    try {
      const { memories, units } = store.writes;
      const { id } = await memories.create({ name: 'M', description: '', penalty: 0, reversedPenalty: 0 }, WRITE);
      const search = new LiveSearch(store);
      const added = Array.from({ length: 40 }, (_, index): NewUnit => {
        const variants = [variantIn('en', index % 2 ? 'Yes, please' : 'No'), variantIn('zh-CN', `是${index}`)];
        return { sourceLanguage: 'en' as LanguageTag, variants };
      });
      await units.add(id, added, 'merge', WRITE);
      search.work();
      const segment = { text: 'Yes please', codes: [] };
      const [source, target] = ['en', 'zh-CN'] as [LanguageTag, LanguageTag];
      const query = { segment, source, target, minScore: 50, limit: 100 };
      expect(search.ask(query).map(({ matches, partial }) => [matches.length, partial])).toEqual([
        [20, undefined],
        [20, undefined],
      ]);
    } finally {
      store.close();
    }
  });
});

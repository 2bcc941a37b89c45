import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@jest/globals';
import fc from 'fast-check';

import { ConcordError } from '../../src/domain/failure.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import type { MatchQuery } from '../../src/domain/match.js';
import type { NewUnit, Unit } from '../../src/domain/unit.js';
import { languageOf } from '../../src/text/language-tags.js';
import { expectedMatches, summaryOf } from '../support/matching-oracle.js';
import { variantIn } from '../support/units.js';
import { LiveSearch } from './live-search.js';
import { LiveStore } from './live-store.js';

export const WRITE = { actor: 'anna' } as const;
const MEMORIES = ['m1', 'm2', 'm3'] as const;

const WORDS = { en: ['the', 'Academy', 'signs', 'a', 'treaty', '12', '.'], zh: ['学', '院', '签', '署', '条', '约'] };
const words = (of: readonly string[], between: string) =>
  fc.array(fc.constantFrom(...of), { minLength: 1, maxLength: 5 }).map((chosen) => chosen.join(between));
const english = words(WORDS.en, ' ');
const chinese = words(WORDS.zh, '');

const someUnit: fc.Arbitrary<NewUnit> = fc
  .record({
    zh: chinese,
    en: english,
    zhTag: fc.constantFrom('zh-CN', 'zh-SG', 'zh-TW'),
    third: fc.constantFrom(undefined, undefined, 'fr', 'en-GB'),
    from: fc.constantFrom('zh', 'zh', 'en', null),
    state: fc.constantFrom(undefined, 'translated' as const),
  })
  .map(({ zh, en, zhTag, third, from, state }) => ({
    sourceLanguage: from === null ? null : ((from === 'zh' ? zhTag : 'en') as LanguageTag),
    variants: [
      variantIn(zhTag, zh),
      variantIn('en', en),
      ...(third === undefined ? [] : [variantIn(third, `${en} bis`)]),
    ],
    ...(state && { state }),
  }));
export const someUnits = fc.array(someUnit, { minLength: 1, maxLength: 12 });
const pick = fc.nat(1000);
const memory = fc.constantFrom(...MEMORIES);

/** A query whose words come of a stored text, if there is one: all but the first or the last few characters. */
interface Question extends Omit<MatchQuery, 'segment'> {
  readonly pick: number;
  readonly cut: number;
}

export const someQuestion: fc.Arbitrary<Question> = fc
  .record({
    ...{ pick, cut: fc.integer({ min: -2, max: 2 }) },
    languages: fc.constantFrom(['zh-CN', 'en'], ['en', 'zh-CN'], ['en', 'zh-TW'], ['en-US', 'fr'], ['zh-TW', 'en']),
    minScore: fc.constantFrom(1, 40, 60, 75, 100),
    limit: fc.constantFrom(3, 100),
    acrossScripts: fc.boolean(),
    memories: fc.option(
      memory.map((id) => [{ id }]),
      { nil: undefined },
    ),
  })
  .map(({ languages: [source, target], memories, ...query }) => ({
    ...query,
    ...{ source: source as LanguageTag, target: target as LanguageTag },
    ...(memories && { memories }),
  }));

type Step =
  | { readonly do: 'add' | 'stage'; readonly to: string; readonly units: readonly NewUnit[] }
  | { readonly do: 'change'; readonly pick: number; readonly unit: NewUnit }
  | { readonly do: 'remove' | 'publish' | 'discard' | 'rollBack' | 'work' | 'damage'; readonly pick: number }
  | { readonly do: 'removeMemory'; readonly to: string }
  | PlainSteps;
interface PlainSteps {
  readonly do: PlainStep;
}
type PlainStep = 'idle' | 'save' | 'kill' | 'restart' | 'replaceThread' | 'copy' | 'putBack';

const simple = (...names: readonly PlainStep[]) => fc.constantFrom(...names).map((name): Step => ({ do: name }));
const picking = (...names: readonly ('remove' | 'publish' | 'discard' | 'rollBack' | 'work' | 'damage')[]) =>
  fc.record({ do: fc.constantFrom(...names), pick });

export const someStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('add', 'add', 'stage'), to: memory, units: someUnits }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), pick, unit: someUnit }) },
  { weight: 6, arbitrary: picking('remove', 'publish', 'discard', 'rollBack', 'work') },
  { weight: 5, arbitrary: simple('idle', 'save', 'kill', 'restart', 'restart', 'copy', 'putBack') },
  { weight: 1, arbitrary: simple('replaceThread') },
  { weight: 1, arbitrary: picking('damage') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('removeMemory' as const), to: memory }) },
);

const isPlain = (step: Step): step is PlainSteps => Object.keys(step).length === 1;

/** A store, an import that is being staged into each memory, and who searches. */
export class Scene {
  readonly store = new LiveStore();
  search = new LiveSearch(this.store);
  /** The change sets that are being staged, by memory. */
  #staged = new Map<string, string>();
  #copiedStaged = new Map<string, string>();

  async begin(units: readonly NewUnit[]): Promise<void> {
    for (const name of MEMORIES) {
      const settings = { name, description: '', penalty: name === 'm2' ? 3 : 0, reversedPenalty: 0 };
      expect((await this.store.writes.memories.create(settings, WRITE)).id).toBe(name);
      await this.store.writes.units.add(name, units, 'merge', WRITE);
    }
  }

  async take(step: Step): Promise<void> {
    if (isPlain(step)) return this.#takePlain(step.do);
    switch (step.do) {
      case 'add':
      case 'stage':
        return this.#bring(step);
      case 'change':
        return this.#change(step.pick, step.unit);
      case 'remove':
        return this.#change(step.pick, null);
      case 'publish':
      case 'discard':
        return this.#end(step.do, step.pick);
      case 'rollBack':
        return this.#rollBack(step.pick);
      case 'removeMemory':
        await tolerate(this.store.writes.memories.remove(step.to, WRITE));
        return;
      case 'work':
        this.search.work(1 + (step.pick % 4));
        return;
      case 'damage':
        this.#damage(step.pick);
        return;
    }
  }

  async #takePlain(name: PlainStep): Promise<void> {
    switch (name) {
      case 'idle':
        this.search.work();
        return;
      case 'save':
        return this.search.save();
      case 'restart':
        await this.search.save();
        this.search = new LiveSearch(this.store);
        return;
      case 'kill':
        this.search = new LiveSearch(this.store);
        return;
      case 'replaceThread':
        this.search.replaceThread();
        return;
      case 'copy':
        this.store.takeCopy();
        this.#copiedStaged = new Map(this.#staged);
        return;
      case 'putBack':
        if (!this.store.putBack()) return;
        this.#staged = new Map(this.#copiedStaged);
        this.search = new LiveSearch(this.store);
    }
  }

  /** What both threads answer is what the units say; where it is partial, it is some of that, with all equal texts. */
  async check(question: Question): Promise<void> {
    const { units, memories } = await this.store.visible();
    const query = queryOf(question, units);
    const all = expectedMatches({ ...query, limit: Infinity }, units, memories);
    for (const { partial, matches } of this.search.ask(query)) {
      const found = matches.map(summaryOf);
      if (partial === undefined) expect(found).toEqual(all.slice(0, query.limit));
      else {
        // One of several units with a text may be missing: each one that is found is right by itself.
        for (const { unitId, score, target } of found) {
          const alone = expectedMatches({ ...query, limit: 10 }, unitsWith(unitId, units), memories);
          expect(alone).toContainEqual(expect.objectContaining({ unitId, score, target }));
        }
        const equal = all.filter(({ kind }) => kind !== 'fuzzy').slice(0, query.limit);
        expect(found).toEqual(expect.arrayContaining(equal));
      }
    }
  }

  /** When nothing is left to do, nothing is missing. */
  async checkIdle(question: Question): Promise<void> {
    const query = queryOf(question, []);
    this.search.ask(query);
    this.search.work();
    expect(this.search.ask(query).map(({ partial }) => partial)).toEqual([undefined, undefined]);
    await this.check(question);
  }

  async #bring({ do: how, to, units }: Extract<Step, { readonly do: 'add' | 'stage' }>): Promise<void> {
    const { writes } = this.store;
    if (how === 'add') {
      await tolerate(writes.units.add(to, units, 'merge', WRITE));
      return;
    }
    const changeSet = this.#staged.get(to) ?? (await this.#beginImport(to));
    await tolerate(writes.staging.stageUnits(changeSet, to, units, 'merge'));
  }

  async #beginImport(into: string): Promise<string> {
    const file = { spool: 'upload', fileName: 'memory.tmx', bytes: 10, sha256: '00' };
    const order = { into, ...file, policy: 'merge', dryRun: false } as const;
    const { job } = await this.store.writes.jobs.create('memory-import', order, WRITE);
    const changeSet = await this.store.writes.staging.begin(job.id, 'anna');
    this.#staged.set(into, changeSet);
    return changeSet;
  }

  async #change(pick: number, unit: NewUnit | null): Promise<void> {
    const { units } = await this.store.visible();
    const chosen = units[pick % units.length];
    if (chosen === undefined) return;
    const { writes } = this.store;
    if (unit === null) await writes.units.remove(chosen.id, WRITE);
    else await writes.units.change(chosen.id, unit, WRITE);
  }

  async #end(how: 'publish' | 'discard', pick: number): Promise<void> {
    const [into, changeSet] = [...this.#staged][pick % this.#staged.size] ?? [];
    if (into === undefined || changeSet === undefined) return;
    const { staging } = this.store.writes;
    if (how === 'publish') {
      if (await tolerate(staging.publish(changeSet))) this.#staged.delete(into);
      return;
    }
    while (!(await staging.discard(changeSet)));
    this.#staged.delete(into);
  }

  async #rollBack(pick: number): Promise<void> {
    const { items } = await this.store.reads.units.changeSets({ limit: 200 });
    const chosen = items[pick % items.length];
    if (chosen !== undefined) await tolerate(this.store.writes.units.rollBack(chosen.id, WRITE));
  }

  #damage(pick: number): void {
    const files = readdirIfThere(this.search.folder).filter((name) => name.endsWith('.idx'));
    const name = files[pick % files.length];
    if (name === undefined) return;
    const file = join(this.search.folder, name);
    const bytes = readFileSync(file);
    bytes[(pick * 7919) % bytes.length]! ^= 1 << (pick % 8);
    writeFileSync(file, pick % 5 === 0 ? bytes.subarray(0, pick) : bytes);
  }
}

function queryOf({ pick, cut, ...query }: Question, units: readonly Unit[]): MatchQuery {
  const texts = units.flatMap(({ variants }) => variants.filter(({ language }) => fits(language, query.source)));
  const { text } = texts[pick % texts.length] ?? { text: '学院签署条约' };
  return { ...query, segment: { text: cut < 0 ? text.slice(0, cut) : text.slice(cut), codes: [] } };
}

const fits = (language: LanguageTag, source: LanguageTag) => languageOf(language) === languageOf(source);

const unitsWith = (id: string, units: readonly Unit[]) => units.filter((unit) => unit.id === id);

function readdirIfThere(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What the store refuses (a memory that is gone, what was rolled back already) is no step. Returns whether it was done. */
async function tolerate(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof ConcordError) return false;
    throw error;
  }
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ImportPolicy, Memory } from '../../../src/domain/memory.js';
import type { NewUnit, Unit } from '../../../src/domain/unit.js';
import { languageScriptOf } from '../../../src/text/language-tags.js';
import { NaiveStore } from './naive-store.js';
import {
  allUnits,
  beginImport,
  BY_ANNA,
  newMemory,
  openStore,
  START,
  type StoreUnderTest,
  tag,
  variant,
} from './store-under-test.js';

const POLICIES: readonly ImportPolicy[] = ['merge', 'keep', 'overwrite'];

/** Few texts, languages and contexts, so that units often meet. */
const someUnit: fc.Arbitrary<NewUnit> = fc
  .record({
    source: fc.constantFrom('zh-CN', null),
    zh: fc.constantFrom('学院', '学院发布报告', '报告'),
    en: fc.constantFrom(undefined, 'Academy', 'The academy', 'Report'),
    fr: fc.constantFrom(undefined, undefined, 'Académie', 'Rapport'),
    codes: fc.constantFrom([], [], [{ id: '1', kind: 'standalone' as const, at: 0 }]),
    context: fc.constantFrom(undefined, undefined, { previous: '' }, { key: 'title' }),
    tuid: fc.constantFrom(undefined, '1', '2'),
    client: fc.constantFrom(undefined, 'A', 'B'),
    createdAt: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ source, zh, en, fr, codes, context, tuid, client, createdAt }) => ({
    sourceLanguage: source === null ? null : tag(source),
    variants: [
      variant('zh-CN', zh, { codes }),
      ...(en === undefined && fr !== undefined ? [] : [variant('en', en ?? 'Academy')]),
      ...(fr === undefined ? [] : [variant('fr', fr)]),
    ],
    createdAt,
    createdBy: 'bo',
    ...(context && { context }),
    ...(tuid !== undefined && { tuid }),
    ...(client !== undefined && { client }),
  }));

const someUnits = fc.array(someUnit, { minLength: 1, maxLength: 4 });
const pick = fc.nat({ max: 1000 });

type Step =
  | { readonly do: 'add'; readonly units: readonly NewUnit[]; readonly policy: ImportPolicy }
  | { readonly do: 'begin'; readonly policy: ImportPolicy }
  | { readonly do: 'change'; readonly pick: number; readonly unit: NewUnit }
  | { readonly do: 'stage'; readonly pick: number; readonly units: readonly NewUnit[] }
  | { readonly do: 'remove' | 'publish' | 'discard' | 'rollBack'; readonly pick: number };

const someStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), units: someUnits, policy: fc.constantFrom(...POLICIES) }),
  fc.record({ do: fc.constant('change' as const), pick, unit: someUnit }),
  fc.record({ do: fc.constant('remove' as const), pick }),
  fc.record({ do: fc.constant('begin' as const), policy: fc.constantFrom(...POLICIES) }),
  fc.record({ do: fc.constant('stage' as const), pick, units: someUnits }),
  fc.record({ do: fc.constant('stage' as const), pick, units: someUnits }),
  fc.record({ do: fc.constant('publish' as const), pick }),
  fc.record({ do: fc.constant('discard' as const), pick }),
  fc.record({ do: fc.constant('rollBack' as const), pick }),
);

interface OpenImport {
  readonly id: string;
  readonly modelId: number;
  readonly policy: ImportPolicy;
}

/** The store and the model side by side; each step is done to both. */
class Comparison {
  private readonly model = new NaiveStore();
  private imports: readonly OpenImport[] = [];

  constructor(
    private readonly store: StoreUnderTest,
    private readonly memory: Memory,
  ) {}

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'add':
        return this.add(step.units, step.policy);
      case 'change':
        return this.change(step.pick, step.unit);
      case 'remove':
        return this.change(step.pick, null);
      case 'begin': {
        const modelId = this.model.begin(step.policy);
        this.imports = [...this.imports, { id: await beginImport(this.store), modelId, policy: step.policy }];
        return;
      }
      case 'rollBack':
        return this.rollBack(step.pick);
      case 'stage':
      case 'publish':
      case 'discard':
        return this.goOn(step);
    }
  }

  private async add(units: readonly NewUnit[], policy: ImportPolicy): Promise<void> {
    const addition = await this.store.writes.units.add(this.memory.id, units, policy, BY_ANNA);
    expect(addition).toMatchObject(this.model.add(units, policy, {}));
  }

  private async change(pick: number, content: NewUnit | null): Promise<void> {
    const visible = this.model.visible();
    if (visible.length === 0) return;
    const { unit } = visible[pick % visible.length]!;
    const { units } = this.store.writes;
    if (content === null) await units.remove(`u${unit}`, BY_ANNA);
    else await units.change(`u${unit}`, content, BY_ANNA);
    this.model.change(unit, content && { ...content, changedAt: START, changedBy: 'anna' });
  }

  private async goOn(step: Extract<Step, { readonly pick: number }>): Promise<void> {
    const open = this.imports[step.pick % this.imports.length];
    if (open === undefined) return;
    const { staging } = this.store.writes;
    if (step.do === 'stage') {
      await staging.stageUnits(open.id, this.memory.id, step.units, open.policy);
      this.model.stage(open.modelId, step.units);
      return;
    }
    this.imports = this.imports.filter((other) => other !== open);
    if (step.do === 'publish') expect(await staging.publish(open.id)).toEqual(this.model.publish(open.modelId));
    else await this.discard(open);
  }

  private async rollBack(pick: number): Promise<void> {
    const sets = this.model.canRollBack();
    if (sets.length === 0) return;
    const set = sets[pick % sets.length]!;
    const result = await this.store.writes.units.rollBack(`s${set}`, BY_ANNA);
    const expected = this.model.rollBack(set);
    expect(result).toMatchObject({ ...expected, left: expected.left.map((unit) => `u${unit}`) });
  }

  private async discard({ id, modelId }: OpenImport): Promise<void> {
    while (!(await this.store.writes.staging.discard(id)));
    this.model.discard(modelId);
  }

  async discardOpenImports(): Promise<void> {
    for (const open of this.imports) await this.discard(open);
  }

  /** What readers see is what the model says, figures included. */
  async check(): Promise<void> {
    const visible = this.model.visible();
    const units = await allUnits(this.store, this.memory.id);
    expect(units.map(comparable)).toEqual(
      visible.map(({ unit, revision, set, content }) => ({
        ...content,
        ...(content.context && { context: content.context }),
        id: `u${unit}`,
        revision,
        changeSetId: `s${set}`,
      })),
    );
    const memory = await this.store.reads.memories.get(this.memory.id);
    expect(memory.units).toBe(visible.length);
    const languages = new Set(visible.flatMap(({ content }) => content.variants.map(({ language }) => language)));
    expect(memory.languages).toEqual([...languages].sort());
    expect(this.store.matching.languages()).toEqual([...languages].sort());
  }

  async checkHistories(): Promise<void> {
    for (const unit of this.model.everPublished()) {
      const history = await this.store.reads.units.history(`u${unit}`);
      expect(history.map(({ revision, deleted }) => ({ revision, deleted }))).toEqual(this.model.history(unit));
    }
  }

  /** Every visible variant is found by its text, and nothing else is. */
  checkMatching(): void {
    const { matching } = this.store;
    const visible = this.model.visible();
    const published = (languageScript: string) =>
      matching.textsPublishedSince({ languageScript, changeNumber: -1, version: 0 }, 9999).map(({ id }) => id);
    for (const language of ['zh-CN', 'en', 'fr'].map(tag)) {
      for (const { id, text } of matching.textsAfter(languageScriptOf(language), 0, 1000)) {
        const using = visible.filter(({ content }) =>
          content.variants.some((own) => own.language === language && own.text === text),
        );
        expect(matching.unitsWithTexts([id]).map((unit) => unit.id)).toEqual(using.map(({ unit }) => `u${unit}`));
        if (using.length > 0) expect(published(languageScriptOf(language))).toContain(id);
      }
    }
  }

  /** No row is left over or points nowhere. */
  checkTables(): void {
    const { db } = this.store;
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const leftOver = db.prepare(`
      SELECT (SELECT count(*) FROM text WHERE id NOT IN (SELECT text_id FROM variant)) AS texts,
        (SELECT count(*) FROM unit WHERE id NOT IN (SELECT unit_id FROM unit_version)) AS units,
        (SELECT count(*) FROM change_set_language) AS languages,
        (SELECT count(*) FROM staged_unit) AS staged,
        (SELECT count(*) FROM change_set WHERE number IS NULL) AS sets`);
    expect(leftOver.get()).toEqual({ texts: 0, units: 0, languages: 0, staged: 0, sets: 0 });
  }
}

/** Without what the model does not know: the memory, and when an edit was. */
function comparable({ memoryId: _, ...unit }: Unit) {
  return { ...unit, ...(unit.changedAt !== undefined && { changedAt: START }) };
}

describe('the store beside a naive model', () => {
  let store: StoreUnderTest;

  beforeAll(() => {
    store = openStore();
  });
  afterAll(() => {
    store.close();
  });

  test('any sequence of edits, imports, discards and rollbacks shows readers what the model says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someStep, { minLength: 3, maxLength: 25 }), async (steps) => {
        emptied(store);
        const comparison = new Comparison(store, await newMemory(store));
        for (const step of steps) {
          await comparison.take(step);
          await comparison.check();
        }
        await comparison.discardOpenImports();
        await comparison.check();
        await comparison.checkHistories();
        comparison.checkMatching();
        comparison.checkTables();
      }),
      { numRuns: 60 },
    );
  });
});

const TABLES = [
  'staged_unit',
  'variant',
  'unit_version',
  'unit',
  'text',
  'memory_language',
  'change_set_language',
  'change_set',
  'memory',
  'job',
  'sqlite_sequence',
];

/** A new database for each run would take most of the time. */
function emptied({ db }: StoreUnderTest): void {
  db.transaction(() => {
    for (const table of TABLES) db.exec(`DELETE FROM ${table}`);
    db.exec('UPDATE store_state SET change_number = 0');
  })();
}

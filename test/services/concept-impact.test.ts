import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { CheckRun } from '../../src/checks/check-run.js';
import { chooseChecks } from '../../src/checks/choose-checks.js';
import type { Concept, Term } from '../../src/domain/glossary.js';
import type { ImpactItem, ImpactQuery } from '../../src/domain/impact.js';
import { createConcordanceIndexes } from '../../src/services/concordance-indexes.js';
import { createChecker } from '../../src/services/checks/create-checker.js';
import { suppressionKey } from '../../src/services/checks/suppression-key.js';
import { type ConceptImpact, createConceptImpact } from '../../src/services/impact/concept-impact.js';
import { TermUnitFinder } from '../../src/services/impact/find-term-units.js';
import { TermRecogniser } from '../../src/terminology/recognition/term-recogniser.js';
import {
  BY_ANNA,
  concept,
  newGlossary,
  newMemory,
  openStore,
  pair,
  type StoreUnderTest,
  tag,
  term,
  variant,
} from '../storage/sqlite/store-under-test.js';

const LANGUAGES = { source: tag('zh-CN'), target: tag('en') };
const RULES = ['term.missing', 'term.forbidden', 'term.deprecated', 'term.do-not-translate'];

interface Scene {
  readonly store: StoreUnderTest;
  readonly memoryId: string;
  readonly impact: ConceptImpact;
  readonly add: (...terms: readonly Term[]) => Promise<Concept>;
}

async function openScene(): Promise<Scene> {
  const store = openStore();
  const { id: memoryId } = await newMemory(store);
  const { id: glossaryId } = await newGlossary(store);
  const { suppressions, acceptances, documents, glossaries } = store.reads;
  const notAsked = () => Promise.reject(new Error('Nobody asks for this here.'));
  const sources = {
    terms: store.terms,
    documents,
    suppressions,
    acceptances,
    readFile: notAsked,
    stamp: () => 0,
    clock: Date.now,
  };
  const checker = createChecker(sources);
  const finder = new TermUnitFinder(store.concordance, createConcordanceIndexes(store.concordance), () => 0);
  const impact = createConceptImpact({ glossaries, checker, termUnits: (query) => finder.find(query), now: () => 0 });
  const add = (...terms: readonly Term[]) => store.writes.glossaries.addConcept(glossaryId, concept(terms), BY_ANNA);
  return { store, memoryId, impact, add };
}

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => {
  scene.store.close();
});

const addUnits = async (...units: readonly ReturnType<typeof pair>[]) =>
  (await scene.store.writes.units.add(scene.memoryId, units, 'merge', BY_ANNA)).unitIds;

async function allOf(query: Partial<ImpactQuery> & Pick<ImpactQuery, 'conceptId'>): Promise<readonly ImpactItem[]> {
  const items: ImpactItem[] = [];
  let cursor: string | undefined;
  do {
    const page = await scene.impact({ ...LANGUAGES, limit: 3, ...query, ...(cursor !== undefined && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items;
}

const shown = ({ target, replacement, certain, isNew, findings }: ImpactItem) => ({
  ...{ target: target.text, replacement: replacement?.text, certain, isNew },
  rules: findings.map(({ rule }) => rule),
});

describe('a term that is to be another', () => {
  let conceptId: string;
  const proposed = [
    term('zh-CN', '暗能源', { status: 'preferred' }),
    term('en', 'dark energy', { status: 'preferred' }),
    term('en', 'dark power', { status: 'forbidden', replacedBy: 'dark energy' }),
  ];
  beforeAll(async () => {
    conceptId = (await scene.add(proposed[0]!, term('en', 'dark power', { status: 'preferred' }))).id;
    await scene.add(term('zh-CN', '暗能源望远镜'), term('en', 'dark power telescope'));
    await addUnits(
      pair('暗能源占多数。', 'Dark power is most of it.'),
      pair('他们研究暗能源。', 'They study dark energy.'),
      pair('这是暗能源吗？', 'Is this a dark power?'),
      pair('暗能源望远镜启用。', 'The dark power telescope opened.'),
      pair('暗能源是谜。', 'It is a riddle.'),
      pair('没有别的。', 'Dark power is not meant here.'),
    );
  });

  test('is proposed in the place of the old one, and what was wrong before is told apart', async () => {
    expect((await allOf({ conceptId, terms: proposed })).map(shown)).toEqual([
      {
        ...{ target: 'Dark power is most of it.', replacement: 'Dark energy is most of it.' },
        ...{ certain: true, isNew: true, rules: ['term.forbidden'] },
      },
      {
        ...{ target: 'Is this a dark power?', replacement: 'Is this a dark energy?' },
        ...{ certain: true, isNew: true, rules: ['term.forbidden'] },
      },
      { target: 'It is a riddle.', replacement: undefined, certain: false, isNew: false, rules: ['term.missing'] },
    ]);
  });

  test('by the terms as they are, what does not have them is wrong already', async () => {
    const items = await allOf({ conceptId });
    expect(items.map(({ target, isNew }) => [target.text, isNew])).toEqual([
      ['They study dark energy.', false],
      ['It is a riddle.', false],
    ]);
  });

  test('a form that is no term any more is replaced too', async () => {
    const items = await allOf({ conceptId, terms: proposed.slice(0, 2) });
    expect(items.map(shown)[0]).toEqual({
      ...{ target: 'Dark power is most of it.', replacement: 'Dark energy is most of it.' },
      ...{ certain: true, isNew: true, rules: ['term.missing'] },
    });
  });

  test('the first page counts them all', async () => {
    const page = await scene.impact({ ...LANGUAGES, conceptId, terms: proposed, limit: 1 });
    expect(page).toMatchObject({ items: { length: 1 }, total: { units: 3, new: 2 } });
    expect(page.nextCursor).toBeDefined();
  });

  test('what somebody decided to leave alone is left out', async () => {
    const about = { rule: 'term.missing', conceptId, source: '暗能源是谜。', target: 'It is a riddle.' };
    const decision = {
      ...about,
      scope: 'memory' as const,
      place: scene.memoryId,
      key: suppressionKey(about),
      reason: 'x',
    };
    const { id } = await scene.store.writes.suppressions.add(decision, BY_ANNA);
    expect(await allOf({ conceptId, terms: proposed })).toHaveLength(2);
    await scene.store.writes.suppressions.remove(id, BY_ANNA);
    expect(await allOf({ conceptId, terms: proposed })).toHaveLength(3);
  });

  test('the stored terms are as before', async () => {
    await allOf({ conceptId, terms: proposed });
    expect((await allOf({ conceptId })).map(({ target }) => target.text)).toContain('They study dark energy.');
  });

  test.each([
    ['languages that it has not', { source: tag('ja'), target: tag('fr') }],
    ['a memory that has nothing of it', { memories: ['none'] }],
  ])('nothing comes of %s', async (_, more) => {
    expect(await scene.impact({ ...LANGUAGES, conceptId, limit: 9, ...more })).toEqual({
      ...{ items: [], total: { units: 0, new: 0 } },
    });
  });
});

test('codes stay where they are, and a code within the term leaves it to people', async () => {
  const { id: conceptId } = await scene.add(term('zh-CN', '红月亮'), term('en', 'red moon'));
  const target = variant('en', 'A red moon rose.', {
    codes: [
      { id: '1', kind: 'open', at: 2 },
      { id: '1', kind: 'close', at: 10 },
    ],
  });
  const within = variant('en', 'The red moon set.', { codes: [{ id: '1', kind: 'standalone', at: 7 }] });
  const unit = (zh: string, en: typeof target) => ({
    sourceLanguage: tag('zh-CN'),
    variants: [variant('zh-CN', zh), en],
  });
  await addUnits(unit('红月亮升起。', target), unit('红月亮落下。', within));
  const items = await allOf({ conceptId, terms: [term('zh-CN', '红月亮'), term('en', 'orange satellite')] });
  expect(items[0]).toMatchObject({
    replacement: { text: 'An orange satellite rose.', codes: [{ at: 3 }, { at: 19 }] },
    certain: true,
    ranges: [
      { side: 'source', start: 0, end: 3 },
      { side: 'target', start: 2, end: 10 },
    ],
  });
  expect(items[1]).toMatchObject({ certain: false });
  expect(items[1]).not.toHaveProperty('replacement');
});

test('a concept without a term in the source is looked for in the target', async () => {
  const { id: conceptId } = await scene.add(term('en', 'ground-breaking'));
  await addUnits(pair('突破。', 'A ground-breaking step.'));
  const terms = [term('en', 'ground-breaking', { status: 'forbidden', replacedBy: 'new' }), term('en', 'new')];
  expect((await allOf({ conceptId, terms })).map(shown)).toEqual([
    {
      ...{ target: 'A ground-breaking step.', replacement: 'A new step.' },
      ...{ certain: true, isNew: true, rules: ['term.forbidden'] },
    },
  ]);
});

describe('two concepts of one source term', () => {
  let asked: string;
  beforeAll(async () => {
    asked = (await scene.add(term('zh-CN', '白矮星'), term('en', 'white dwarf'))).id;
    await scene.add(term('zh-CN', '白矮星'), term('en', 'white dwarf'));
    await scene.add(term('zh-CN', '白矮星'), term('en', 'small white star'));
    await addUnits(
      pair('白矮星冷却。', 'The white dwarf cools.'),
      pair('白矮星合并。', 'A small white star merges.'),
      pair('白矮星爆发。', 'A degenerate dwarf erupts.'),
    );
  });

  test('each is judged by itself, and what the other one allows is left to people', async () => {
    const terms = [term('zh-CN', '白矮星'), term('en', 'degenerate dwarf')];
    expect((await allOf({ conceptId: asked, terms })).map(shown)).toEqual([
      {
        ...{ target: 'The white dwarf cools.', replacement: 'The degenerate dwarf cools.' },
        ...{ certain: false, isNew: true, rules: ['term.missing'] },
      },
      {
        ...{ target: 'A small white star merges.', replacement: undefined },
        ...{ certain: false, isNew: false, rules: ['term.missing'] },
      },
    ]);
  });

  test('a form that the other one allows may be forbidden', async () => {
    const terms = [
      term('zh-CN', '白矮星'),
      term('en', 'degenerate dwarf'),
      term('en', 'white dwarf', { status: 'forbidden' }),
    ];
    expect((await allOf({ conceptId: asked, terms })).map(shown)[0]).toEqual({
      ...{ target: 'The white dwarf cools.', replacement: 'The degenerate dwarf cools.' },
      ...{ certain: false, isNew: true, rules: ['term.forbidden'] },
    });
  });
});

describe('what is not to be used, inflected', () => {
  const proposed = (status: 'forbidden' | 'deprecated') => [
    term('zh-CN', '黑子'),
    term('en', 'sunspot'),
    term('en', 'solar blemish', { status, replacedBy: 'sunspot' }),
  ];
  let conceptId: string;
  beforeAll(async () => {
    conceptId = (await scene.add(...proposed('forbidden'))).id;
    await addUnits(
      pair('黑子很多。', 'There are solar blemishes.'),
      pair('黑子是黑子。', 'Solar blemishes are sunspots.'),
    );
  });

  test.each(['forbidden', 'deprecated'] as const)('%s: its forms are found, and mended in theirs', async (status) => {
    expect((await allOf({ conceptId, terms: proposed(status) })).map(shown)).toEqual([
      {
        ...{ target: 'There are solar blemishes.', replacement: 'There are sunspots.' },
        ...{ certain: true, isNew: false, rules: [`term.${status}`] },
      },
      {
        ...{ target: 'Solar blemishes are sunspots.', replacement: 'Sunspots are sunspots.' },
        ...{ certain: true, isNew: false, rules: [`term.${status}`] },
      },
    ]);
  });

  test('where the source does not name it, a form that nobody listed is left to people', async () => {
    const { id } = await scene.add(term('en', 'game changer', { status: 'forbidden' }), term('en', 'advance'));
    await addUnits(pair('一大进展。', 'A game changer.'), pair('许多进展。', 'Many game changers.'));
    expect((await allOf({ conceptId: id })).map(({ target, certain }) => [target.text, certain])).toEqual([
      ['A game changer.', true],
      ['Many game changers.', false],
    ]);
  });
});

test('an unknown concept, and a cursor of something else, are refused', async () => {
  const query = { ...LANGUAGES, limit: 1 };
  await expect(scene.impact({ ...query, conceptId: 'none' })).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  const { id: conceptId } = await scene.add(term('zh-CN', '别的'), term('en', 'other'));
  await expect(scene.impact({ ...query, conceptId, cursor: 'x' })).rejects.toMatchObject({
    failure: { kind: 'invalid' },
  });
});

describe('inflected terms of the source', () => {
  test.each([
    ['en', 'gravity studies', 'New gravity studies are out.', 'gravity study'],
    ['en', 'microlenses', 'Two microlenses are lit.', 'microlens'],
    ['de', 'Gravitationswelle', 'Der Gravitationswellendetektor misst Gravitationswellen.', 'Gravitationswelle'],
    ['fr', 'onde gravitationnelle', 'Des ondes gravitationnelles passent.', 'onde gravitationnelle'],
    ['ru', 'гравитационная волна', 'Речь о гравитационных волнах.', 'гравитационная волна'],
    ['es', 'célula madre', 'Las células madre crecen.', 'célula madre'],
    ['ja', '測る', '距離を測りました。', '測る'],
  ])('%s: %s', async (language, _, text, listed) => {
    const { id: conceptId } = await scene.add(term(language, listed), term('zh-CN', '甲乙丙'));
    const unit = {
      sourceLanguage: tag(language),
      variants: [variant(language, text), variant('zh-CN', '什么也没有。')],
    };
    const [id] = await addUnits(unit);
    const items = await allOf({ conceptId, source: tag(language), target: tag('zh-CN') });
    expect(items.map(({ unitId }) => unitId)).toEqual([id]);
  });
});

/** Every unit with the terms of all other concepts and the one as proposed; then without those of the same terms. */
async function bruteForce(units: readonly (readonly [string, string])[], others: readonly Concept[], changed: Concept) {
  const recogniser = new TermRecogniser();
  const all = [...others.filter(({ id }) => id !== changed.id), changed];
  for (const one of all) recogniser.add(one, one === changed ? 'all' : 'allowed');
  for (const language of [LANGUAGES.source, LANGUAGES.target])
    await recogniser.prepare(language, () => Promise.resolve());
  const sources = (one: Concept) => one.terms.filter(({ language }) => language === 'zh-CN').map(({ text }) => text);
  const namesakes = others.filter(
    (one) => one.id !== changed.id && sources(one).some((text) => sources(changed).includes(text)),
  );
  const heard = [all, all.filter((one) => !namesakes.includes(one))];
  const checks = chooseChecks({ rules: {} }).filter(({ check }) => RULES.includes(check.id));
  return units.filter(([source, target]) => {
    return heard.some((concepts) => {
      const lookUp = { recogniser, conceptOf: (id: string) => concepts.find((one) => one.id === id) };
      const run = new CheckRun(LANGUAGES, checks, lookUp);
      const found = run.take([{ source: { text: source, codes: [] }, target: { text: target, codes: [] } }]);
      return found.some(
        ({ rule, severity, conceptId }) => conceptId === changed.id && (rule !== 'term.missing' || severity !== 'hint'),
      );
    });
  });
}

test('whatever the texts and the change, the pages have what reading everything finds, each once', async () => {
  const own = await openScene();
  const zh = fc.constantFrom('星系', '星系团', '恒星', '恒星系', '观测', 'ABC', '的', '。');
  const en = fc.constantFrom(
    'galaxy',
    'galaxies',
    'galaxy cluster',
    'star',
    'stars',
    'star system',
    'ABC',
    'of',
    'Star',
    'a',
  );
  const unit = fc.tuple(
    fc.array(zh, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
    fc.array(en, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
  );
  const units = [...new Map(fc.sample(unit, { numRuns: 250, seed: 7 }).map((one) => [one.join('|'), one])).values()];
  await own.store.writes.units.add(
    own.memoryId,
    units.map(([source, target]) => pair(source, target)),
    'merge',
    BY_ANNA,
  );
  const others = [
    await own.add(term('zh-CN', '星系团'), term('en', 'galaxy cluster')),
    await own.add(term('zh-CN', '恒星系'), term('en', 'star system'), term('en', 'stars', { status: 'forbidden' })),
    await own.add(term('zh-CN', '星系'), term('en', 'galaxy')),
  ];
  const status = fc.constantFrom('preferred', 'admitted', 'deprecated', 'forbidden');
  const termOf = (language: string, texts: readonly string[]) =>
    fc
      .record({ text: fc.constantFrom(...texts), status })
      .map(({ text, status: use }) => term(language, text, { status: use }));
  const terms = fc
    .tuple(
      fc.uniqueArray(termOf('zh-CN', ['星系', '恒星', '星系团', 'ABC', '观测']), {
        maxLength: 2,
        selector: ({ text }) => text,
      }),
      fc.uniqueArray(termOf('en', ['galaxy', 'star', 'star system', 'ABC']), {
        maxLength: 3,
        selector: ({ text }) => text,
      }),
    )
    .map((lists) => lists.flat())
    .filter((all) => all.length > 0);
  const property = fc.asyncProperty(terms, fc.integer({ min: 1, max: 40 }), async (proposed, limit) => {
    const changed = { ...others[2]!, terms: proposed };
    const expected = await bruteForce(units, others, changed);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await own.impact({
        ...{ ...LANGUAGES, conceptId: changed.id, terms: proposed, limit },
        ...(cursor !== undefined && { cursor }),
      });
      expect(page.total?.units).toBe(cursor === undefined ? expected.length : undefined);
      found.push(...page.items.map(({ source, target }) => `${source.text}|${target.text}`));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(found.toSorted()).toEqual(expected.map((one) => one.join('|')).toSorted());
  });
  await fc.assert(property, { numRuns: 12 });
  own.store.close();
}, 60_000);

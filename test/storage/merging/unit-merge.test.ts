import { describe, expect, test } from '@jest/globals';
import type { ImportPolicy } from '../../../src/domain/memory.js';
import type { NewUnit, Unit, UnitMetadata, Variant } from '../../../src/domain/unit.js';
import { judge } from '../../../src/storage/merging/unit-merge.js';
import { pair, variant } from '../sqlite/store-under-test.js';

const ZH_EN = pair('学院', 'Academy');
const ZH_EN_OTHER = pair('学院', 'Institute');
const ZH_FR: NewUnit = { ...ZH_EN, variants: [variant('zh-CN', '学院'), variant('fr', 'Académie')] };
const ZH_EN_FR: NewUnit = { ...ZH_EN, variants: [...ZH_EN.variants, variant('fr', 'Académie')] };

let ids = 0;
/** As the store has it: content with an identity. */
function stored(content: NewUnit): Unit {
  ids += 1;
  return { ...content, id: `u${ids}`, memoryId: 'm1', revision: 1, changeSetId: 's1' };
}

interface Case {
  readonly existing: readonly NewUnit[];
  readonly incoming: NewUnit;
  /** What the existing units say afterwards, null for one that goes; absent where nothing changes. */
  readonly after?: readonly (readonly Variant[] | null)[];
}

/** The texts that each existing unit has after the verdict. */
function textsAfter(existing: readonly Unit[], verdict: ReturnType<typeof judge>) {
  return existing.map((unit) => {
    const replacement = 'replacements' in verdict ? verdict.replacements.find((one) => one.unit === unit) : undefined;
    return replacement === undefined ? unit.variants : (replacement.content?.variants ?? null);
  });
}

function expectOutcome(policy: ImportPolicy, outcome: string, { existing, incoming, after }: Case): void {
  const units = existing.map(stored);
  const verdict = judge(incoming, units, policy);
  expect(verdict.outcome).toBe(outcome);
  expect(textsAfter(units, verdict)).toEqual(after ?? existing.map(({ variants }) => variants));
}

describe('the policy merge', () => {
  test.each<[string, string, Case]>([
    ['a unit without an equal is added', 'added', { existing: [], incoming: ZH_EN }],
    ['equal variants change nothing', 'unchanged', { existing: [ZH_EN], incoming: ZH_EN }],
    ['a subset of a unit is that unit', 'unchanged', { existing: [ZH_EN_FR], incoming: ZH_EN }],
    ['another target is a unit of its own', 'added', { existing: [ZH_EN], incoming: ZH_EN_OTHER }],
    ['another language does not widen a unit', 'added', { existing: [ZH_EN], incoming: ZH_FR }],
    [
      'another language does not widen a unit of the same tuid',
      'added',
      {
        existing: [{ ...ZH_EN, tuid: '1' }],
        incoming: { ...ZH_FR, tuid: '1' },
      },
    ],
    [
      'the same target with other codes is a unit of its own',
      'added',
      {
        existing: [ZH_EN],
        incoming: {
          ...ZH_EN,
          variants: [ZH_EN.variants[0]!, variant('en', 'Academy', { codes: [{ id: '1', kind: 'standalone', at: 0 }] })],
        },
      },
    ],
    [
      'new metadata is merged into equal variants',
      'merged',
      { existing: [ZH_EN], incoming: { ...ZH_EN, client: 'A' } },
    ],
    ['the equal one among several is found', 'unchanged', { existing: [ZH_EN, ZH_EN_OTHER], incoming: ZH_EN_OTHER }],
  ])('%s', (_, outcome, unitCase) => {
    expectOutcome('merge', outcome, unitCase);
  });

  test.each<[string, UnitMetadata, UnitMetadata, UnitMetadata | 'unchanged']>([
    [
      'the newer one wins field by field',
      { changedAt: 2, client: 'A' },
      { changedAt: 1, client: 'B', project: 'P' },
      {
        changedAt: 2,
        client: 'A',
        project: 'P',
      },
    ],
    [
      'without a change date the date of creation counts',
      { createdAt: 3, client: 'A' },
      { createdAt: 2, client: 'B' },
      'unchanged',
    ],
    ['without any date what arrives is newer', { client: 'A' }, { client: 'B' }, { client: 'B' }],
    ['what has a date is newer than what has none', { createdAt: 1, client: 'A' }, { client: 'B' }, 'unchanged'],
    [
      'notes of both are kept',
      { changedAt: 2, notes: [{ text: 'a' }] },
      { changedAt: 1, notes: [{ text: 'b' }, { text: 'a' }] },
      {
        changedAt: 2,
        notes: [{ text: 'a' }, { text: 'b' }],
      },
    ],
    [
      'a property of the older is kept unless the newer has its type',
      {
        changedAt: 1,
        properties: [
          { type: 'x', value: '1' },
          { type: 'y', value: '1' },
        ],
      },
      { changedAt: 2, properties: [{ type: 'x', value: '2' }] },
      {
        changedAt: 2,
        properties: [
          { type: 'x', value: '2' },
          { type: 'y', value: '1' },
        ],
      },
    ],
    [
      'attributes of both are kept',
      { attributes: { a: '1', b: '1' } },
      { attributes: { b: '2' } },
      { attributes: { a: '1', b: '2' } },
    ],
    ['an empty context says nothing', {}, { context: {} }, 'unchanged'],
  ])('of two metadata, %s', (_, existing, incoming, merged) => {
    const unit = stored({ ...ZH_EN, ...existing });
    const verdict = judge({ ...ZH_EN, ...incoming }, [unit], 'merge');
    if (merged === 'unchanged') expect(verdict).toEqual({ outcome: 'unchanged', holder: unit });
    else
      expect(verdict).toEqual({
        outcome: 'merged',
        holder: unit,
        replacements: [{ unit, content: { ...ZH_EN, ...merged } }],
      });
  });

  test('what a file says about a variant is merged too', () => {
    const [zh, en] = ZH_EN.variants as [Variant, Variant];
    const unit = stored({
      ...ZH_EN,
      variants: [
        { ...zh, spelling: 'ZH_CN' },
        { ...en, metadata: { notes: [{ text: 'a' }] } },
      ],
    });
    const incoming = { ...ZH_EN, variants: [zh, { ...en, metadata: { attributes: { usage: '3' } } }] };
    expect(judge(incoming, [unit], 'merge')).toMatchObject({
      outcome: 'merged',
      replacements: [
        {
          content: {
            variants: [
              { ...zh, spelling: 'ZH_CN' },
              { ...en, metadata: { notes: [{ text: 'a' }], attributes: { usage: '3' } } },
            ],
          },
        },
      ],
    });
  });
});

describe('the policy keep', () => {
  test.each<[string, string, Case]>([
    ['a unit without an equal is added', 'added', { existing: [], incoming: ZH_EN }],
    ['another target is left out', 'unchanged', { existing: [ZH_EN], incoming: ZH_EN_OTHER }],
    ['new metadata is left out', 'unchanged', { existing: [ZH_EN], incoming: { ...ZH_EN, client: 'A' } }],
    ['another language is no rival', 'added', { existing: [ZH_EN], incoming: ZH_FR }],
  ])('%s', (_, outcome, unitCase) => {
    expectOutcome('keep', outcome, unitCase);
  });
});

describe('the policy overwrite', () => {
  const WIDENED = [...ZH_EN.variants, variant('fr', 'Académie')];

  test.each<[string, string, Case]>([
    ['a unit without an equal is added', 'added', { existing: [], incoming: ZH_EN }],
    ['equal variants change nothing', 'unchanged', { existing: [ZH_EN], incoming: ZH_EN }],
    ['metadata alone is merged', 'merged', { existing: [ZH_EN], incoming: { ...ZH_EN, client: 'A' } }],
    ['the target is replaced', 'updated', { existing: [ZH_EN], incoming: ZH_EN_OTHER, after: [ZH_EN_OTHER.variants] }],
    [
      'targets that do not arrive stay',
      'updated',
      {
        existing: [ZH_EN_FR],
        incoming: ZH_EN_OTHER,
        after: [[...ZH_EN_OTHER.variants, variant('fr', 'Académie')]],
      },
    ],
    ['another language is a unit of its own', 'added', { existing: [ZH_EN], incoming: ZH_FR }],
    [
      'another language of an equal tuid widens the unit',
      'updated',
      {
        existing: [{ ...ZH_EN, tuid: '1' }],
        incoming: { ...ZH_FR, tuid: '1' },
        after: [WIDENED],
      },
    ],
    [
      'units that then say the same become one',
      'updated',
      {
        existing: [ZH_EN, ZH_EN_OTHER],
        incoming: pair('学院', 'College'),
        after: [pair('学院', 'College').variants, null],
      },
    ],
    [
      'the one that says it already holds it',
      'updated',
      {
        existing: [ZH_EN, ZH_EN_OTHER],
        incoming: ZH_EN_OTHER,
        after: [null, ZH_EN_OTHER.variants],
      },
    ],
    [
      'a further unit with more languages stays one',
      'updated',
      {
        existing: [ZH_EN_OTHER, ZH_EN_FR],
        incoming: pair('学院', 'College'),
        after: [pair('学院', 'College').variants, [...pair('学院', 'College').variants, variant('fr', 'Académie')]],
      },
    ],
  ])('%s', (_, outcome, unitCase) => {
    expectOutcome('overwrite', outcome, unitCase);
  });

  test('the incoming metadata wins, whatever the dates say', () => {
    const unit = stored({ ...ZH_EN, changedAt: 9, client: 'A', project: 'P' });
    const verdict = judge({ ...ZH_EN_OTHER, changedAt: 1, client: 'B' }, [unit], 'overwrite');
    expect(verdict).toMatchObject({ replacements: [{ content: { changedAt: 1, client: 'B', project: 'P' } }] });
  });
});

test('a unit of which nothing names the source is equal to one with the same variants', () => {
  const unit: NewUnit = { sourceLanguage: null, variants: [variant('en', 'Academy'), variant('zh-CN', '学院')] };
  const existing = stored({ ...unit, sourceLanguage: null });
  expect(judge(unit, [existing], 'merge')).toEqual({ outcome: 'unchanged', holder: existing });
});

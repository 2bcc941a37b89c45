import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NewUnit } from '../../../src/domain/unit.js';
import { unitTableReader } from '../../../src/formats/tabular/read-unit-table.js';
import { writeUnitCsv } from '../../../src/formats/tabular/write-unit-table.js';
import { tag, unit as anyUnit } from '../generated-units.js';
import { collect, readAll, streamOf, valuesOf } from '../reading.js';

const csv = unitTableReader('csv');
const languages = [tag('zh-CN'), tag('en'), tag('ar')];

async function written(units: readonly NewUnit[]): Promise<string> {
  return (await collect(writeUnitCsv(streamOf(units), { languages }))).join('');
}

/** A file of text holds no NUL and no half of a character; what cannot be stored is left out of the generated contexts. */
function storable(unit: NewUnit): NewUnit {
  if (unit.context === undefined) return unit;
  const clean = (text: string | undefined) => text?.replace(/[\0\p{Cs}]/gu, '');
  const { previous, next, key } = unit.context;
  const context = { previous: clean(previous), next: clean(next), key };
  const present = Object.entries(context).filter(([, text]) => text !== undefined);
  return { ...unit, context: Object.fromEntries(present) };
}

/** What a table keeps: the texts and codes by id, and the columns that README.md names. */
function kept(unit: NewUnit): unknown {
  const { tuid, sourceLanguage, state, document, project, domain, client, createdAt, createdBy, changedAt, changedBy } =
    unit;
  const context = unit.context && Object.keys(unit.context).length > 0 ? unit.context : undefined;
  const note = (unit.notes ?? []).map(({ text }) => text).join('\n');
  return {
    texts: new Map(
      unit.variants.map(({ language, text, codes }) => [
        language,
        { text, codes: codes.map(({ id, at, kind }) => ({ id, at, closes: kind.endsWith('close') })) },
      ]),
    ),
    ...{
      tuid,
      sourceLanguage,
      state,
      document,
      project,
      domain,
      client,
      createdAt,
      createdBy,
      changedAt,
      changedBy,
      context,
      note,
    },
  };
}

describe('a memory as CSV and in again', () => {
  test('gives texts, codes and the documented columns back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyUnit.map(storable), { minLength: 1, maxLength: 4 }), async (units) => {
        const again = valuesOf(await readAll(csv, await written(units)));
        expect(again.map(kept)).toEqual(units.map(kept));
      }),
      { numRuns: 150 },
    );
  });

  test('an unknown neighbour stays unknown, and the edge of the document the edge', async () => {
    const variants = [
      { language: tag('zh-CN'), text: '一', codes: [] },
      { language: tag('en'), text: 'one', codes: [] },
    ];
    const contexts = [{ previous: '' }, { previous: '{}', next: '' }, { next: '二', key: 'k' }];
    const units = contexts.map((context): NewUnit => ({ sourceLanguage: tag('zh-CN'), variants, context }));
    const again = valuesOf(await readAll(csv, await written([...units, { sourceLanguage: tag('zh-CN'), variants }])));
    expect(again.map(({ context }) => context)).toEqual([...contexts, undefined]);
  });

  test('no cell begins as a formula, whichever column it stands in', async () => {
    const formulas = ['=1+1', '+1', '-1', '@x', '\tx', '\rx', "'=1"];
    const units = formulas.map((text): NewUnit => ({
      sourceLanguage: tag('en'),
      variants: [
        { language: tag('en'), text, codes: [] },
        { language: tag('zh-CN'), text: '一', codes: [] },
      ],
      project: text,
      createdBy: text,
    }));
    const table = await written(units);
    expect(table).not.toMatch(/(?:^|[,\n"])(?:[=+\-@\t]|\r(?!\n))/);
    expect(valuesOf(await readAll(csv, table)).map(({ project }) => project)).toEqual(formulas);
  });

  test('two languages may be asked for by the tag of another region', async () => {
    const unit: NewUnit = {
      sourceLanguage: tag('zh-CN'),
      variants: [
        { language: tag('zh-CN'), text: '一', codes: [] },
        { language: tag('en-GB'), text: 'one', codes: [] },
        { language: tag('ar'), text: 'x', codes: [] },
      ],
    };
    const options = { source: tag('zh-Hans'), target: tag('en') };
    const [head, row] = (await collect(writeUnitCsv(streamOf([unit]), options))).join('').split('\r\n');
    expect(head).toMatch(/^\ufeffzh-Hans,en,id,/);
    expect(row).toMatch(/^一,one,,zh-CN,/);
  });

  test('without languages there is no table', () => {
    expect(() => writeUnitCsv(streamOf([]), {})).toThrow(/two or more languages/);
  });
});

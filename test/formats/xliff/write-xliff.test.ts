import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NewUnit } from '../../../src/domain/unit.js';
import type { UnitWriter } from '../../../src/formats/file-writing.js';
import { readXliff } from '../../../src/formats/xliff/read-xliff.js';
import { writeXliff12 } from '../../../src/formats/xliff/write-xliff-1.js';
import { writeXliff21 } from '../../../src/formats/xliff/write-xliff-2.js';
import { tag, unit as anyUnit } from '../generated-units.js';
import { collect, readAll, streamOf, valuesOf } from '../reading.js';

const languages = { source: tag('zh-CN'), target: tag('en') };
const WRITERS: readonly (readonly [string, UnitWriter])[] = [
  ['1.2', writeXliff12],
  ['2.1', writeXliff21],
];

async function written(writer: UnitWriter, units: readonly NewUnit[]): Promise<string> {
  return (await collect(writer(streamOf(units), languages))).join('');
}

/** Everything but what README.md says is not kept: other languages, spellings, and what is known about one variant alone. */
function kept(unit: NewUnit): NewUnit {
  const side = (language: string): NewUnit['variants'] =>
    unit.variants
      .filter((variant) => variant.language === language)
      .map(({ text, codes }) => ({ language: tag(language), text, codes }));
  return { ...unit, variants: [...side('zh-CN'), ...side('en')] };
}

const simple = (source: string, target: string, more: Partial<NewUnit> = {}): NewUnit => ({
  sourceLanguage: tag('zh-CN'),
  variants: [
    { language: tag('zh-CN'), text: source, codes: [] },
    { language: tag('en'), text: target, codes: [] },
  ],
  ...more,
});

describe.each(WRITERS)('XLIFF %s out and in again', (_, writer) => {
  test('gives texts, codes, state, notes, context and metadata back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyUnit, { minLength: 1, maxLength: 4 }), async (units) => {
        const again = valuesOf(await readAll(readXliff, await written(writer, units)));
        expect(again).toEqual(units.map(kept));
      }),
      { numRuns: 120 },
    );
  });

  test('units that stand next to each other in the file do not become neighbours', async () => {
    const units = [simple('一', 'one'), simple('二', 'two', { context: { next: '' } })];
    expect(valuesOf(await readAll(readXliff, await written(writer, units))).map(({ context }) => context)).toEqual([
      undefined,
      { next: '' },
    ]);
  });

  test('a character that XML does not allow survives in a text and in a code', async () => {
    const units = [simple('一\u0001', 'a\u001bb')];
    expect(valuesOf(await readAll(readXliff, await written(writer, units)))).toEqual(units);
  });

  test('the same tuid twice makes two units with ids of their own', async () => {
    const text = await written(writer, [simple('一', 'one', { tuid: 'x' }), simple('二', 'two', { tuid: 'x' })]);
    const ids = [...text.matchAll(/<(?:trans-unit|unit) id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(2);
    expect(valuesOf(await readAll(readXliff, text)).map(({ tuid }) => tuid)).toEqual(['x', 'x']);
  });

  test('a unit in another region of the language is written, one without the language is not', async () => {
    const units: NewUnit[] = [
      {
        sourceLanguage: null,
        variants: [
          { language: tag('zh-SG'), text: '一', codes: [] },
          { language: tag('en-GB'), text: 'one', codes: [] },
        ],
      },
      {
        sourceLanguage: null,
        variants: [
          { language: tag('zh-TW'), text: '一', codes: [] },
          { language: tag('en'), text: 'one', codes: [] },
        ],
      },
    ];
    expect(valuesOf(await readAll(readXliff, await written(writer, units)))).toEqual(units.slice(0, 1));
  });

  test('nothing to write is a file without units; languages are needed', async () => {
    expect(await readAll(readXliff, await written(writer, []))).toEqual([]);
    expect(() => writer(streamOf([]), {})).toThrow(/a source and a target language/);
  });
});

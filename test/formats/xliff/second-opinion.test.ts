import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { xliff12ToJs, xliff2js, type XliffBundle, type XliffContent } from 'xliff';
import type { NewUnit } from '../../../src/domain/unit.js';
import type { UnitWriter } from '../../../src/formats/file-writing.js';
import { readXliff } from '../../../src/formats/xliff/read-xliff.js';
import { writeXliff12 } from '../../../src/formats/xliff/write-xliff-1.js';
import { writeXliff21 } from '../../../src/formats/xliff/write-xliff-2.js';
import { tag, unit as anyUnit } from '../generated-units.js';
import { collect, readAll, streamOf, valuesOf } from '../reading.js';

const VERSIONS: readonly (readonly [string, UnitWriter, (xml: string) => Promise<XliffBundle>])[] = [
  ['1.2', writeXliff12, xliff12ToJs],
  ['2.1', writeXliff21, xliff2js],
];

/** The contents of `g` and `pc` are text of the segment; `ph`, which has the same name there as `pc`, holds original markup. */
function isAroundText(name: string, element: object): boolean {
  return name === 'GenericSpan' || 'dataRefStart' in element;
}

/** That reader drops white space around inline elements and line ends at the end of a text. */
function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

function textOf(content: XliffContent | undefined): string {
  if (content === undefined || typeof content === 'string') return content ?? '';
  return content
    .map((part) => {
      if (typeof part === 'string') return part;
      const [name, element] = Object.entries(part)[0] ?? [];
      return name !== undefined && element !== undefined && isAroundText(name, element) ? textOf(element.contents) : '';
    })
    .join('');
}

function pairsIn(bundle: XliffBundle): string[][] {
  return Object.values(bundle.resources).flatMap((units) =>
    Object.values(units).map(({ source, target }) => [withoutSpace(textOf(source)), withoutSpace(textOf(target))]),
  );
}

function pairOf({ variants }: NewUnit): string[] {
  return ['zh-CN', 'en'].map((language) =>
    withoutSpace(variants.find((variant) => variant.language === language)?.text ?? ''),
  );
}

describe.each(VERSIONS)('another reader of XLIFF %s', (_, writer, read) => {
  test('finds in our files the texts that were written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyUnit, { minLength: 1, maxLength: 3 }), async (units) => {
        const options = { source: tag('zh-CN'), target: tag('en') };
        const xml = (await collect(writer(streamOf(units), options))).join('');
        expect(pairsIn(await read(xml))).toEqual(units.map(pairOf));
      }),
      { numRuns: 60 },
    );
  });
});

/** That reader keeps one segment of a unit, so only units of one segment are compared. */
test.each([
  ['fixtures/import/release-1.2.xlf', xliff12ToJs],
  ['fixtures/import/release-2.1.xlf', xliff2js],
])('another reader finds in %s the texts that ours finds', async (file, read) => {
  const xml = readFileSync(file, 'utf8');
  const ours = valuesOf(await readAll(readXliff, xml)).filter(({ tuid }) => !tuid?.includes('#'));
  expect(ours.length).toBeGreaterThan(1);
  expect(pairsIn(await read(xml))).toEqual(expect.arrayContaining(ours.map(pairOf)));
});

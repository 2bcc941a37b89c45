import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NewUnit } from '../../../src/domain/unit.js';
import { readTmx } from '../../../src/formats/tmx/read-tmx.js';
import { writeTmx } from '../../../src/formats/tmx/write-tmx.js';
import { unit as anyUnit } from '../generated-units.js';
import { collect, readAll, streamOf, valuesOf } from '../reading.js';

async function written(units: readonly NewUnit[]): Promise<string> {
  return (await collect(writeTmx(streamOf(units), { toolVersion: '1' }))).join('');
}

const read = async (text: string): Promise<NewUnit[]> => valuesOf(await readAll(readTmx, text));

/** The same with its fields in another order, as a store may give them back. */
function reversed<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).reverse()) as Value;
}

function tmx(body: string): string {
  return `<tmx version="1.4"><header srclang="zh-CN"/><body>${body}</body></tmx>`;
}

describe('TMX out and in again', () => {
  test('gives everything back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyUnit, { minLength: 1, maxLength: 4 }), async (units) => {
        expect(await read(await written(units))).toEqual(units);
      }),
      { numRuns: 150 },
    );
  });

  test('what other tools wrote comes out once and as it was', async () => {
    const body =
      '<tu tuid="1" creationdate="20200101T000000Z" o-tmf="x" srclang="*all*">' +
      '<note xml:lang="en">n</note><prop type="file">a.docx</prop><prop type="id">3</prop><prop type="prev">前</prop>' +
      '<tuv xml:lang="ZH-CN" changeid="li" changedate="20210101T000000Z"><prop type="x-b">c</prop>' +
      '<seg>一<bpt i="1" x="2" type="bold">&lt;b&gt;</bpt>二<ept i="1">&lt;/b&gt;</ept><ph x="3" assoc="p">&lt;img alt="<sub type="t">三</sub>"&gt;</ph><hi type="term">四</hi><it x="9" pos="end"/><ut>u</ut></seg></tuv>' +
      '<tuv xml:lang="en"><seg>one</seg></tuv></tu>';
    const first = await read(tmx(body));
    const text = await written(first);
    expect(await read(text)).toEqual(first);
    for (const once of [
      'type="file"',
      'type="id"',
      'type="prev"',
      'x-context',
      '<hi type="term">四</hi>',
      '<ut>u</ut>',
    ]) {
      expect(text.split(once).length - 1).toBe(once === 'x-context' ? 0 : 1);
    }
    expect(text).not.toContain('x-concord:codes');
    const reordered = first.map((one) => ({
      ...one,
      variants: one.variants.map((v) => ({ ...v, codes: v.codes.map(reversed) })),
    }));
    expect(await written(reordered)).toBe(text);
    expect(text).toContain('<bpt i="1" x="2" type="bold">&lt;b&gt;</bpt>');
  });

  test('a character that XML does not allow survives in a text', async () => {
    const units = await read(
      tmx('<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv></tu>'),
    );
    const changed = units.map((one) => ({
      ...one,
      variants: one.variants.map((v) => ({ ...v, text: `${v.text}\u0001\ud800c` })),
    }));
    expect(await read(await written(changed))).toEqual(changed);
  });

  test('a memory without units is a file without units', async () => {
    expect(await read(await written([]))).toEqual([]);
  });

  test('a writer takes no more units than its text was asked for', async () => {
    let taken = 0;
    const [unit] = await read(
      tmx('<tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv></tu>'),
    );
    if (unit === undefined) throw new Error('no unit');
    // eslint-disable-next-line @typescript-eslint/require-await -- an async source is what writers take
    async function* endless(): AsyncGenerator<NewUnit> {
      for (; ; taken++) yield unit as NewUnit;
    }
    const text = writeTmx(endless(), {});
    for (let chunk = 0; chunk < 3; chunk++) await text.next();
    await text.return(undefined);
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThan(2_000);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  readXliffResources,
  writeXliffResources,
  type BilingualResources,
  type ResourceXliffVersion,
} from '../../../src/formats/json/xliff-resources.js';
import { anyText, tag } from '../generated-units.js';
import { LIMITS } from '../reading.js';

const OPTIONS = { limits: LIMITS };
const VERSIONS: readonly ResourceXliffVersion[] = ['1.2', '2.0', '2.1', '2.2'];

function resources(
  source: readonly (readonly [string, string])[],
  target = new Map<string, string>(),
): BilingualResources {
  return { sourceLanguage: tag('en'), targetLanguage: tag('zh-CN'), source: new Map(source), target };
}

describe.each(VERSIONS)('Flat resources as XLIFF %s', (version) => {
  const order = { version, name: 'app & <common>' };

  test('come back with keys and texts that break careless converters', async () => {
    const key = fc.oneof(anyText, fc.constantFrom('10', '2', '__proto__', 'a.b', 'u1'));
    const text = anyText.filter((value) => !value.includes('\r')).map((value) => `${value}{{name}} &amp; &lt;`);
    const entry = fc.tuple(
      key.filter((name) => name.trim() !== ''),
      text,
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entry, { minLength: 1, maxLength: 5, selector: ([name]) => name }),
        async (entries) => {
          const target = new Map(entries.filter(([, , known]) => known).map(([name, value]) => [name, `译${value}`]));
          const given = resources(
            entries.map(([name, value]) => [name, value]),
            target,
          );
          const back = await readXliffResources(await writeXliffResources(given, order, OPTIONS), OPTIONS);
          expect([...back.source]).toEqual([...given.source]);
          expect([...back.target].sort()).toEqual([...target].sort());
          expect([back.sourceLanguage, back.targetLanguage]).toEqual(['en', 'zh-CN']);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are refused with the key where a text cannot be carried', async () => {
    await expect(writeXliffResources(resources([['bell', 'a\u0007']]), order, OPTIONS)).rejects.toThrow(
      'The text of "bell"',
    );
  });

  test('have no translation of what has no source', async () => {
    const given = resources([['a', 'x']], new Map([['b', 'y']]));
    await expect(writeXliffResources(given, order, OPTIONS)).rejects.toThrow(
      'There is a translation of "b", but no source.',
    );
  });
});

describe('XLIFF that is more than flat resources', () => {
  const file1 = (units: string) =>
    `<xliff version="1.2"><file original="a" datatype="x" source-language="en" target-language="de"><body>${units}</body></file></xliff>`;
  const file2 = (units: string) =>
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="de"><file id="f">${units}</file></xliff>`;

  test.each([
    ['codes', file1('<trans-unit id="u"><source>a<x id="1"/></source></trans-unit>'), 'unit "u" has inline codes'],
    [
      'segments',
      file2('<unit id="u"><segment><source>a</source></segment><segment><source>b</source></segment></unit>'),
      'unit "u" is divided into segments',
    ],
    [
      'a group without an id',
      file1('<group><trans-unit id="u"><source>a</source></trans-unit></group>'),
      'Unit "u" is more than',
    ],
    [
      'one key twice',
      file1('<trans-unit id="u"><source>a</source></trans-unit>'.repeat(2)),
      'The key "u" occurs twice',
    ],
    [
      'another root prefix',
      '<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><x:file source-language="en" original="a" datatype="x"><x:body><x:trans-unit id="u"><x:source>a</x:source></x:trans-unit></x:body></x:file></x:xliff>',
      'is built in another way',
    ],
    ['nothing at all', file1(''), 'The file holds no units.'],
    ['no XLIFF', '<tmx/>', 'the root element is <tmx>'],
  ])('is refused: %s', async (_, xliff, reason) => {
    await expect(readXliffResources(xliff, OPTIONS)).rejects.toThrow(reason);
  });

  test('is read where it is flat, by names or ids', async () => {
    const { source, target } = await readXliffResources(
      file1(
        '<trans-unit id="7" resname="greeting"><source>Hello</source><target>Hallo</target></trans-unit><trans-unit id="8"><source>\n  Bye\n</source></trans-unit>',
      ),
      OPTIONS,
    );
    expect([...source]).toEqual([
      ['greeting', 'Hello'],
      ['8', 'Bye'],
    ]);
    expect([...target]).toEqual([['greeting', 'Hallo']]);
  });
});

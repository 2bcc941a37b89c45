import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeReading } from '../../../src/text/number-card/write-reading.js';
import { checked, foundIn, pairOf, tag } from '../checked.js';

const WRONG: readonly (readonly [languages: string, source: string, target: string, found: readonly string[]])[] = [
  ['zh>en', '来自17个国家的86名科学家', 'Eighty-six scientists from 19 countries', ['17 | 19']],
  ['zh>en', '第六届论坛', 'The Seventh Forum', ['六 | Seventh']],
  ['zh>en', '七成以上的受试者', 'More than 60 percent of the subjects', ['七成 | 60 percent']],
  ['zh>en', '准确率达到97.3%。', 'The accuracy reached 93.7%.', ['97.3% | 93.7%']],
  ['zh>en', '样机42台，风洞3座', '3 wind tunnels', ['42']],
  ['zh>en', '风洞3座', '3 wind tunnels in 1,482 places', ['1,482']],
  ['en>de', 'Seventeen institutes have joined.', 'Siebzig Institute sind beigetreten.', ['Seventeen | Siebzig']],
  ['en>fr', 'Ninety-four samples', 'Quatre-vingt-quatre échantillons', ['Ninety-four | Quatre-vingt-quatre']],
  ['fr>en', 'Une quinzaine de musées', 'About fifty museums', ['quinzaine | fifty']],
  ['en>ru', '14 times a day', '16 раз в сутки', ['14 | 16']],
  ['ja>en', '24台の試作機', '42 prototypes', ['24 | 42']],
  ['ru>en', 'Ночью было −45 °C.', 'At night it was 45 °C.', ['45 °C | 45 °C']],
  ['zh>en', '气温降至零下45摄氏度。', 'The temperature fell to 45 °C.', ['45摄氏度 | 45 °C']],
  ['zh>en', '环线全长100公里。', 'The ring is 72 miles long.', ['100公里 | 72 miles']],
];

it.each(WRONG)('%s: “%s” is not “%s”', async (languages, source, target, found) => {
  expect(await foundIn([source, target], languages, 'num.')).toEqual(found.map((text) => `num.mismatch: ${text}`));
});

it.each([
  ['ru>en', 'Ночью было −45 °C.', 'At night it was 45 degrees Celsius below zero.'],
  ['zh>en', '气温降至零下45摄氏度。', 'The temperature fell to minus 45 °C.'],
  ['en>de', 'Store it at 20–45 °C.', 'Lagerung bei 20 bis 45 °C.'],
  ['zh>en', '环线全长约100公里。', 'The ring is about 62 miles (100 kilometers) around.'],
  ['zh>en', '增幅达到一倍以上。', 'The figure has more than doubled.'],
  ['zh>en', '专项经费（万元）', 'Special funding (10,000 yuan)'],
  ['zh>en', '单位：亿元', 'Unit: 100 million yuan'],
  ['fr>en', 'Le laboratoire ferme pendant quinze jours.', 'The laboratory is closing for two weeks.'],
  ['ru>en', 'Пригласили полтораста гостей.', 'A hundred and fifty guests were invited.'],
])('%s: “%s” is “%s”', async (languages, source, target) => {
  expect(await foundIn([source, target], languages, 'num.')).toEqual([]);
});

it('a number that may be said without one is a hint, one that stands on one side only a warning', async () => {
  const pairs = [pairOf('选择2个文件', 'Select the files'), pairOf('选择27个文件', 'Select the files')];
  const findings = await checked({ source: tag('zh'), target: tag('en'), pairs });
  const severities = findings.filter(({ rule }) => rule === 'num.mismatch').map(({ severity }) => severity);
  expect(severities).toEqual(['hint', 'warning']);
});

const LANGUAGES = ['zh-Hans', 'en', 'de', 'fr', 'es', 'ru', 'ja'].map(tag);
const language = fc.constantFrom(...LANGUAGES);
/** Two significant digits and up to twelve places. */
const amount = fc
  .tuple(fc.integer({ min: 11, max: 999 }), fc.integer({ min: 0, max: 10 }))
  .map(([digits, zeros]) => `${digits}${'0'.repeat(zeros)}`);

it('a number is the same in whatever languages it is written, and another one is found', async () => {
  await fc.assert(
    fc.asyncProperty(language, language, amount, amount, async (from, to, value, other) => {
      const written = (text: string, where: typeof from): string =>
        writeReading({ value: text, kind: 'number' }, where, '').text;
      const given = `A: ${written(value, from)}`;
      const languages = `${from}>${to}`;
      expect(await foundIn([given, `B: ${written(value, to)}`], languages, 'num.')).toEqual([]);
      if (value === other) return;
      expect(await foundIn([given, `B: ${written(other, to)}`], languages, 'num.')).toHaveLength(1);
    }),
    { numRuns: 150 },
  );
});

const HOSTILE = [
  '1',
  '1,',
  '1 ',
  '一',
  '一万',
  '1.',
  'one ',
  'twenty-',
  '百分之',
  '三分之一',
  '1:',
  '第',
  '年',
  '%',
  '1月',
  '二十世',
  '翻',
  '数',
];

it.each(HOSTILE)('a hundred thousand times “%s” is read in time', async (part) => {
  const text = part.repeat(100_000 / part.length);
  const found = await foundIn([text, `x${text}`], 'zh>en', 'num.');
  for (const finding of found) expect(finding).toMatch(/^num\.[a-z-]+: /);
  // Six checks of numbers, each of which reports so often about a pair.
  expect(found.length).toBeLessThanOrEqual(6 * 20);
});

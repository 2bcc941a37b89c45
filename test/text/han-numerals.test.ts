import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readHanNumeral } from '../../src/text/han-numerals.js';

const FIGURES = '零一二三四五六七八九';

/** A value below 10^4 as Chinese writes it, without zeros at its beginning: 1020 is 一千零二十. */
function fourFigures(value: number): string {
  let written = '';
  let skipped = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const figure = Math.floor(value / unit) % 10;
    if (figure === 0) {
      skipped = written !== '';
      continue;
    }
    written += (skipped ? '零' : '') + FIGURES[figure]! + name;
    skipped = false;
  }
  return written;
}

/** The naive oracle: sections of four figures, 零 where the figure before the next one written is a zero. */
function chineseOf(value: bigint): string {
  const sections = [value / 10n ** 12n, (value / 10n ** 8n) % 10_000n, (value / 10n ** 4n) % 10_000n, value % 10_000n];
  // 万亿 keeps its 亿 where the section of 亿 is empty.
  const units = [sections[1] === 0n ? '万亿' : '万', '亿', '万', ''];
  let written = '';
  let skipped = false;
  sections.forEach((section, index) => {
    if (section === 0n) {
      skipped = written !== '';
      return;
    }
    const zero = written !== '' && (skipped || section < 1000n) ? '零' : '';
    written += zero + fourFigures(Number(section)) + units[index]!;
    skipped = false;
  });
  return written || '零';
}

const valuesOf = (text: string): readonly string[] => readHanNumeral(text).map(({ value }) => value);

const TRADITIONAL: Readonly<Record<string, string>> = { 万: '萬', 亿: '億', 二: '兩', 点: '點' };
const FINANCIAL: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('壹贰叁肆伍陆柒捌玖拾佰仟', (formal, index) => ['一二三四五六七八九十百千'[index]!, formal]),
);
const rewritten = (text: string, forms: Readonly<Record<string, string>>): string =>
  [...text].map((character) => forms[character] ?? character).join('');

/** Values with many zeros are where numerals differ: figures and powers are drawn alike. */
const value = fc
  .array(fc.constantFrom(0, 0, 1, 2, 5, 9), { minLength: 1, maxLength: 16 })
  .map((figures) => BigInt(figures.join('')));

describe('Chinese numerals', () => {
  test('the oracle writes what every schoolbook has', () => {
    expect([10n, 105n, 1020n, 10_005n, 300_005_000n, 1_000_000_000_005n, 1_200_030_000_000n].map(chineseOf)).toEqual([
      '一十',
      '一百零五',
      '一千零二十',
      '一万零五',
      '三亿零五千',
      '一万亿零五',
      '一万二千亿三千万',
    ]);
  });

  test('read as the values that an independent generator wrote, up to 10^16', () => {
    fc.assert(
      fc.property(value, (number) => {
        const numeral = chineseOf(number);
        for (const forms of [{}, TRADITIONAL, FINANCIAL]) {
          expect([numeral, valuesOf(rewritten(numeral, forms))]).toEqual([numeral, [String(number)]]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('read as such in digits with units too: 3亿5000万', () => {
    fc.assert(
      fc.property(value, fc.bigInt({ min: 1n, max: 9999n }), (number, coefficient) => {
        const [above, below] = [number % 10_000n, coefficient];
        expect(valuesOf(`${above + 1n}亿${below}万`)).toEqual([String((above + 1n) * 10n ** 8n + below * 10n ** 4n)]);
      }),
    );
  });

  test.each([
    ['十', '10'],
    ['十五', '15'],
    ['一百十五', '115'],
    ['二十万亿', '20000000000000'],
    ['一万五千亿', '1500000000000'],
    ['三万亿五千亿', '3500000000000'],
    ['四万万', '400000000'],
    ['百二十', '120'],
    ['千万', '10000000'],
    ['三点二亿', '320000000'],
    ['二〇二四', '2024'],
    ['二五〇万', '2500000'],
    ['廿五', '25'],
    ['3 亿 5000 万', '350000000'],
    ['1,234万', '12340000'],
    ['3兆5000億', '3500000000000'],
    ['2.5千', '2500'],
  ])('%s is %s', (numeral, number) => {
    expect(valuesOf(numeral)).toEqual([number]);
  });

  test.each([
    ['三万五', ['35000', '30005']],
    ['三亿五千', ['350000000', '300005000']],
    ['一百二', ['120', '102']],
    ['5兆', ['5000000', '5000000000000']],
  ])('%s may be %j', (numeral, numbers) => {
    expect(valuesOf(numeral)).toEqual(numbers);
  });

  test.each([
    '',
    '万',
    '亿',
    '万亿',
    '亿万',
    '百',
    '千',
    '一带一路',
    '三农',
    '九章三号',
    '十四五',
    '三四百',
    '五百三千',
    '一万二亿三亿',
    '1.2亿5000万3亿',
    '1.25亿300万',
    '零十百',
    '点五',
    '三点',
    '3 5亿',
    '1.2.3亿',
  ])('%s is no numeral', (text) => {
    expect(valuesOf(text)).toEqual([]);
  });

  test('万 alone is ten thousand only before 多 and 余', () => {
    expect(readHanNumeral('万', true)).toMatchObject([{ value: '10000' }]);
    expect(readHanNumeral('万亿', true)).toMatchObject([{ value: '1000000000000' }]);
  });
});

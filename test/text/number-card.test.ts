import { describe, expect, test } from '@jest/globals';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { LONGEST_NUMBER_QUERY, numberCard } from '../../src/text/number-card.js';

const BOTH = ['zh-Hans', 'en'] as LanguageTag[];
const ALL = ['zh-Hans', 'zh-Hant', 'ja', 'en', 'de', 'fr', 'es', 'ru', 'ar'] as LanguageTag[];

const tags = (languages: string): LanguageTag[] => languages.split(' ') as LanguageTag[];
const readingsOf = (query: string, languages = BOTH) => numberCard(query, languages).readings;
const valuesOf = (query: string, languages = BOTH): string[] => readingsOf(query, languages).map(({ value }) => value);
/** Without the no-break spaces that French, German and Russian put between digits. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/gu, ' ');
const textsOf = (query: string, languages: readonly LanguageTag[]): string[] =>
  numberCard(query, languages).readings[0]!.renderings.map(({ text }) => plain(text));

describe('the traps of parsers', () => {
  test.each([
    ['一万五千亿', '1500000000000'],
    ['二十万亿', '20000000000000'],
    ['250万', '2500000'],
    ['90亿', '9000000000'],
    ['1.2万亿', '1200000000000'],
    ['3亿5000万', '350000000'],
    ['３．２億', '320000000'],
    ['1,000', '1000'],
    ['1 000', '1000'],
    ["1'000", '1000'],
    ['1’000', '1000'],
    ['12 345 678,9', '12345678.9'],
    ['١٬٢٣٤٫٥', '1234.5'],
    ['٣٢٠', '320'],
    ['百万', '1000000'],
    ['千亿', '100000000000'],
  ])('%s is first of all %s', (query, value) => {
    expect(valuesOf(query)[0]).toBe(value);
  });

  test('万多亿 is more than 10^12', () => {
    expect(readingsOf('万多亿')).toMatchObject([{ value: '1000000000000', rounded: 'more-than' }]);
    expect(readingsOf('二万多亿')).toMatchObject([{ value: '2000000000000', rounded: 'more-than' }]);
  });

  test.each(['万', '亿', '万亿', '百', '千', '兆'])('%s alone is no number', (query) => {
    expect(readingsOf(query)).toEqual([]);
  });

  test('90亿 is 9 billion, and 9 billion is 90亿', () => {
    expect(textsOf('90亿', BOTH)).toEqual(['90亿', '9 billion']);
    expect(textsOf('9 billion', BOTH)).toEqual(['90亿', '9 billion']);
  });

  test.each(['一带一路', '三农', '九章三号', '十四五', 'H2O', 'COVID-19', '1.2.3', '2023,2024,2025'])(
    '%s is no number',
    (query) => {
      expect(readingsOf(query)).toEqual([]);
    },
  );
});

describe('what somebody may type', () => {
  test.each([
    ['320m', '320000000'],
    ['320 m', '320000000'],
    ['320 M', '320000000'],
    ['9bn', '9000000000'],
    ['1.5tn', '1500000000000'],
    ['3k', '3000'],
    ['a dozen', '12'],
    ['two dozen', '24'],
    ['half a million', '500000'],
    ['half a dozen', '6'],
    ['one and a half million', '1500000'],
    ['twenty-five thousand', '25000'],
    ['Twenty five thousand', '25000'],
    ['one hundred and five', '105'],
    ['nine hundred thousand', '900000'],
    ['two million three hundred thousand and one', '2300001'],
    ['3,2 Mio.', '3200000'],
    ['3,2 Mio', '3200000'],
    ['1,5 Milliarden', '1500000000'],
    ['zwei Milliarden', '2000000000'],
    ['2 milliards', '2000000000'],
    ['2 mille milliards', '2000000000000'],
    ['mil millones', '1000000000'],
    ['5 mil millones', '5000000000'],
    ['un millón', '1000000'],
    ['1,5 millon', '1500000'],
    ['3 млрд', '3000000000'],
    ['5 тысяч', '5000'],
    ['миллион', '1000000'],
    ['3 ملايين', '3000000'],
    ['٣٢٠ مليون', '320000000'],
    ['-5', '-5'],
    ['−3.2亿', '-320000000'],
    ['负五', '-5'],
    ['minus 7', '-7'],
    ['-0', '0'],
    ['6.', '6'],
    ['007', '7'],
  ])('%s is %s', (query, value) => {
    expect(valuesOf(query)).toEqual([value]);
  });

  test.each([
    ['5%', 'percent', '0.05'],
    ['５％', 'percent', '0.05'],
    ['5 per cent', 'percent', '0.05'],
    ['百分之五', 'percent', '0.05'],
    ['百分之三点五', 'percent', '0.035'],
    ['千分之三', 'percent', '0.003'],
    ['五成', 'percent', '0.5'],
    ['七成五', 'percent', '0.75'],
    ['3个百分点', 'percentage-points', '3'],
    ['1.5 pp', 'percentage-points', '1.5'],
    ['三分之一', 'fraction', '1/3'],
    ['二分之一', 'fraction', '0.5'],
    ['3分の1', 'fraction', '1/3'],
    ['2/6', 'fraction', '1/3'],
    ['¾', 'fraction', '0.75'],
    ['two thirds', 'fraction', '2/3'],
    ['半', 'fraction', '0.5'],
    ['两倍', 'fold', '2'],
    ['3x', 'fold', '3'],
    ['threefold', 'fold', '3'],
    ['翻番', 'fold', '2'],
    ['翻一番', 'fold', '2'],
    ['翻了两番', 'fold', '4'],
    ['第六', 'ordinal', '6'],
    ['第 12', 'ordinal', '12'],
    ['6th', 'ordinal', '6'],
    ['1er', 'ordinal', '1'],
    ['2024年', 'year', '2024'],
    ['二〇二四年', 'year', '2024'],
  ])('%s is a %s of %s', (query, kind, value) => {
    expect(readingsOf(query)).toMatchObject([{ kind, value }]);
  });

  test.each([
    ['约300', 'about'],
    ['300左右', 'about'],
    ['~300', 'about'],
    ['about 300', 'about'],
    ['300多', 'more-than'],
    ['300余', 'more-than'],
    ['超300', 'more-than'],
    ['超过 300', 'more-than'],
    ['300+', 'more-than'],
    ['over 300', 'more-than'],
    ['plus de 300', 'more-than'],
    ['近300', 'less-than'],
    ['不到300', 'less-than'],
    ['nearly 300', 'less-than'],
    ['почти 300', 'less-than'],
  ])('%s says that it is %s', (query, rounded) => {
    expect(readingsOf(query)).toMatchObject([{ value: '300', rounded }]);
  });

  test.each([
    '',
    ' ',
    '-',
    '%',
    '第',
    '倍',
    '约',
    '多',
    '1/0',
    '5年',
    'a',
    'and',
    'million',
    'six six',
    '500强',
    '0/5',
  ])('%j is no number', (query) => {
    expect(readingsOf(query)).toEqual([]);
  });
});

describe('two readings', () => {
  test.each([
    ['1.000', 'en', ['1', '1000']],
    ['1.000', 'de en', ['1000', '1']],
    ['1,000', 'zh-Hans en', ['1000', '1']],
    ['1,000', 'fr en', ['1', '1000']],
    ['5兆', 'zh-Hans en', ['5000000', '5000000000000']],
    ['5兆', 'ja en', ['5000000000000', '5000000']],
    ['5兆', 'en zh-Hant', ['5000000000000', '5000000']],
    ['9 billion', 'de en', ['9000000000', '9000000000000']],
    ['9 Billionen', 'de en', ['9000000000000']],
    ['1 billion', 'de en', ['1000000000000', '1000000000']],
    ['6.', 'de', ['6', '6']],
    ['三万五', 'zh-Hans', ['35000', '30005']],
    ['三万五', 'ja', ['30005', '35000']],
  ])('%s is likeliest in %s as %j', (query, languages, values) => {
    expect(valuesOf(query, tags(languages))).toEqual(values);
  });

  test('say what sets them apart', () => {
    const notes = (query: string, languages: string) => readingsOf(query, tags(languages)).map(({ note }) => note);
    expect(notes('1.000', 'en')).toEqual(['“.” before decimals', '“.” between thousands']);
    expect(notes('9 billion', 'de en')).toEqual(['billion as 10^9', 'Billion as 10^12']);
    expect(notes('5兆', 'en')).toEqual(['兆 as 10^6', '兆 as 10^12']);
    expect(notes('5亿', 'en')).toEqual([undefined]);
  });
});

describe('a number is written', () => {
  test('in the words of each language', () => {
    expect(textsOf('3.2亿', ALL)).toEqual([
      ...['3.2亿', '3.2億', '3億2000万', '320 million', '320 Millionen', '320 millions', '320 millones'],
      ...['320 миллионов', '320 مليون'],
    ]);
    expect(textsOf('1.5tn', ALL)).toEqual([
      ...['1.5万亿', '1.5兆', '1兆5000億', '1.5 trillion', '1,5 Billionen', '1 500 milliards', '1,5 billones'],
      ...['1,5 триллиона', '1.5 تريليون'],
    ]);
  });

  test('in all its digits with the signs of each language', () => {
    const digits = readingsOf('1234567.5', ALL)[0]!.renderings.map((rendering) => plain(rendering.digits));
    expect(digits).toEqual([
      ...['1,234,567.5', '1,234,567.5', '1,234,567.5', '1,234,567.5', '1.234.567,5', '1 234 567,5', '1.234.567,5'],
      ...['1 234 567,5', '1,234,567.5'],
    ]);
  });

  test.each([
    ['320000001', ['320,000,001', '320,000,001', '3億2000万1']],
    ['1234500000', ['12.345亿', '1,234.5 million', '12億3450万']],
    ['123456000', ['12345.6万', '123.456 million', '1億2345万6000']],
    ['0.0000001', ['0.0000001', '0.0000001', '0.0000001']],
    ['9999', ['9,999', '9,999', '9,999']],
    ['1'.repeat(40), [40, 40, 40].map(() => '1,' + '111,'.repeat(12) + '111')],
  ])('%s without rounding', (query, texts) => {
    expect(textsOf(query, tags('zh en ja'))).toEqual(texts);
  });

  test.each([
    ['5%', ['5%', '5%', '5%', '5%', '5 %', '5 %', '5 %', '5 %', '5%']],
    [
      '三分之一',
      ['三分之一', '三分之一', '3分の1', 'one third', 'ein Drittel', 'un tiers', 'un tercio', 'одна треть', 'ثلث'],
    ],
    ['两倍', ['2倍', '2倍', '2倍', '2 times', '2-fach', '2 fois', '2 veces', 'в 2 раза', '2 ضعف']],
    ['第六', ['第6', '第6', '第6', '6th', '6.', '6e', '6.º', '6-й', 'الـ6']],
    ['2024年', ['2024年', '2024年', '2024年', '2024', '2024', '2024', '2024', '2024 год', '2024']],
    ['-5万', ['-5万', '-5萬', '-5万', '-50,000', '-50.000', '-50 000', '-50.000', '-50 000', '-50,000']],
  ])('%s as each language has it', (query, texts) => {
    expect(textsOf(query, ALL)).toEqual(texts);
  });

  test('in a language without words of its own in digits', () => {
    expect(textsOf('3.5 million', tags('it pl'))).toEqual(['3.500.000', '3 500 000']);
  });
});

describe('hostile queries', () => {
  const LENGTH = LONGEST_NUMBER_QUERY;

  test.each([
    '1'.repeat(LENGTH),
    '1 '.repeat(LENGTH / 2),
    '1,'.repeat(LENGTH / 2),
    '亿'.repeat(LENGTH),
    '一亿'.repeat(LENGTH / 2),
    '一' + '亿'.repeat(LENGTH - 1),
    '一千'.repeat(LENGTH / 2),
    '二'.repeat(LENGTH),
    '十'.repeat(LENGTH),
    ' '.repeat(LENGTH),
    'a '.repeat(LENGTH / 2),
    'one '.repeat(LENGTH / 4),
    'half a half a '.repeat(14),
    '分之'.repeat(LENGTH / 2),
    '百分之'.repeat(66),
    '多'.repeat(LENGTH),
    '\uD800'.repeat(LENGTH),
    '__proto__',
    '5 constructor',
    '5 __proto__',
  ])('%s is read at once and is no number', (query) => {
    expect(readingsOf(query, ALL)).toEqual([]);
  });

  test('a longer one is not read', () => {
    expect(readingsOf('5'.padStart(LENGTH, ' '))).toHaveLength(1);
    expect(readingsOf('5'.padStart(LENGTH + 1, ' '))).toEqual([]);
  });
});

describe('amounts of money', () => {
  test.each([
    ['3.2亿元', 'CNY', '320000000'],
    ['人民币3.2亿元', 'CNY', '320000000'],
    ['RMB 320 million', 'CNY', '320000000'],
    ['RMB 3 million yuan', 'CNY', '3000000'],
    ['￥500', 'CNY', '500'],
    ['三百多块钱', 'CNY', '300'],
    ['$3bn', 'USD', '3000000000'],
    ['US$3.5bn', 'USD', '3500000000'],
    ['12亿美元', 'USD', '1200000000'],
    ['3 billion dollars', 'USD', '3000000000'],
    ['1.5 Mrd. US-Dollar', 'USD', '1500000000'],
    ['€40m', 'EUR', '40000000'],
    ['40 millions d’euros', 'EUR', '40000000'],
    ["40 millions d'euros", 'EUR', '40000000'],
    ['20 millones de dólares', 'USD', '20000000'],
    ['5亿日元', 'JPY', '500000000'],
    ['5億円', 'JPY', '500000000'],
    ['3 млрд рублей', 'RUB', '3000000000'],
    ['60 млн евро', 'EUR', '60000000'],
    ['200 HK$', 'HKD', '200'],
    ['two million pounds', 'GBP', '2000000'],
    ['CHF 12', 'CHF', '12'],
  ])('%s', (query, currency, value) => {
    expect(readingsOf(query)[0]).toMatchObject({ kind: 'number', currency, value });
  });

  test('are said with the name of the currency, after a million as the language wants it', () => {
    expect(textsOf('3.2亿元', ALL)).toEqual([
      ...['3.2亿元', '3.2億元人民幣', '3億2000万元', '320 million yuan', '320 Millionen Yuan'],
      ...['320 millions de yuans', '320 millones de yuanes', '320 миллионов юаней', '320 مليون يوان'],
    ]);
    expect(textsOf('€3bn', ALL)).toEqual([
      ...['30亿欧元', '30億歐元', '30億ユーロ', '3 billion euros', '3 Milliarden Euro'],
      ...['3 milliards d’euros', '3000 millones de euros', '3 миллиарда евро', '3 مليارات يورو'],
    ]);
    expect(textsOf('$3', tags('zh-Hans en fr ru'))).toEqual(['3美元', '3 US dollars', '3 dollars', '3 доллара']);
    expect(textsOf('$1', tags('en es ru'))).toEqual(['1 US dollar', '1 dólar', '1 доллар']);
    expect(numberCard('约3.2亿元', BOTH).readings).toMatchObject([
      { rounded: 'about', renderings: [{}, { text: '320 million yuan', digits: '320,000,000 yuan' }] },
    ]);
    expect(textsOf('-$3bn', BOTH)).toEqual(['-30亿美元', '-3 billion US dollars']);
  });

  test('¥ is yen where Japanese is asked for and Chinese is not', () => {
    const currencies = (languages: string) => readingsOf('¥500', tags(languages)).map(({ currency }) => currency);
    expect(currencies('zh-Hans en')).toEqual(['CNY']);
    expect(currencies('ja en')).toEqual(['JPY']);
    expect(currencies('ja zh-Hans')).toEqual(['JPY', 'CNY']);
    expect(currencies('en de')).toEqual(['CNY', 'JPY']);
  });

  test.each(['美元', 'euro', '$', '多元', 'rubens', 'marathon', '3 bwon', '5% yuan', '2月元'])(
    '%s is none',
    (query) => {
      expect(readingsOf(query).filter(({ currency }) => currency !== undefined)).toEqual([]);
    },
  );
});

describe('numbers in words of other languages that are asked for', () => {
  test.each([
    ['trois cents millions', 'fr', '300000000'],
    ['quatre-vingt-dix-sept', 'fr', '97'],
    ['vingt et un', 'fr', '21'],
    ['двести пятьдесят', 'ru', '250'],
    ['три миллиона двести тысяч', 'ru', '3200000'],
    ['zweihundertfünfzig', 'de', '250'],
    ['dreihundert Millionen', 'de', '300000000'],
    ['treinta y cinco mil', 'es', '35000'],
    ['deux cent mille euros', 'fr', '200000'],
  ])('%s (%s)', (query, language, value) => {
    expect(valuesOf(query, tags(`zh-Hans ${language}`))[0]).toBe(value);
  });

  test('not in those that are not: "once" is no eleven', () => {
    expect(readingsOf('once')).toEqual([]);
    expect(readingsOf('seize')).toEqual([]);
  });
});

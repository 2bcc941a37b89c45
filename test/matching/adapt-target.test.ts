import { describe, expect, test } from '@jest/globals';
import { readInlineNotation, writeInlineNotation } from '../../src/text/inline-notation.js';
import type { Content } from '../../src/domain/content.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { adaptTarget } from '../../src/matching/adapt-target.js';
import { analyseText } from '../../src/matching/analysed-text.js';
import { compareTexts } from '../../src/matching/similarity.js';

interface Case {
  readonly from: string;
  readonly to: string;
  readonly query: Content;
  readonly source: Content;
  readonly target: Content;
}

function adapt({ from, to, query, source, target }: Case): Content | undefined {
  const [asked, stored] = [query, source].map((content) => ({
    ...content,
    language: from as LanguageTag,
    analysed: analyseText(content.text),
  })) as [Parameters<typeof adaptTarget>[0], Parameters<typeof adaptTarget>[0]];
  const comparison = compareTexts(asked.analysed, stored.analysed);
  return adaptTarget(asked, stored, { ...target, language: to as LanguageTag }, comparison);
}

function adaptText(languages: string, query: string, source: string, target: string): string | undefined {
  const [from = '', to = ''] = languages.split(' ');
  const [asked, stored, translation] = [query, source, target].map((text): Content => ({ text, codes: [] })) as [
    Content,
    Content,
    Content,
  ];
  return adapt({ from, to, query: asked, source: stored, target: translation })?.text;
}

/** Languages, query, the memory's source, its target, the target adapted. */
type Row = readonly [string, string, string, string, string | undefined];

const PLAIN: readonly Row[] = [
  ['zh en', '第13届论坛，40人', '第12届论坛，38人', 'The forum (12) had 38 members', 'The forum (13) had 40 members'],
  ['zh en', '增长7%', '增长5%', 'rose by 5%', 'rose by 7%'],
  ['zh en', '增长7.5%', '增长5%', 'rose by 5%', 'rose by 7.5%'],
  ['zh de', '增长 7.5%', '增长 5%', 'stieg um 5%', 'stieg um 7,5%'],
  ['zh de', '增长 7.5%', '增长 5.2%', 'stieg um 5,2%', 'stieg um 7,5%'],
  ['en en', '2500 units', '1000 units', '1,000 Stück', '2,500 Stück'],
  ['en de', '5 and 5', '3 and 3', '3 und 3', '5 und 5'],
  ['en de', '2 then 1', '1 then 2', '2 nach 1', '1 nach 2'],
  ['en de', 'by 2025', 'by 2024', 'bis ２０２４', 'bis ２０２５'],
  ['en de', '12 of 30', '12 of 20', '20 (12)', '30 (12)'],
  ['zh en', '共2.50米', '共1.75米', 'a total of 1.75 m', 'a total of 2.50 m'],
  ['zh en', '0.3与0.2', '0.1与0.2', '0.1 and 0.2', '0.3 and 0.2'],
  ['zh ar', '12人', '34人', '٣٤ شخصا', '١٢ شخصا'],
  ['zh ar', '1.5米', '3米', '٣ متر', '١٫٥ متر'],
  ['en zh', '5–10 days', '3–7 days', '3–7天', '5–10天'],
  ['en zh', 'at -15 °C', 'at -8 °C', '在-8 °C', '在-15 °C'],
  ['zh en', '编号007', '编号003', 'No. 003', 'No. 007'],
];

const SIGNS: readonly Row[] = [
  ['en de', '2,345.5 km', '1,234.5 km', '1.234,5 km', '2.345,5 km'],
  ['en fr', '2,345.5 km', '1,234.5 km', '1\u202F234,5 km', '2\u202F345,5 km'],
  ['en fr', '2,345.5 km', '1,234.5 km', '1 234,5 km', '2 345,5 km'],
  ['en ru', '2,345.5 km', '1,234.5 km', '1\u00A0234,5 км', '2\u00A0345,5 км'],
  ['de en', '2.345,5 km', '1.234,5 km', '1,234.5 km', '2,345.5 km'],
  ['de zh', '3,125 mm', '2,875 mm', '2.875毫米', '3.125毫米'],
  ['zh de', '3.125毫米', '2.875毫米', '2,875 mm', '3,125 mm'],
  ['en de', '12,500 units', '800 units', '800 Stück', '12.500 Stück'],
  ['en es', '9,500 units', '800 units', '800 unidades', '9500 unidades'],
  ['en es', '19,500 units', '800 units', '800 unidades', '19.500 unidades'],
  ['en es-MX', '12,500.5 units', '800 units', '800 unidades', '12,500.5 unidades'],
  ['en de', 'in 2025', 'in 800', 'im Jahr 800', 'im Jahr 2025'],
  ['en de', 'in 12500', 'in 10000', 'im Jahr 10000', 'im Jahr 12500'],
  ['zh de', '7.5%', '5%', '5 %', '7,5 %'],
  ['zh fr', '7.5%', '5%', '5\u202F%', '7,5\u202F%'],
  ['zh en', '7.5%', '5%', '5 percent', '7.5 percent'],
  ['zh ru', '增长22%', '增长5%', 'на 5 процентов', undefined],
  ['zh ru', '增长7.5%', '增长3%', 'на 3 процента', 'на 7,5 процента'],
  ['en zh', '7% growth', '5% growth', '增长５％', '增长７％'],
  ['zh en', '增长7个百分点', '增长5个百分点', 'by 5 percentage points', 'by 7 percentage points'],
];

const SCALES: readonly Row[] = [
  ['zh en', '1.25亿元', '3.2亿元', '320 million yuan', '125 million yuan'],
  ['zh en', '90亿元', '3.2亿元', '320 million yuan', '9 billion yuan'],
  ['zh en', '12.5亿元', '3.2亿元', '320 million yuan', '1.25 billion yuan'],
  ['zh en', '1.2万亿元', '3.2亿元', '320 million yuan', '1.2 trillion yuan'],
  ['zh en', '5万元', '3.2亿元', '320 million yuan', '50,000 yuan'],
  ['zh en', '5000万元', '3.2亿元', '320 million yuan', '50 million yuan'],
  ['zh en', '12.3456亿元', '3.2亿元', '320 million yuan', '1,234.56 million yuan'],
  ['zh en', '1.23456789亿元', '3.2亿元', '320 million yuan', '123,456,789 yuan'],
  ['zh en', '3.5万人', '2万人', '20,000 people', '35,000 people'],
  ['zh en', '1.2亿人', '2万人', '20,000 people', '120 million people'],
  ['zh en', '1.2亿人', '200万人', '2,000,000 people', '120,000,000 people'],
  ['zh en', '90亿元', '3.2亿元', 'RMB 320mn', 'RMB 9bn'],
  ['zh en', '5亿元', '3亿元', '3亿 yuan', '5亿 yuan'],
  ['zh en', '3000多万元', '2000多万元', 'more than 20 million yuan', 'more than 30 million yuan'],
  ['zh en', '6千万元', '5千万元', '50 million yuan', '60 million yuan'],
  ['zh en', '3亿2000万元', '1亿5000万元', '150 million yuan', '320 million yuan'],
  ['zh de', '90亿元', '3.2亿元', '320 Mio. Yuan', '9 Mrd. Yuan'],
  ['zh de', '12.5亿元', '3.2亿元', '320 Millionen Yuan', '1,25 Milliarden Yuan'],
  ['zh de', '100万元', '3.2亿元', '320 Millionen Yuan', '1 Million Yuan'],
  ['zh de', '5万元', '3.2亿元', '320 Mio. Yuan', undefined],
  ['zh fr', '100万元', '3.2亿元', '320 millions de yuans', '1 million de yuans'],
  ['zh fr', '12.5亿元', '3.2亿元', '320 millions de yuans', '1,25 milliard de yuans'],
  ['zh fr', '90亿元', '3.2亿元', '320 millions de yuans', '9 milliards de yuans'],
  ['zh fr', '1.2万亿元', '90亿元', '9 milliards de yuans', '1\u202F200 milliards de yuans'],
  ['zh fr', '5万元', '3.2亿元', '320 millions de yuans', undefined],
  ['zh es', '90亿元', '3.2亿元', '320 millones de yuanes', '9000 millones de yuanes'],
  ['zh es', '100万元', '3.2亿元', '320 millones de yuanes', '1 millón de yuanes'],
  ['zh es', '50亿元', '30亿元', '3 mil millones de yuanes', '5 mil millones de yuanes'],
  ['zh ru', '1.25亿元', '3.2亿元', '320 млн юаней', '125 млн юаней'],
  ['zh ru', '90亿元', '3.2亿元', '320 млн юаней', '9 млрд юаней'],
  ['zh ru', '90亿元', '3.2亿元', '320 миллионов юаней', '9 миллиардов юаней'],
  ['zh ru', '300万元', '200万元', '2 миллиона юаней', '3 миллиона юаней'],
  ['zh ru', '300万元', '200万元', 'около 2 миллионов юаней', 'около 3 миллионов юаней'],
  ['zh ru', '300万元', '500万元', '5 миллионов юаней', undefined],
  ['zh ja', '1.25亿元', '3.2亿元', '3.2億元', '1.25億元'],
  ['zh ja', '3.2亿元', '5亿元', '5億元', '3億2000万元'],
  ['zh ja', '3.2亿元', '1.5亿元', '1億5000万元', '3億2000万元'],
  ['zh ja', '1.5万亿元', '2.5万亿元', '2.5兆元', '1.5兆元'],
  ['zh-Hans zh-Hant', '90万亿元', '3.2亿元', '3.2億元', '90兆元'],
  ['en zh', '125 million yuan', '320 million yuan', '3.2亿元', '1.25亿元'],
  ['en zh', '5 million yuan', '320 million yuan', '3.2亿元', '500万元'],
  ['en zh', '90 billion yuan', '3 billion yuan', '30亿元', '900亿元'],
  ['en zh', '2,500 billion yuan', '3 billion yuan', '30亿元', '2.5万亿元'],
  ['de en', '1,5 Mrd. Euro', '3 Mrd. Euro', '3 billion euros', '1.5 billion euros'],
  ['fr de', '2 millions de francs', '3 millions de francs', '3 Millionen Franken', '2 Millionen Franken'],
  ['es fr', '9 mil millones', '3 mil millones', '3 milliards', '9 milliards'],
  ['ru en', '7 млрд рублей', '5 млрд рублей', '5 billion roubles', '7 billion roubles'],
  ['ja en', '3億2000万円', '1億5000万円', '150 million yen', '320 million yen'],
  ['en it', '125 million people', '320 million people', '320 milioni di persone', '125 milioni di persone'],
  ['zh en', '2亿元', '3亿元', '3 million yuan', undefined],
  ['en de', '6 people', '5 people', '5 Millionen Menschen', undefined],
  ['zh en', '3.2亿元', '5亿元', '500 Million Yuan', '320 Million Yuan'],
  ['zh en', '32亿元', '5亿元', '500 Million Yuan', '3.2 Billion Yuan'],
  ['zh en', '5至10亿元', '3至8亿元', '3 to 8 hundred million yuan', undefined],
];

const DATES: readonly Row[] = [
  ['zh en', '2024年12月5日召开', '2025年3月14日召开', 'Held on 14 March 2025', 'Held on 5 December 2024'],
  ['zh en', '2024年12月5日召开', '2025年3月14日召开', 'Held on March 14, 2025', 'Held on December 5, 2024'],
  ['zh de', '2024年12月5日召开', '2025年3月14日召开', 'Am 14. März 2025', 'Am 5. Dezember 2024'],
  ['zh fr', '2024年12月5日召开', '2025年3月14日召开', 'Le 14 mars 2025', 'Le 5 décembre 2024'],
  ['zh fr', '2024年12月1日召开', '2025年3月14日召开', 'Le 14 mars 2025', 'Le 1er décembre 2024'],
  ['zh fr', '2025年3月14日召开', '2024年12月1日召开', 'Le 1er décembre 2024', 'Le 14 mars 2025'],
  ['zh es', '2024年12月5日召开', '2025年3月14日召开', 'El 14 de marzo de 2025', 'El 5 de diciembre de 2024'],
  ['zh ru', '2024年12月5日召开', '2025年3月14日召开', '14 марта 2025 года', '5 декабря 2024 года'],
  ['zh ru', '2024年12月召开', '2025年3月召开', 'в марте 2025 года', 'в декабре 2024 года'],
  ['zh ja', '2024年12月5日召开', '2025年3月14日召开', '2025年3月14日に開催', '2024年12月5日に開催'],
  ['zh ja', '2024年12月5日召开', '2025年3月14日召开', '２０２５年３月１４日に開催', '２０２４年１２月５日に開催'],
  ['zh en', '2024年12月5日', '2025年3月14日', '2025-03-14', '2024-12-05'],
  ['zh de', '2024年12月5日', '2025年3月14日', '14.03.2025', '05.12.2024'],
  ['zh de', '2024年12月5日', '2025年3月14日', '14.3.2025', '5.12.2024'],
  ['zh fr', '2024年12月5日', '2025年3月14日', '14/03/2025', '05/12/2024'],
  ['zh en-US', '2024年12月5日', '2025年3月14日', '3/14/2025', '12/5/2024'],
  ['zh en-US', '2024年12月5日', '2025年3月3日', '3/3/2025', undefined],
  ['zh en-GB', '2024年12月5日', '2025年4月14日', '14/04/2025', '05/12/2024'],
  ['zh en-US', '2024年4月4日', '2025年3月3日', '3/3/2025', '4/4/2024'],
  ['zh en', '2024年4月4日', '2025年3月3日', '3/3/2025', undefined],
  ['zh en', '12月5日召开', '3月14日召开', 'on 14 March', 'on 5 December'],
  ['zh en', '12月5日召开', '3月14日召开', 'on March 14', 'on December 5'],
  ['zh en', '3月21日召开', '3月18日召开', 'on March 18th', 'on March 21st'],
  ['zh en', '3月22日召开', '3月18日召开', 'on the 18th of March', 'on the 22nd of March'],
  ['zh en', '12月召开', '3月召开', 'in March', 'in December'],
  ['zh en', '2024年12月', '2025年3月', 'March 2025', 'December 2024'],
  ['zh en', '12月5日召开', '3月14日召开', 'on Mar. 14', 'on Dec. 5'],
  ['zh en', '5月4日召开', '3月14日召开', 'ON MARCH 14', 'ON MAY 4'],
  ['zh en', '2025年度', '2024年度', 'in 2024', 'in 2025'],
  ['zh en', '3月15日至17日', '3月14日至16日', 'from 14 to 16 March', 'from 15 to 17 March'],
  ['zh en', '4月15日至17日', '3月14日至16日', 'from 14 to 16 March', undefined],
  ['zh en', '4月20日至22日', '3月14日至16日', 'March 14–16', 'April 20–22'],
  ['zh fr', '2025年3月', '2024年4月', "depuis le mois d'avril 2024", undefined],
  ['zh fr', '2025年3月', '2024年5月', 'au mois de mai 2024', 'au mois de mars 2025'],
  ['en zh', 'on 20 March 2026', 'on 14 March 2025', '2025年3月14日', '2026年3月20日'],
  ['en zh', 'on 20 March 2026', 'on 14 March 2025', '于 2025 年 3 月 14 日', '于 2026 年 3 月 20 日'],
  ['en ru', 'on 2025-12-05', 'on 2024-03-14', '14 марта 2024 г.', '5 декабря 2025 г.'],
  ['zh en', '3月20日有20人', '3月14日有14人', '14 people on 14 March', '20 people on 20 March'],
  ['zh en', '4月14日有30人', '3月14日有30人', '30 people on 14 March', '30 people on 14 April'],
  ['zh en', '4月14日', '3月14日', '14 Martius', undefined],
  ['zh en', '13月30日', '3月14日', 'March 14', undefined],
];

const BESIDE: readonly Row[] = [
  ['zh en', '第21届论坛', '第18届论坛', 'the 18th forum', 'the 21st forum'],
  ['zh en', '第22届论坛', '第18届论坛', 'the 18TH FORUM', 'the 22ND FORUM'],
  ['zh en', '第112届论坛', '第18届论坛', 'the 18th forum', 'the 112th forum'],
  ['zh en', '第1.5届', '第18届', 'the 18th', undefined],
  ['zh fr', '第21届论坛', '第18届论坛', 'le 18e forum', 'le 21e forum'],
  ['zh fr', '第1届论坛', '第18届论坛', 'le 18e forum', undefined],
  ['zh en', '增长7%', '增长8%', 'an 8% rise', undefined],
  ['zh en', '增长11%', '增长8%', 'an 8% rise', 'an 11% rise'],
  ['zh en', '6G网络', '5G网络', '5G network', '6G network'],
  ['zh de', '5.5G网络', '5G网络', '5G-Netz', undefined],
  ['zh en', '5.5G网络', '5G网络', '5G network', '5.5G network'],
  ['zh en', 'H2O的15%', 'H2O的12%', '12% of H2O', '15% of H2O'],
  ['zh de', '版本1.2.4', '版本1.2.3', 'Version 1.2.3', 'Version 1.2.4'],
  ['zh de', '版本2.0.1', '版本2.0', 'Version 2.0', 'Version 2.0.1'],
  ['zh de', '版本2.0.1', '版本2.5', 'Version 2,5', undefined],
];

const tables = { PLAIN, SIGNS, SCALES, DATES, BESIDE };

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s: %s over %s, %s', (...row) => {
    const [languages, query, source, target, adapted] = row;
    expect(adaptText(languages, query, source, target)).toBe(adapted);
  });
});

describe('nothing is adapted', () => {
  test.each([
    ['where the target spells the number out', '13 members', '12 members', 'twelve members'],
    ['where the target has the number more often', '13 members', '12 members', '12 (12) members'],
    ['where the target has it less often', '5 and 5', '3 and 3', '3 each'],
    ['where only one of two numbers is found', '7 of 9', '5 of 8', 'five of 8'],
    ['where more than numbers differs', '13 people', '12 members', '12 members'],
    ['where the numbers are only written otherwise', '1000 members', '1,000 members', '1,000 members'],
    ['where the texts are equal', '12 members', '12 members', '12 members'],
  ])('%s', (_, query, source, target) => {
    expect(adaptText('en en', query, source, target)).toBeUndefined();
  });
});

/** Contents in the inline notation; null where nothing is adapted. */
function adaptCoded(query: string, source: string, target: string): string | null {
  const [asked, stored, translation] = [query, source, target].map((text) => readInlineNotation(text)) as [
    Content,
    Content,
    Content,
  ];
  const adapted = adapt({ from: 'zh', to: 'en', query: asked, source: stored, target: translation });
  return adapted === undefined ? null : writeInlineNotation(adapted);
}

describe('codes', () => {
  test.each([
    ['of the query come in the places of the target', '{7}3{/7}人', '{1}2{/1}人', '{1}2{/1} people', '{7}3{/7} people'],
    ['that do not correspond stay those of the target', '3人', '{1}2{/1}人', '{1}2{/1} people', '{1}3{/1} people'],
    ['of the target alone stay', '100米', '12米', '{1}12{2} m{3}', '{1}100{2} m{3}'],
    ['may exchange names', '{2}3{1}人', '{1}2{2}人', '{1}2{2} people', '{2}3{1} people'],
    ['inside of what changes stop it', '3人', '2人', '1{1}2 of 2', '1{1}2 of 3'],
    ['inside of a number that changes stop it', '130人', '120人', '1{1}20 people', null],
    ['around the digits of a scale stay there', '5亿元', '3亿元', '{1}300{2} million yuan', '{1}500{2} million yuan'],
    ['between digits and a scale that goes stop it', '5万元', '3亿元', '300 {1}million yuan', null],
    ['inside of a date stay there', '4月5日', '3月14日', '14 {1}March{2}', '5 {1}April{2}'],
  ])('%s', (...row) => {
    const [, query, source, target, adapted] = row;
    expect(adaptCoded(query, source, target)).toBe(adapted);
  });
});

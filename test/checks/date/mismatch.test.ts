import { expect, it } from '@jest/globals';
import { foundIn } from '../checked.js';

it.each([
  ['zh>en', '2024年3月15日召开', 'to be held on March 16, 2024', ['2024年3月15日 | March 16, 2024']],
  ['zh>en', '成立于1956年', 'founded in 1965', ['1956年 | 1965']],
  ['zh>en', '上世纪80年代', 'in the 1990s', ['80年代 | 1990s']],
  ['en>zh', 'signed on 8 May 2023', '于2023年8月5日签署', ['8 May 2023 | 2023年8月5日']],
  ['en>de', 'on 26 November 2024', 'am 26. Oktober 2024', ['26 November 2024 | 26. Oktober 2024']],
  ['en>fr', 'February 3, 2019', 'le 03/02/2091', ['February 3, 2019 | 03/02/2091']],
  ['en>ru', '24 September 2022', '24 сентября 2012 года', ['24 September 2022 | 24 сентября 2012']],
])('%s: “%s” is not “%s”', async (languages, source, target, found) => {
  expect(await foundIn([source, target], languages, 'date.')).toEqual(found.map((text) => `date.mismatch: ${text}`));
});

it.each([
  ['zh>en', '二〇二四年三月十五日', 'March 15, 2024'],
  ['zh>en', '2025年5月7日至9日', 'May 7 to 9, 2025'],
  ['zh>en', '2025年5月7日至9日', '7–9 May 2025'],
  ['en>de', 'March 4, 2025', '04.03.2025'],
  ['de>en', 'vom 7. bis 9. Mai 2025', 'from May 7 to 9, 2025'],
  ['ja>en', '平成30年4月1日', 'April 1, 2018'],
  ['en>es', '3 May 2021', '3 de mayo de 2021'],
  ['en>ru', 'in the 1980s', 'в 1980-х годах'],
])('%s: “%s” is “%s”', async (languages, source, target) => {
  expect(await foundIn([source, target], languages, 'date.')).toEqual([]);
  expect(await foundIn([source, target], languages, 'num.')).toEqual([]);
});

import { expect, it } from '@jest/globals';
import { foundIn } from '../checked.js';

it.each([
  ['zh>en', '申请量增长了两倍。', 'Applications have doubled.', '两倍 | doubled'],
  ['zh>en', '强度是钢的5倍。', 'It is 15 times as strong as steel.', '5倍 | 15 times as'],
  ['zh>en', '提高到原来的3倍。', 'It has increased fourfold.', '3倍 | fourfold'],
  ['zh>en', '产量翻两番。', 'Output doubled.', '翻两番 | doubled'],
  ['en>zh', 'Output has quadrupled.', '产量增长了两倍。', 'quadrupled | 两倍'],
  ['en>de', 'It doubled.', 'Sie hat sich verdreifacht.', 'doubled | verdreifacht'],
  ['en>ru', 'three times lighter', 'впятеро легче', 'three times lighter | впятеро'],
])('%s: “%s” is not “%s”', async (languages, source, target, found) => {
  expect(await foundIn([source, target], languages, 'num.')).toEqual([`num.times: ${found}`]);
});

it.each([
  ['zh>en', '产量翻了一番。', 'Output doubled.'],
  ['zh>en', '提高到原来的3倍。', 'It has tripled.'],
  ['zh>en', '增长了两倍。', 'It grew by 200%.'],
  ['zh>en', '增长3倍。', 'It increased by 3 times.'],
  ['en>fr', 'It has doubled.', 'Il a doublé.'],
  ['en>zh', 'Double-click the icon.', '双击图标。'],
])('%s: “%s” is “%s”', async (languages, source, target) => {
  expect(await foundIn([source, target], languages, 'num.')).toEqual([]);
});

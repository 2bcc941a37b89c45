import { expect, it } from '@jest/globals';
import { foundIn } from '../checked.js';

it.each([
  ['zh>en', '提高0.3个百分点。', 'It rose by 0.3 percent.', '0.3个百分点 | 0.3 percent'],
  ['zh>en', '增长12%。', 'It grew by 12 percentage points.', '12% | 12 percentage points'],
  ['en>de', 'up 4 percentage points', 'um 4 % gestiegen', '4 percentage points | 4 %'],
  ['en>fr', 'up 1.5 percentage points', 'augmenté de 1,5 %', '1.5 percentage points | 1,5 %'],
  ['ru>en', 'на 10 %', 'by 10 percentage points', '10 % | 10 percentage points'],
])('%s: “%s” is not “%s”', async (languages, source, target, found) => {
  expect(await foundIn([source, target], languages, 'num.')).toEqual([`num.percent-point: ${found}`]);
});

it.each([
  ['zh>en', '提高0.3个百分点。', 'It rose by 0.3 percentage points.'],
  ['zh>en', '占10%—20%', '10 to 20 percent'],
  ['en>es', '3 percentage points', '3 puntos porcentuales'],
  ['en>ru', '2 percentage points', '2 процентных пункта'],
])('%s: “%s” is “%s”', async (languages, source, target) => {
  expect(await foundIn([source, target], languages, 'num.')).toEqual([]);
});

import { expect, it } from '@jest/globals';
import { foundIn } from '../checked.js';

const WRONG: readonly (readonly [languages: string, source: string, target: string, found: string])[] = [
  ['zh>en', '全长30公里。', 'It is 30 miles long.', '30公里 | 30 miles'],
  ['zh>en', '厚度为80纳米。', 'It is 80 micrometers thick.', '80纳米 | 80 micrometers'],
  ['zh>en', '约500亩', 'about 500 hectares', '500亩 | 500 hectares'],
  ['zh>en', '奖金2万元', 'A prize of 20,000 dollars', '2万元 | 20,000 dollars'],
  ['en>zh', '12 m wide', '宽12厘米', '12 m | 12厘米'],
  ['en>zh', '30 femtoseconds', '30皮秒', '30 femtoseconds | 30皮秒'],
  ['en>de', 'It weighs 12 kg.', 'Es wiegt 12 g.', '12 kg | 12 g'],
  ['en>fr', 'for 30 seconds', 'pendant 30 minutes', '30 seconds | 30 minutes'],
  ['en>ru', '20,000 euros', '20 000 долларов', '20,000 euros | 20 000 долларов'],
  ['en>ja', '25 °C', '25 °F', '25 °C | 25 °F'],
  ['en>ja', 'It moves 600 litres per hour.', '毎分600リットルを送る。', '600 litres per hour | 毎分600リットル'],
  [
    'en>de',
    'It draws 12 metres per second.',
    'Es zieht 12 Meter pro Stunde.',
    '12 metres per second | 12 Meter pro Stunde',
  ],
];

it.each(WRONG)('%s: “%s” is not “%s”', async (languages, source, target, found) => {
  expect(await foundIn([source, target], languages, 'num.')).toEqual([`num.unit: ${found}`]);
});

it.each([
  ['zh>en', '重1.5吨', 'It weighs 1,500 kg'],
  ['zh>en', '最高风速可达每秒120米。', 'The maximum wind speed is 120 meters per second.'],
  ['zh>en', '每天观测3小时。', 'It observes for three hours a day.'],
  ['en>ja', 'It runs at 300 kilometres per hour.', '時速300キロメートルで走る。'],
  ['en>ru', '20 tonnes per day', '20 тонн в сутки'],
  ['zh>en', '约500亩', 'about 33 hectares'],
  ['en>zh', '77 °F', '25℃'],
  ['zh>en', '装机容量100万千瓦', 'an installed capacity of 1 GW'],
])('%s: “%s” is “%s”', async (languages, source, target) => {
  expect(await foundIn([source, target], languages, 'num.')).toEqual([]);
});

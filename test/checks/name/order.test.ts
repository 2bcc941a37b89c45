import { expect, test } from '@jest/globals';

import { concept } from '../../terminology/concepts.js';
import { foundIn } from '../checked.js';
import { GLOSSARY } from '../term/glossary.js';

const CONCEPTS = [
  ...GLOSSARY,
  // Without a subject: told by its characters and syllables.
  concept('ouyang', ['zh:欧阳文静', 'en:Ouyang Wenjing', 'ja:欧陽文静']),
  concept('tiangong', ['zh:天宫', 'en:Tiangong']),
  concept('lin', ['en:Lin Yue', 'ja:林月', 'zh:林月'], { subject: 'person' }),
];

test.each<readonly [source: string, target: string, languages: string, expected: string]>([
  ['张晓明说', 'Zhang Xiaoming said', 'zh>en', ''],
  ['张晓明说', 'ZHANG Xiaoming said', 'zh>en', ''],
  ['张晓明说', 'Zhang Xiaoming’s words', 'zh>en', ''],
  ['张晓明说', 'Xiaoming Zhang said', 'zh>en', 'Xiaoming Zhang'],
  ['张晓明说', 'Zhang Xiao-ming said', 'zh>en', 'Zhang Xiao-ming'],
  ['张晓明说', 'Zhang Xiao Ming said', 'zh>en', 'Zhang Xiao Ming'],
  ['张晓明说', 'Zhang xiaoming said', 'zh>en', 'Zhang xiaoming'],
  ['张晓明说', 'ZhangXiaoming said', 'zh>en', 'ZhangXiaoming'],
  ['张晓明说', 'Zhang said', 'zh>en', ''],
  ['有人说', 'Xiaoming Zhang said', 'zh>en', ''],
  ['欧阳文静', 'Wenjing Ouyang', 'zh>en', 'Wenjing Ouyang'],
  ['天宫', 'Tian Gong', 'zh>en', ''],
  ['张晓明', 'Сказал Сяомин Чжан', 'zh>ru', 'Сяомин Чжан'],
  ['张晓明', 'Доклад Сяомина Чжана', 'zh>ru', 'Сяомина Чжана'],
  ['张晓明', 'Доклад Чжан Сяомина', 'zh>ru', ''],
  ['Lin Yue said', '月林说', 'en>zh', '月林'],
  ['Lin Yue said', '林月说', 'en>zh', ''],
])('“%s”, “%s” (%s): %j', async (source, target, languages, expected) => {
  const found = await foundIn([source, target], languages, 'name.order', { concepts: CONCEPTS });
  expect(found.map((one) => one.replace(/^name\.order: (.*) \| .*$/u, '$1')).join()).toBe(expected);
  const missing = await foundIn([source, target], languages, 'term.missing', { concepts: CONCEPTS });
  if (expected !== '') expect(missing).toEqual([]);
});

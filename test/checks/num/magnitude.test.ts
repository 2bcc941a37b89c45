import { expect, it } from '@jest/globals';
import { checked, foundIn, pairOf, tag } from '../checked.js';

const WRONG: readonly (readonly [languages: string, source: string, target: string, found: string])[] = [
  ['zh>en', '规模达90亿元。', 'It amounts to 90 billion yuan.', '90亿元 | 90 billion yuan'],
  ['zh>en', '距地面约3.6万公里。', 'It is about 3,600 kilometers above the ground.', '3.6万公里 | 3,600 kilometers'],
  ['zh>en', '六万亿元', '6 billion yuan', '六万亿元 | 6 billion yuan'],
  ['en>zh', 'It cost 45 million yuan.', '耗资4.5亿元。', '45 million yuan | 4.5亿元'],
  ['en>de', 'It is worth 9 billion yuan.', 'Er ist 9 Billionen Yuan wert.', '9 billion yuan | 9 Billionen Yuan'],
  [
    'de>en',
    'Die Temperatur stieg auf 1.500 Kelvin.',
    'The temperature rose to 1.5 kelvin.',
    '1.500 Kelvin | 1.5 kelvin',
  ],
  ['en>fr', '12,600 insects', '126 000 insectes', '12,600 | 126 000'],
  ['ru>en', 'В архиве 40 тыс. писем.', 'The archive has 400,000 letters.', '40 тыс. | 400,000'],
];

it.each(WRONG)('%s: “%s” is not “%s”', async (languages, source, target, found) => {
  expect(await foundIn([source, target], languages, 'num.')).toEqual([`num.magnitude: ${found}`]);
});

const EXPLAINED = [
  ['zh>en', '规模达90亿份。', 'It is 90 billion.', '“90亿” is 9 billion; the target says “90 billion”.', '9 billion'],
  ['en>zh', '45 million people', '4.5亿人', '“4.5亿” is 450 million; the source says “45 million”.', '4500万'],
  ['zh>de', '12.6万只昆虫', '12.600 Insekten', '“12.6万” is 126,000; the target says “12.600”.', '126.000'],
] as const;

it.each(EXPLAINED)('%s: the message and what to write instead of it', async (...[languages, given, made, ...said]) => {
  const [source, target] = languages.split('>');
  const document = { source: tag(source!), target: tag(target!), pairs: [pairOf(given, made)] };
  const findings = (await checked(document)).filter(({ rule }) => rule.startsWith('num.'));
  const [message, suggestion] = said;
  expect(findings).toMatchObject([{ rule: 'num.magnitude', severity: 'error', message, suggestion }]);
});

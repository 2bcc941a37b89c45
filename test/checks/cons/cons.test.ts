import { expect, test } from '@jest/globals';

import type { Finding } from '../../../src/domain/check.js';
import { checked, pairOf, tag } from '../checked.js';

type Pairs = readonly (readonly [source: string, target: string])[];

async function consistency(languages: string, pairs: Pairs): Promise<readonly Finding[]> {
  const [source, target] = languages.split('>').map(tag) as [ReturnType<typeof tag>, ReturnType<typeof tag>];
  const findings = await checked({ source, target, pairs: pairs.map(([from, to]) => pairOf(from, to)) });
  return findings.filter(({ rule }) => rule.startsWith('cons.'));
}

test.each<readonly [what: string, languages: string, pairs: Pairs, expected: readonly string[]]>([
  [
    'one source in two ways',
    'zh>en',
    [
      ['请选择安装路径。', 'Select the path.'],
      ['请选择安装路径。', 'Choose a folder.'],
    ],
    ['cons.target warning 1'],
  ],
  [
    'the rarer way',
    'zh>en',
    [
      ['请选择安装路径。', 'Choose a folder.'],
      ['请选择安装路径。', 'Select the path.'],
      ['请选择安装路径。', 'Select the path.'],
    ],
    ['cons.target warning 0'],
  ],
  [
    'capitals, spaces, marks, plurals and small words',
    'zh>en',
    [
      ['请选择 路径文件', 'Select the path'],
      ['请选择  路径文件', 'SELECT  paths.'],
    ],
    [],
  ],
  [
    'a short source',
    'zh>en',
    [
      ['开始时间', 'Start time'],
      ['开始时间', 'Beginning'],
    ],
    ['cons.target hint 1'],
  ],
  [
    'very short',
    'zh>en',
    [
      ['关闭', 'Close'],
      ['关闭', 'Shut'],
    ],
    [],
  ],
  [
    'two sources, one target',
    'zh>en',
    [
      ['开始时间', 'Start time'],
      ['结束时间', 'Start time'],
    ],
    ['cons.source warning 1'],
  ],
  [
    'synonyms in the source',
    'zh>en',
    [
      ['会议圆满结束', 'The meeting ended'],
      ['大会已经闭幕', 'The meeting ended'],
    ],
    ['cons.source hint 1'],
  ],
  [
    'sentences without a word in common',
    'en>fr',
    [
      ['Bring warm clothing.', 'Prévoyez des vêtements chauds.'],
      ['Mobile phones must be switched off.', 'Prévoyez des vêtements chauds.'],
    ],
    ['cons.source warning 1'],
  ],
  [
    'Chinese sentences without a character in common',
    'zh>en',
    [
      ['会议室已经预订。', 'The meeting room has been booked.'],
      ['请勿携带食品入内。', 'The meeting room has been booked.'],
    ],
    ['cons.source warning 1'],
  ],
  [
    'sources that differ in numbers',
    'zh>en',
    [
      ['第1号会议室', 'Meeting room'],
      ['第2号会议室', 'Meeting room'],
    ],
    [],
  ],
  [
    'plurals of the source',
    'en>zh',
    [
      ['Selected file', '所选文件'],
      ['Selected files', '所选文件'],
    ],
    [],
  ],
  [
    'equal but for a number',
    'zh>en',
    [
      ['图1 样品的照片', 'Fig. 1 Photograph of the sample'],
      ['图2 样品的照片', 'Figure 2: The sample, photographed'],
    ],
    ['cons.number-template warning 1'],
  ],
  [
    'one and several',
    'zh>en',
    [
      ['找到1条结果', '1 result found'],
      ['找到25条结果', '25 results found'],
    ],
    [],
  ],
  [
    'a number in words',
    'en>de',
    [
      ['Stage 1 of the work is complete.', 'Phase 1 der Arbeit ist fertig.'],
      ['Stage 2 of the work is complete.', 'Die zweite Phase der Arbeit ist fertig.'],
    ],
    ['cons.number-template hint 1'],
  ],
  [
    'all the same',
    'zh>en',
    [
      ['版权所有', 'All rights reserved'],
      ['版权所有', 'All rights reserved'],
    ],
    [],
  ],
])('%s', async (_, languages, pairs, expected) => {
  const found = await consistency(languages, pairs);
  expect(found.map(({ rule, severity, pair }) => `${rule} ${severity} ${pair}`)).toEqual(expected);
});

test('names all renderings with their counts, and the one that most have', async () => {
  const pairs: Pairs = [
    ['请选择安装路径。', 'Select the path.'],
    ['请选择安装路径。', 'Choose a folder.'],
    ['请选择安装路径。', 'Select the path.'],
  ];
  expect(await consistency('zh>en', pairs)).toMatchObject([
    {
      pair: 1,
      message: '“请选择安装路径。” is translated in 2 ways: “Select the path.” twice, “Choose a folder.” once.',
      ranges: [{ side: 'target', start: 0, end: 16 }],
      suggestion: 'Select the path.',
    },
  ]);
});

test('puts the numbers of a pair into the wording of the others', async () => {
  const pairs: Pairs = [
    ['表5 2021年经费', 'Table 5 Funds in 2021'],
    ['表6 2022年经费', 'Table 6 Money of 2022'],
  ];
  expect(await consistency('zh>en', pairs)).toMatchObject([{ suggestion: 'Table 6 Funds in 2022' }]);
});

import { describe, expect, test } from '@jest/globals';

import { checked, foundIn, pairOf, tag } from '../checked.js';

describe('script.hans-hant', () => {
  test.each([
    ['en>zh', 'The laboratory opens.', '實驗室开放。', ['script.hans-hant: 實驗']],
    ['en>zh-CN', 'Behind the tower', '皇后在台后面只看见里面', []],
    ['en>zh-CN', 'The Qianlong period', '乾隆年间的著作', []],
    ['en>zh-TW', 'The laboratory opens.', '实驗室開放。', ['script.hans-hant: 实']],
    ['en>zh-TW', 'On the table', '桌上的皇后只有里程表', []],
    ['en>zh-Hant', 'Research', '研究發展', []],
    ['en>ja', 'The laboratory', '實驗室', []],
    ['zh-CN>en', '研究人員公布了這项发现。', 'They announced it.', ['script.hans-hant: 員 | 這']],
    ['zh-CN>de', '發布新方法', 'Neue Methode', ['script.hans-hant: 發']],
    ['zh-TW>en', '研究人员宣布這項發現。', 'They announced it.', ['script.hans-hant: 员']],
    ['zh>en', '研究人員宣布這項發現。', 'They announced it.', []],
    ['zh>en', '這项研究', 'This research', ['script.hans-hant: 這']],
    ['zh-CN>en', '皇后在台后面只看见乾隆', 'Qianlong', []],
    ['ja>en', '開発の発表', 'Announcement', []],
  ])('%s: %s with %s', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'script.')).toEqual(expected);
  });

  test.each([
    ['實驗室开放。', '实验'],
    ['實驗室開放。', undefined],
  ])('for %s it suggests %s', async (target, suggestion) => {
    const findings = await checked({ source: tag('en'), target: tag('zh'), pairs: [pairOf('It opens.', target)] });
    expect(findings.find(({ rule }) => rule === 'script.hans-hant')?.suggestion).toBe(suggestion);
  });
});

import { describe, expect, test } from '@jest/globals';

import { checked, foundIn, tag } from '../checked.js';

describe('dup.word', () => {
  test.each([
    ['zh>en', '用水', 'use of the the water', ['dup.word: the the']],
    ['zh>en', '道路', 'The The road', ['dup.word: The The']],
    ['zh>en', '教授', 'Professor Professor Zhang', ['dup.word: Professor Professor']],
    ['en>ru', 'in the forest', 'живёт в в лесу', ['dup.word: в в']],
    ['en>de', 'open', 'Es steht steht offen', ['dup.word: steht steht']],
    ['en>de', 'sea', 'das Meer Meer', ['dup.word: Meer Meer']],
    ['en>ru', 'They came', 'Они пришли пришли', ['dup.word: пришли пришли']],
    ['en>zh', 'review', '将进行进行审查', ['dup.word: 进行进行']],
    ['en>zh', 'the result', '调查的的结果', ['dup.word: 的的']],
    ['en>ja', 'measured', '雪を測定測定した', ['dup.word: 測定測定']],
    ['en>ja', 'to the hall', '会館にに送られた', ['dup.word: にに']],
    ['en>ja', 'from the lake', '湖からから来た', ['dup.word: からから']],
    ['en>zh', 'lakes and rivers', '湖泊和和河流', ['dup.word: 和和']],
    ['en>zh', 'measured', '测量了了雪', ['dup.word: 了了']],
    ['en>de', 'to the school', 'an die die Schule', ['dup.word: die die']],
    ['en>ru', 'said that', 'сказал, что что снег', ['dup.word: что что']],
  ])('%s “%s” and “%s”: %j', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'dup.word')).toEqual(expected);
  });

  test.each([
    ['zh>en', '此前', 'They had had it, and that that was so'],
    ['zh>en', '瓦拉瓦拉', 'in Walla Walla'],
    ['zh>en', '删除软件包', 'remove Remove packages'],
    ['en>de', 'x', 'die Geräte, die die Schule hat'],
    ['en>fr', 'x', 'Nous nous levons, vous vous levez'],
    ['en>de', 'x', 'eine Uhr, mit der der Lehrer misst'],
    ['en>ja', 'x', '彼ははじめて、彼ともとも、大学でできる'],
    ['en>zh', 'x', '问题的存在在于此，除了了解，谦和和平，是是非非，将将领派出'],
    ['en>zh', 'look into it', '我们研究研究'],
    ['en>zh', 'just now', '他刚刚到，一步一步走'],
    ['en>zh', 'the purpose', '目的的说明'],
    ['en>zh', 'names of the files', '目录的文件的文件名'],
    ['en>vi', 'slowly', 'đi chậm chậm'],
    ['zh>en', '数字', '12 12 and x x'],
    ['zh>en', '甲', 'well-known known'],
    ['zh>en', '好', 'it is, is it'],
  ])('%s: “%s” may be “%s”', async (languages, source, target) => {
    expect(await foundIn([source, target], languages, 'dup.word')).toEqual([]);
  });

  test('a word stands twice across the ends of a pair of codes, not across a line break', async () => {
    const target = (kind: 'open' | 'standalone') => ({ text: 'use the the lamp', codes: [{ id: '1', kind, at: 8 }] });
    const found = async (kind: 'open' | 'standalone') => {
      const pairs = [{ source: { text: '用灯', codes: [] }, target: target(kind) }];
      const findings = await checked({ source: tag('zh'), target: tag('en'), pairs });
      return findings.filter(({ rule }) => rule === 'dup.word').length;
    };
    expect([await found('open'), await found('standalone')]).toEqual([1, 0]);
  });

  test('words can be allowed', async () => {
    const rules = { 'dup.word': { parameters: { allowed: ['New'] } } };
    expect(await foundIn(['新', 'the new new lamp'], 'zh>en', 'dup.word', { rules })).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';

import { checked, foundIn, pairOf, tag } from '../checked.js';

describe('punct.space', () => {
  test.each([
    ['zh>en', '由光源和探测器组成。', 'It has a lamp,a stage and a detector.', ['punct.space: ,a']],
    ['zh>en', '雨停了。他们出发了。', 'The rain stopped.They set out.', ['punct.space: .T']],
    ['en>zh', 'The air quality is good.', '空气质 量良好。', ['punct.space: 质 量']],
    ['en>de', 'They met.', 'Sie trafen sich .', ['punct.space:  .']],
    ['en>fr', 'Is it clean?', 'Est-elle propre?', ['punct.space: e?']],
    ['en>fr', 'The poem “Snow”', 'Le poème «Neige»', ['punct.space: «N | e»']],
    ['en>ar', 'Rain, snow.', 'مطر،ثلج.', ['punct.space: ،ث']],
  ])('%s “%s” and “%s”: %j', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'punct.space')).toEqual(expected);
  });

  test.each([
    ['zh>en', '例如2.5版。', 'Use e.g. v1.2 in the U.S. today.'],
    ['zh>en', '见https://a.example/b,c。', 'See https://a.example/b,c now.'],
    ['zh>en', '法郎', 'franc;francs'],
    ['zh>en', '使用 System.Out 输出。', 'Write with System.Out here.'],
    ['zh>en', '谢谢 :)', 'Thanks :)'],
    ['en>zh', 'Deepen cooperation, seek growth', '深化合作 共谋发展'],
    ['en>fr', 'Is it 12:30?', 'Est-il 12:30\u202F?'],
    ['en>fr-CA', 'Is it clean?', 'Est-elle propre?'],
    ['en>fr-CH', 'He said: no', 'Il a dit: non'],
  ])('%s: “%s” may be “%s”', async (languages, source, target) => {
    expect(await foundIn([source, target], languages, 'punct.space')).toEqual([]);
  });

  test('an ordinary space at a French mark is a hint, and can be left alone', async () => {
    const document = { source: tag('en'), target: tag('fr'), pairs: [pairOf('Why?', 'Pourquoi ?')] };
    const [finding] = (await checked(document)).filter(({ rule }) => rule === 'punct.space');
    expect(finding).toMatchObject({ severity: 'hint', suggestion: '\u202F?' });
    const rules = { 'punct.space': { parameters: { frenchNoBreakSpaces: false } } };
    expect(await foundIn(['Why?', 'Pourquoi ?'], 'en>fr', 'punct.space', { rules })).toEqual([]);
  });

  test('Han and Latin letters are parted only where a house wants it', async () => {
    const pair = ['Based on 5G', '基于5G的系统'] as const;
    const rules = { 'punct.space': { parameters: { hanLatinSpaces: true } } };
    expect(await foundIn(pair, 'en>zh', 'punct.space')).toEqual([]);
    expect(await foundIn(pair, 'en>zh', 'punct.space', { rules })).toEqual(['punct.space: 于5 | G的']);
  });

  test('markup between a mark and a letter may break the line', async () => {
    const codes = [{ id: '1', kind: 'standalone' as const, at: 8 }];
    const pair = { source: { text: '停。走。', codes: [] }, target: { text: 'It stop.They go.', codes } };
    const findings = await checked({ source: tag('zh'), target: tag('en'), pairs: [pair] });
    expect(findings.filter(({ rule }) => rule === 'punct.space')).toEqual([]);
  });
});

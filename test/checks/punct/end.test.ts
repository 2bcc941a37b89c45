import { describe, expect, test } from '@jest/globals';

import { checked, foundIn, pairOf, tag } from '../checked.js';

describe('punct.end', () => {
  test.each([
    ['zh>en', '样品保存完好。', 'The sample is well preserved', ['punct.end: 。 | preserved']],
    ['en>zh', 'The sample is well preserved.', '样品保存完好', ['punct.end: . | 完好']],
    ['zh>en', '样品如下：', 'The samples are as follows.', ['punct.end: ： | .']],
    ['en>fr', 'What a day!', 'Quelle journée.', ['punct.end: ! | .']],
    ['en>ar', 'Who comes?', 'من يأتي.', ['punct.end: ? | .']],
    ['en>es', 'Who comes?', 'Quién viene?', ['punct.end: ?']],
    ['en>ja', 'How deep is it?', '深さはどのくらいですか、', ['punct.end: ? | 、']],
    ['en>ja', 'How deep is it?', '深さは百メートルです。', ['punct.end: ? | 。']],
    ['ja>en', 'いつ始まるのか', 'It begins soon!', ['punct.end: まるのか | !']],
    ['en>de', 'It rains.', 'Es regnet,', ['punct.end: . | ,']],
  ])('%s “%s” and “%s”: %j', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'punct.end')).toEqual(expected);
  });

  test.each([
    ['zh>en', '样品', 'Samples'],
    ['zh>en', '他说：“没有捷径。”', '“There is no shortcut,” he said.'],
    ['zh>en', '她问：“安全吗？”', 'She asked, “Is it safe?”'],
    ['zh>en', '（见图2。）', '(See Fig. 2.)'],
    ['zh>en', '高校、企业等', 'Universities, companies, etc.'],
    ['zh>en', '天工有限公司', 'Tiangong Co., Ltd.'],
    ['zh>en', '观测编号', 'Obs. num.'],
    ['en>de', '<p>The sample is well preserved.', '<p>Die Probe ist gut erhalten.</p>'],
    ['en>zh', 'It <b class="x">rains.</b></p>', '正在<b class="x">下雨。</b> </p>'],
    ['en>de', 'The association', 'Der Verein e.V.'],
    ['en>ja', 'Wait...', '待って……'],
    ['en>ja', 'Is this dark matter?', 'これは暗黒物質なのか。'],
    ['en>ja', 'Will it rain?', '雨は降るでしょうか。'],
    ['zh>ja', '会下雨吗？', '雨は降りますか'],
    ['en>ja', 'Who asked, “Why?”', '「なぜでしょうか。」と尋ねたのは誰か。'],
    ['en>ja', 'Could you close the door?', 'ドアを閉めてください。'],
    ['ja>de', 'それは本当だろうか。', 'Ist das wahr?'],
    ['ja>en', 'それは本当か。', 'It is asked whether that is true.'],
    ['en>ar', 'Who comes?', 'من يأتي؟'],
    ['en>hi', 'It rains.', 'बारिश होती है।'],
    ['en>el', 'Who comes?', 'Ποιος έρχεται;'],
    ['en>am', 'It rains.', 'ዝናብ ነው።'],
    ['en>hy', 'It rains.', 'Անձրև է գալիս։'],
    ['en>th', 'It rains.', 'ฝนตก'],
    ['en>fr', 'Who comes?', 'Qui vient\u202F?'],
    ['en>es', 'Who comes?', '¿Quién viene?'],
    ['en>fr', 'See https://lab.example/x.', 'Voir https://lab.example/x'],
  ])('%s: “%s” may be “%s”', async (languages, source, target) => {
    expect(await foundIn([source, target], languages, 'punct.end')).toEqual([]);
  });

  test.each([
    ['en>ja', 'It rains.', '雨が降る、', 'warning'],
    ['en>fr', 'Who comes?', 'Qui vient,', 'warning'],
    ['en>ja', 'Welcome to our museum!', '当館へようこそ。', 'warning'],
    ['zh>en', '第一，', 'First.', 'hint'],
    ['zh>en', '样品；', 'samples,', 'hint'],
  ])('%s: “%s” as “%s” is a %s', async (languages, source, target, severity) => {
    const [from, to] = languages.split('>').map(tag) as [ReturnType<typeof tag>, ReturnType<typeof tag>];
    const findings = await checked({ source: from, target: to, pairs: [pairOf(source, target)] });
    expect(findings.filter(({ rule }) => rule === 'punct.end').map((finding) => finding.severity)).toEqual([severity]);
  });

  test('a mark goes before the tags that close the sentence', async () => {
    const document = { source: tag('en'), target: tag('de'), pairs: [pairOf('It rains.', '<p>Es regnet</b></p>')] };
    const [finding] = await checked(document, { rules: { 'tag.missing': { severity: 'off' } } });
    expect(finding).toMatchObject({ rule: 'punct.end', suggestion: 'regnet.</b></p>' });
  });

  test('says what to write in the language of the target', async () => {
    const document = { source: tag('en'), target: tag('zh'), pairs: [pairOf('Who comes?', '谁来')] };
    const [finding] = (await checked(document)).filter(({ rule }) => rule === 'punct.end');
    expect(finding).toMatchObject({ severity: 'warning', suggestion: '谁来？' });
  });

  test('does not judge a text that ends with a value', async () => {
    const code = { id: '1', kind: 'standalone' as const, at: 6 };
    const pair = { source: { text: 'Found.', codes: [] }, target: { text: 'Fund: ', codes: [code] } };
    const findings = await checked({ source: tag('en'), target: tag('de'), pairs: [pair] });
    expect(findings.filter(({ rule }) => rule === 'punct.end')).toEqual([]);
  });
});

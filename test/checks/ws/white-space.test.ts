import { describe, expect, test } from '@jest/globals';

import { checked, foundIn, tag } from '../checked.js';

describe('white space', () => {
  test.each([
    ['zh>en', '两所高校', 'two  universities', ['ws.double:   ']],
    ['zh>en', '请阅读。', 'Please read. ', ['ws.edge:  ']],
    ['en>fr', 'It is.', 'C’est.\u00A0', ['ws.edge: \u00A0']],
    ['zh>en', '已选择： ', 'Selected:', ['ws.edge: :']],
    ['zh>en', '已选择：', 'Selected:\n', ['ws.edge: \n']],
    ['zh>en', '已选择', '\u3000Selected', ['ws.edge: \u3000']],
    ['zh>en', '稳定。', 'sta\u200Bble.', ['ws.zero-width: \u200B']],
    ['en>de', 'Lamp', 'Lam\u00ADpe', ['ws.zero-width: \u00AD']],
    ['en>ar', 'Lamp', 'مصباح\uFEFF', ['ws.zero-width: \uFEFF']],
    ['zh>en', '编号', 'Num\u000Bber', ['ws.control: \u000B']],
    ['zh>en', '编号', 'Num\uFFFDber', ['ws.control: \uFFFD']],
  ])('%s “%s” and %j: %j', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'ws.')).toEqual(expected);
  });

  test.each([
    ['zh>en', '姓名：  职称：', 'Name:  Title:'],
    ['zh>en', '已选择：', 'Selected: '],
    ['zh>en', '\u3000\u3000本院成立。', 'The academy was founded.'],
    ['zh>en', '甲\n乙', 'a\n  b'],
    ['en>fa', 'books', 'کتاب\u200Cها'],
    ['en>hi', 'x', 'क्\u200Dष'],
    ['en>th', 'x y', 'ฝน\u200Bตก'],
    ['zh>en', '感谢👩\u200D🔬', 'Thanks 👩\u200D🔬'],
    ['zh>en', '感谢', 'Thanks 👩🏽\u200D🔬'],
    ['en>ar', 'C++', 'C++\u200E'],
    ['zh>en', '甲\t乙', 'a\tb'],
    ['en>de', 'sta\u00ADble', 'sta\u00ADbil'],
  ])('%s: %j may be %j', async (languages, source, target) => {
    expect(await foundIn([source, target], languages, 'ws.')).toEqual([]);
  });

  test('spaces on both sides of a value are not doubled', async () => {
    const codes = [{ id: '1', kind: 'standalone' as const, at: 6 }];
    const pair = {
      source: { text: '用了次', codes: [{ ...codes[0]!, at: 2 }] },
      target: { text: 'Taken  times', codes },
    };
    const findings = await checked({ source: tag('zh'), target: tag('en'), pairs: [pair] });
    expect(findings.filter(({ rule }) => rule === 'ws.double')).toEqual([]);
  });

  test('two spaces behind a full stop are a hint', async () => {
    const pair = { source: { text: '停。走。', codes: [] }, target: { text: 'Stop.  Go.', codes: [] } };
    const findings = await checked({ source: tag('zh'), target: tag('en'), pairs: [pair] });
    expect(findings.find(({ rule }) => rule === 'ws.double')).toMatchObject({ severity: 'hint', suggestion: ' ' });
  });
});

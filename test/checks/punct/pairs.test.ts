import { describe, expect, test } from '@jest/globals';

import { foundIn } from '../checked.js';

describe('punct.brackets', () => {
  test.each([
    ['zh>en', '参见[3]。', 'See [3.', ['punct.brackets: [']],
    ['zh>en', '多种材料（如陶瓷）', 'many materials such as ceramics)', ['punct.brackets: )']],
    ['en>zh', 'The journal “Sky”', '期刊《天空', ['punct.brackets: 《']],
    ['en>de', 'Room (Building C)', 'Raum (Gebäude C', ['punct.brackets: (']],
  ])('%s “%s” and “%s”: %j', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'punct.brackets')).toEqual(expected);
  });

  test.each([
    ['zh>en', '1）光；2）声', '1) light; b) sound'],
    ['zh>en', '谢谢 :)', 'Thanks :-)'],
    ['zh>en', '区间[0,1)', 'the interval [0, 1)'],
    ['zh>en', '（续', '(continued'],
    ['en>fr', "expected ']'", '« ] » attendu'],
    ['en>zh', 'CAS (Beijing)', '中科院（北京)'],
    ['zh>en', '见https://a.example/b(c', 'See https://a.example/b(c'],
  ])('%s: “%s” may be “%s”', async (languages, source, target) => {
    expect(await foundIn([source, target], languages, 'punct.brackets')).toEqual([]);
  });
});

describe('punct.quotes', () => {
  test.each([
    ['zh>en', '“惊喜”', 'a “surprise', ['punct.quotes: “']],
    ['zh>en', '“绿色”', '"Green”', ['punct.quotes: " | ”']],
    ['en>zh', '“green”', '“绿色“', ['punct.quotes: “ | “']],
    ['de>en', '„Stille“', '„Silence“', ['punct.quotes: „']],
    ['fr>en', '« Rivages »', 'the « Shores »', ['punct.quotes: « | »']],
    ['en>fr', '“drought”', '„sécheresse“', ['punct.quotes: „']],
    ['en>zh', '“green”', '«绿色»', ['punct.quotes: « | »']],
  ])('%s “%s” and “%s”: %j', async (languages, source, target, expected) => {
    expect((await foundIn([source, target], languages, 'punct.quotes')).map(withoutClosing)).toEqual(expected);
  });

  test.each([
    ['zh>en', '科学家们的', "the scientists' 5'"],
    ['zh>en', '3.5英寸', 'a 3.5" disk'],
    ['zh>en', '名称“%1”', 'name "%1"'],
    ['en>de', '“Green”', '„Grün“ und »Blau«'],
    ['en>ru', '“Green”', '«Зелёный „сад“»'],
    ['en>zh-TW', '“Green”', '「綠『色』」'],
    ['en>sv', '“Green”', '”Grön”'],
    ['zh>en', '“续', '“Continued'],
    ['zh>en', '下一页', 'Next »'],
    ['en>zh', '"Green"', '“绿色”'],
    ['en>zh', '<a hid=".">Click “Delete”</a>', '<a hid=".">点击“删除”</a>'],
    ['en>de', 'a', '<a b="c" e="f">„g“</a><h i="j"/>'],
  ])('%s: “%s” may be “%s”', async (languages, source, target) => {
    expect(await foundIn([source, target], languages, 'punct.quotes')).toEqual([]);
  });

  test('straight marks are reported where a house wants typographic ones', async () => {
    const rules = { 'punct.quotes': { parameters: { typographic: true } } };
    const pair = ['“grün”', '"green"'] as const;
    expect(await foundIn(pair, 'de>en', 'punct.quotes')).toEqual([]);
    expect(await foundIn(pair, 'de>en', 'punct.quotes', { rules })).toEqual(['punct.quotes: " | "']);
  });
});

/** “ closes German quotation marks and opens English ones. */
function withoutClosing(found: string): string {
  return found.startsWith('punct.quotes: „') ? found.replace(' | “', '') : found;
}

import { describe, expect, test } from '@jest/globals';

import { foundIn } from '../checked.js';

const RULE = 'untranslated.part';

describe('untranslated.part', () => {
  test.each([
    ['zh>en', '他参观了新建的实验楼。', 'He visited the 新建的实验楼.', ['untranslated.part: 新建的实验楼']],
    ['zh>en', '“道”是什么？', 'What is “道路”?', []],
    ['zh>en', '天眼已开放。', 'FAST (中国天眼) is open.', []],
    ['ja>en', '川の水を調べた。', 'They examined 川の水を today.', ['untranslated.part: 川の水を']],
    ['ja>zh', '新しいデータです。', '这是新的データ。', ['untranslated.part: データ']],
    [
      'en>zh',
      'We study the quiet sun and its wind.',
      '我们研究quiet sun and its wind。',
      ['untranslated.part: quiet sun and its wind'],
    ],
    ['en>zh', 'The beetle Carabus auratus is rare.', '甲虫Carabus auratus很少见。', []],
    ['en>zh', 'Use the pkg-config tool.', '使用pkg-config工具。', []],
    ['en>zh', 'Tests in vivo followed.', '随后进行了in vivo试验。', []],
    [
      'en>de',
      'They met at the end of the long road.',
      'Sie trafen sich at the end of the long road.',
      ['untranslated.part: at the end of the long road'],
    ],
    ['en>de', 'He works at the University of the Arts.', 'Er arbeitet an der University of the Arts.', []],
    [
      'de>en',
      'Das Haus, das sie gestern verkauft haben, brennt.',
      'The house is burning, das sie gestern verkauft haben.',
      ['untranslated.part: das sie gestern verkauft haben'],
    ],
    ['ru>en', 'Они живут на берегу реки.', 'They live на берегу реки.', ['untranslated.part: на берегу реки']],
    ['zh>en', '研究人员发现了新的物种。', 'Researchers found a 新 species.', ['untranslated.part: 新']],
    ['zh>en', '“和”字意为和平。', 'The character 和 means peace.', []],
    [
      'en>fr',
      'The valve was closed because of the frost.',
      'La vanne a été fermée because of frost.',
      ['untranslated.part: because of'],
    ],
    ['en>fr', 'The water is very cold.', 'L’eau est very froide.', ['untranslated.part: very']],
    ['en>de', 'However, the lamp was too weak.', 'However, die Lampe war zu schwach.', ['untranslated.part: However']],
    ['en>de', 'They look at distant lamps.', 'Sie sehen distant lamps an.', ['untranslated.part: distant lamps']],
    ['en>de', 'The Museum of Bread and Art is open.', 'Das Museum of Bread and Art ist offen.', []],
    ['en>de', 'They also met in a warm room.', 'Sie trafen sich also im Zimmer.', []],
    ['en>ru', 'The method is simple and cheap.', 'Метод простой and дешёвый.', ['untranslated.part: and']],
    ['en>ja', 'They work with the lamp.', '彼らはランプwith働く。', ['untranslated.part: with']],
    ['en>zh', 'for', '取|for', []],
    ['de>en', 'Die Lampe und der Tisch sind alt.', 'The lamp und the table are old.', ['untranslated.part: und']],
  ])('%s: %s with %s', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, RULE)).toEqual(expected);
  });

  test('a hundred thousand characters of copied words', async () => {
    const words = 'the end of a road '.repeat(5_500);
    expect(await foundIn([`${words}.`, `${words}!`], 'en>zh', RULE)).toHaveLength(1);
  }, 60_000);
});

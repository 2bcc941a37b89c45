import { describe, expect, test } from '@jest/globals';

import { checked, foundIn, pairOf, tag } from '../checked.js';

describe('case.start', () => {
  test.each([
    ['zh>en', '新馆明年开放。', 'the new hall will open next year.', ['case.start: the']],
    ['en>de', 'Bees find their way home.', 'bienen finden nach Hause.', ['case.start: bienen']],
    ['en>ru', 'The scientists compared maps.', '«учёные сравнили карты».', ['case.start: учёные']],
    ['zh>en', '灯亮了很久。', 'a lamp was lit.', ['case.start: a']],
    ['zh>en', '下雨了。', 'it rains.', ['case.start: it']],
    ['zh>en', '2025年，新馆开放。', 'in 2025 the hall opened.', ['case.start: in']],
    ['zh>en', '灯亮了。他们走了。', 'The lamp was lit. they left.', ['case.start: they']],
    ['en>de', 'The lamp was lit.', 'die Lampe brannte.', ['case.start: die']],
    ['en>ru', 'It is late. The lamp is lit.', 'Уже поздно. лампа горит.', ['case.start: лампа']],
  ])('%s “%s” and “%s”: %j', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'case.start')).toEqual(expected);
  });

  test.each([
    ['zh>en', 'mRNA疫苗需低温保存。', 'mRNA vaccines must be kept cold.'],
    ['zh>en', 'git会保存文件。', 'git will keep the files.'],
    ['zh>en', '土壤的pH值很低。', 'pH of the soil is low.'],
    ['zh>en', '新馆', 'the new hall of the museum'],
    ['zh>en', '射线很弱。', 'x-ray light is very weak.'],
    ['zh>en', '……然后离开了。', '… and then they left.'],
    ['en>de', 'and then they left.', 'und dann gingen sie.'],
    ['zh>en', '德布罗意提出假说。', 'de Broglie proposed a hypothesis.'],
    ['en>zh', 'The lamp is lit.', '灯亮了。'],
    ['en>zh', 'Xz lamps are not lit.', 'xz 灯不亮。'],
    ['zh>en', '该函数输出文字。', 'print() writes a text.'],
    ['zh>en', '呼叫：开始通话。', 'call: Begin a call with them.'],
    ['zh>en', '例如北京。还有上海。', 'e.g. Beijing and Shanghai.'],
    ['de>en', 'Die Lampe brennt. PID 4, Raum 5.', 'The lamp is lit. pid 4, room 5.'],
    ['zh>en', '灯约高5米。很亮。', 'The lamp is approx. five metres high and bright.'],
    ['en>de', 'De Vries came.', 'de Vries kam an.'],
  ])('%s: “%s” may be “%s”', async (languages, source, target) => {
    expect(await foundIn([source, target], languages, 'case.start')).toEqual([]);
  });

  test('capitals are those of the language', async () => {
    const document = { source: tag('zh'), target: tag('tr'), pairs: [pairOf('很好。', 'iyi bir lamba yandı.')] };
    const finding = (await checked(document)).find(({ rule }) => rule === 'case.start');
    expect(finding).toMatchObject({ suggestion: 'İyi' });
  });
});

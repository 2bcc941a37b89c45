import { describe, expect, test } from '@jest/globals';

import { checked, foundIn, pairOf, tag } from '../checked.js';

describe('case.start', () => {
  test.each([
    ['zh>en', '新馆明年开放。', 'the new hall will open next year.', ['case.start: the']],
    ['en>de', 'Bees find their way home.', 'bienen finden nach Hause.', ['case.start: bienen']],
    ['en>ru', 'The scientists compared maps.', '«учёные сравнили карты».', ['case.start: учёные']],
    ['zh>en', '灯亮了很久。', 'a lamp was lit.', ['case.start: a']],
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
  ])('%s: “%s” may be “%s”', async (languages, source, target) => {
    expect(await foundIn([source, target], languages, 'case.start')).toEqual([]);
  });

  test('capitals are those of the language', async () => {
    const document = { source: tag('zh'), target: tag('tr'), pairs: [pairOf('很好。', 'iyi bir lamba yandı.')] };
    const finding = (await checked(document)).find(({ rule }) => rule === 'case.start');
    expect(finding).toMatchObject({ suggestion: 'İyi' });
  });
});

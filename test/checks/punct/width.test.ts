import { describe, expect, test } from '@jest/globals';

import { checked, foundIn, pairOf, tag } from '../checked.js';

describe('punct.width', () => {
  test.each([
    ['en>zh', 'Where from?', '从哪里来?', ['punct.width: ?']],
    ['en>zh', 'Sun, moon and stars.', '太阳,月亮和星星。', ['punct.width: ,']],
    ['en>zh', 'The trial version (beta) is out.', '测试版(试用)已发布。', ['punct.width: (试用)']],
    ['zh>en', '平台（试用）上线。', 'The platform （trial） is online.', ['punct.width: （ | ）']],
    ['zh>en', '论文48篇', '４８ papers', ['punct.width: ４ | ８']],
    ['en>ru', 'Oak, ash', 'Дуб、 ясень', ['punct.width: 、']],
    ['en>de', 'Nature', '《Natur》', ['punct.width: 《 | 》']],
  ])('%s “%s” and “%s”: %j', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'punct.width')).toEqual(expected);
  });

  test.each([
    ['en>zh', '2.5 kHz, 10:30', '频率2.5 kHz，时间10:30。'],
    ['en>zh', 'CAS (Beijing)', '中国科学院 (CAS)'],
    ['en>zh', 'See https://lab.example/a,b.', '见https://lab.example/a,b。'],
    ['en>zh', 'doi:10.5555/a.b', 'doi:10.5555/a.b'],
    ['zh>en', '《科学》', 'The journal 《科学》 was founded here'],
    ['en>ja', 'A.B', '名前.項目'],
    ['en>ko', 'The book', '《책》'],
  ])('%s: “%s” may be “%s”', async (languages, source, target) => {
    expect(await foundIn([source, target], languages, 'punct.width')).toEqual([]);
  });

  test('mends a single mark', async () => {
    const document = { source: tag('en'), target: tag('zh'), pairs: [pairOf('Where from?', '从哪里来?')] };
    const [finding] = (await checked(document)).filter(({ rule }) => rule === 'punct.width');
    expect(finding).toMatchObject({ severity: 'warning', suggestion: '？' });
  });
});

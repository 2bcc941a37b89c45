import { describe, expect, test } from '@jest/globals';

import { checked, foundIn, pairOf, tag } from '../checked.js';

describe('acronym', () => {
  test.each([
    ['en>zh', 'The PCR assay was repeated.', '重复了聚合酶链式反应实验。', []],
    ['en>zh', 'The PCR assay was repeated.', '重复了实验。', ['acronym: PCR']],
    ['en>zh', 'Both XRD and AFM were used here.', '这里使用了XRD。', ['acronym: AFM']],
    ['en>zh', 'ANNUAL MEETING', '年会', []],
    ['en>zh', 'Do NOT open.', '请勿打开。', []],
    ['zh>en', 'HPC平台已投入使用。', 'The high-performance computing platform is in use.', []],
    ['zh>en', 'mRNA和DNA', 'mRNA and protein', ['acronym: DNA']],
    ['zh>en', 'RNA样本', 'the DNA samples', ['acronym: RNA | DNA']],
    ['en>fr', 'NATO agreed.', 'L’OTAN a donné son accord.', []],
    ['en>de', 'The PCs are new.', 'Die PCs sind neu.', []],
    ['en>ru', 'It has an output of 1,200 MW, or 1.2 GW.', 'Мощность составляет 1200 МВт, то есть 1,2 ГВт.', []],
    ['en>zh', 'It has 3 million MW.', '功率为300万兆瓦。', []],
    ['en>de', 'between 4000 and 3500 BC', 'zwischen 4000 und 3500 v. Chr.', []],
    ['en>ru', 'AD 79, and the third century BCE', '79 г. н. э. и III век до н. э.', []],
    ['en>zh', 'The AD group and the CE mark', '该组和标志', ['acronym: AD', 'acronym: CE']],
    ['en>ja', 'UNESCO agreed.', 'ユネスコは同意した。', []],
  ])('%s: %s with %s', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'acronym')).toEqual(expected);
  });

  test('without further evidence it is a hint', async () => {
    const pairs = [pairOf('The ZQX method was used.', '采用了该方法。')];
    const findings = await checked({ source: tag('en'), target: tag('zh'), pairs });
    expect(findings.filter(({ rule }) => rule === 'acronym').map(({ severity }) => severity)).toEqual(['hint']);
  });
});

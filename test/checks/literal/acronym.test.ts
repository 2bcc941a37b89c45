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
    ['en>de', 'ESA built it.', 'Die Europäische Weltraumorganisation baute es.', []],
    ['en>fr', 'The WHO agreed.', 'L’Organisation mondiale de la santé a accepté.', []],
    ['en>ru', 'ESO and the IAEA agreed.', 'Южная обсерватория и МАГАТЭ согласились.', []],
    ['en>es', 'The NMR spectra are new.', 'Los espectros de RMN son nuevos.', []],
    ['en>fr', 'The TEM is new.', 'Il permet de voir le nouvel instrument.', ['acronym: TEM']],
    ['en>de', 'NOAA data were used.', 'Es wurden ESA-Daten verwendet.', ['acronym: NOAA | ESA']],
    ['en>ru', 'The RNA was extracted.', 'Выделена ДНК.', ['acronym: RNA | ДНК']],
    ['en>de', 'The UN and the UK agreed.', 'Die Vereinten Nationen und Großbritannien stimmten zu.', []],
    ['en>ru', 'The EU uses AI.', 'Евросоюз применяет искусственный интеллект.', []],
    ['en>es', 'The CEO of the USA office', 'El director de la oficina en Estados Unidos', []],
    ['en>de', 'The CPO agreed.', 'Das ZPB stimmte zu.', []],
  ])('%s: %s with %s', async (languages, source, target, expected) => {
    expect(await foundIn([source, target], languages, 'acronym')).toEqual(expected);
  });

  test.each([
    ['en>de', 'It was built by ESA.', 'Es wurde von Partnern gebaut.'],
    ['en>fr', 'The data are from NOAA.', 'Les données viennent d’un service.'],
    ['en>es', 'It was approved by NASA.', 'Fue aprobado por el cliente.'],
    ['en>ru', 'It was approved by NASA.', 'Это одобрено заказчиком.'],
    ['en>ja', 'It was approved by NOAA.', '承認された。'],
  ])('a well-known one is a warning, %s: %s with %s', async (languages, source, target) => {
    const [from, to] = languages.split('>').map(tag) as [ReturnType<typeof tag>, ReturnType<typeof tag>];
    const findings = await checked({ source: from, target: to, pairs: [pairOf(source, target)] });
    expect(findings.filter(({ rule }) => rule === 'acronym').map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('without further evidence it is a hint', async () => {
    const pairs = [pairOf('The ZQX method was used.', '采用了该方法。')];
    const findings = await checked({ source: tag('en'), target: tag('zh'), pairs });
    expect(findings.filter(({ rule }) => rule === 'acronym').map(({ severity }) => severity)).toEqual(['hint']);
  });
});

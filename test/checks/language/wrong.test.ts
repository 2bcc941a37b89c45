import { describe, expect, test } from '@jest/globals';

import { checked, pairOf, tag } from '../checked.js';

async function messages(target: string, language: string): Promise<readonly string[]> {
  const findings = await checked({ source: tag('es'), target: tag(language), pairs: [pairOf('Prueba', target)] });
  return findings.filter(({ rule }) => rule === 'lang.wrong').map(({ message }) => message);
}

describe('lang.wrong', () => {
  test.each([
    [
      'en',
      'Die Abteilung wird im nächsten Jahr in ein neues Gebäude ziehen.',
      'The target seems to be German, not English.',
    ],
    ['en', '研究人员在湖底发现了一种新的细菌。', 'The target seems to be Simplified Chinese, not English.'],
    ['zh', '新しい望遠鏡は山の上に建てられます。', 'The target seems to be Japanese, not Chinese.'],
    ['zh', 'The new telescope will be built on the top of a mountain.', 'The target seems to be English, not Chinese.'],
    ['ru', 'Нова обсерваторія відкриється восени, і її вже чекають.', 'The target seems to be Ukrainian, not Russian.'],
    ['fr', 'El nuevo observatorio se abrirá al público en otoño.', 'The target seems to be Spanish, not French.'],
    ['ja', '实验室将于明年开放，欢迎参观。', 'The target seems to be Chinese, not Japanese.'],
  ])('%s: %s', async (language, target, message) => {
    expect(await messages(target, language)).toEqual([message]);
  });

  test.each([
    ['en', 'The new observatory opens in the autumn.'],
    ['en', 'Max-Planck-Institut für Astronomie'],
    ['en', '<para><emphasis strong="true">%1</emphasis></para> i/o: d, e, l'],
    ['en', 'OK'],
    ['de', 'Die neue Sternwarte wird im Herbst eröffnet.'],
    ['zh', 'LibreOffice Writer 7.4 Community'],
    ['zh', '日本品牌“の”很受欢迎，大家都喜欢。'],
    ['ja', '東京大学大学院理学系研究科'],
    ['ja', '国会図書館旧館写真資料室'],
    ['ru', 'Сайт: https://observatory.example/news'],
  ])('%s: %s is right', async (language, target) => {
    expect(await messages(target, language)).toEqual([]);
  });
});

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
    ['ja', '会议昨日闭幕。', 'The target seems to be Chinese, not Japanese.'],
    ['en', '회의는 어제 폐막했다.', 'The target seems to be Korean, not English.'],
    ['zh', 'La réunion s’est terminée hier.', 'The target seems to be French, not Chinese.'],
    ['en', 'La reunión terminó ayer.', 'The target seems to be Spanish, not English.'],
    ['de', 'Nous remercions tous les bénévoles.', 'The target seems to be French, not German.'],
    ['ru', 'Дякуємо всім волонтерам.', 'The target seems to be Ukrainian, not Russian.'],
  ])('%s: %s', async (language, target, message) => {
    expect(await messages(target, language)).toEqual([message]);
  });

  test.each([
    ['en', 'The new observatory opens in the autumn.'],
    ['en', 'Max-Planck-Institut für Astronomie'],
    ['en', 'Centre national de la recherche scientifique'],
    ['en', 'Léon Duguit et René Coty'],
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

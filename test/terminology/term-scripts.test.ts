import { describe, expect, test } from '@jest/globals';

import { TermIndex } from '../../src/terminology/term-index.js';
import { romaniseChinese } from '../../src/terminology/pinyin.js';
import { concept, EN, term, ZH } from './concepts.js';

/** What a query of a language finds, by which tier, and the part that it matched. */
function finder(...terms: readonly string[]) {
  const index = new TermIndex({ romanise: romaniseChinese });
  terms.forEach((written, place) => {
    index.add(concept(`c${place}`, [written]));
  });
  const source = term(terms[0]!).language;
  return (text: string) =>
    index
      .lookUp({ text, source, target: source === EN ? ZH : EN, limit: 7 })
      .map(
        ({ term: { text: found }, matchedBy, range }) =>
          `${found} ${matchedBy} [${found.slice(range.start, range.end)}]`,
      );
}

describe('pinyin', () => {
  test.each([
    ['zh-CN:中国科学院', 'zgkxy', '中国科学院 initials [中国科学院]'],
    ['zh-CN:中国科学院', 'zhongguo', '中国科学院 pinyin [中国]'],
    ['zh-CN:中国科学院', 'zhongguokexueyuan', '中国科学院 pinyin [中国科学院]'],
    ['zh-CN:中国科学院', 'zhōngguó', '中国科学院 pinyin [中国]'],
    ['zh-CN:中国科学院', 'zhong1guo2', '中国科学院 pinyin [中国]'],
    ['zh-CN:中国科学院', 'zhonggou ke', '中国科学院 typo [中国科]'],
    ['zh-CN:中国科学院', 'zhogguokexue', '中国科学院 typo [中国科学]'],
    ['zh-CN:中国科学院', 'zhnogguo', '中国科学院 typo [中国]'],
    ['zh-CN:重庆', 'chongqing', '重庆 pinyin [重庆]'],
    ['zh-CN:重庆', 'cq', '重庆 initials [重庆]'],
    ['zh-CN:银行行长', 'yinhanghangzhang', '银行行长 pinyin [银行行长]'],
    ['zh-CN:银行行长', 'yhhz', '银行行长 initials [银行行长]'],
    ['zh-CN:单霁翔', 'shanji', '单霁翔 pinyin [单霁]'],
    ['zh-CN:曾庆存', 'zengqing', '曾庆存 pinyin [曾庆]'],
    ['zh-CN:绿色', 'lvse', '绿色 pinyin [绿色]'],
    ['zh-CN:绿色', 'luse', '绿色 pinyin [绿色]'],
    ['zh-TW:軟體', 'ruanti', '軟體 pinyin [軟體]'],
    ['zh-CN:500米口径球面射电望远镜', '500mikoujing', undefined],
    ['zh-CN:嫦娥六号', 'change', '嫦娥六号 pinyin [嫦娥]'],
  ])('%s for %s', (written, query, expected) => {
    expect(finder(written)(query)[0]).toBe(expected);
  });

  test('without a romanisation there is none', () => {
    const index = new TermIndex();
    index.add(concept('c', ['zh-CN:重庆']));
    expect(index.lookUp({ text: 'chongqing', source: ZH, target: EN, limit: 7 })).toEqual([]);
  });

  test('an English word comes before Chinese that sounds so', () => {
    expect(finder('zh-CN:改变', 'en:gaibian')('gaibian')).toEqual(['gaibian exact [gaibian]', '改变 pinyin [改变]']);
  });
});

describe('both Chinese scripts', () => {
  test.each([
    ['zh-TW:臺灣大學', '台湾大学', '臺灣大學 exact [臺灣大學]'],
    ['zh-CN:台湾大学', '臺灣', '台湾大学 prefix [台湾]'],
    ['zh-CN:头发', '頭髮', '头发 exact [头发]'],
    ['zh-CN:发展', '發展', '发展 exact [发展]'],
    ['zh-HK:乾燥', '干燥', '乾燥 exact [乾燥]'],
  ])('%s for %s', (written, query, expected) => {
    expect(finder(written)(query)[0]).toBe(expected);
  });
});

describe('letters that fold', () => {
  test.each([
    ['de:Straßenbahn', 'strassen', 'Straßenbahn prefix [Straßen]'],
    ['de:Universität', 'universitat', 'Universität exact [Universität]'],
    ['pl:Łódź', 'lodz', 'Łódź exact [Łódź]'],
    ['da:Ørsted', 'orsted', 'Ørsted exact [Ørsted]'],
    ['ru:учёный', 'ученый', 'учёный exact [учёный]'],
    ['ru:Байкал', 'баикал', 'Байкал typo [Байкал]'],
    ['fr:l’eau lourde', 'eau', 'l’eau lourde prefix [eau]'],
    ['fr:Académie des sciences', 'academie sci', 'Académie des sciences prefix [Académie des sci]'],
    ['en:Academy of Sciences', 'academy sciences', 'Academy of Sciences exact [Academy of Sciences]'],
    ['en:dark matter', 'the dark matter', 'dark matter exact [dark matter]'],
    ['zh-CN:科学的春天', '科学春天', '科学的春天 exact [科学的春天]'],
    ['ar:الأكاديمية الصينية للعلوم', 'الاكاديميه', 'الأكاديمية الصينية للعلوم typo [الأكاديمية]'],
    ['ar:مُخْتَبَر', 'مختبر', 'مُخْتَبَر exact [مُخْتَبَر]'],
    ['ja:ニュートリノ', 'ﾆｭｰﾄﾘﾉ', 'ニュートリノ exact [ニュートリノ]'],
    ['ja:がん', 'かん', undefined],
    ['ko:과학기술', '과학', '과학기술 prefix [과학]'],
    ['ko:과학기술', '기술', '과학기술 substring [기술]'],
  ])('%s for %s', (written, query, expected) => {
    expect(finder(written)(query)[0]).toBe(expected);
  });

  test('stop words alone are looked up as they are', () => {
    expect(finder('en:of')('of')).toEqual(['of exact [of]']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { detectLanguage } from '../../../src/checks/language/detect-language.js';
import type { LanguageTag } from '../../../src/domain/language-tag.js';

const among = (...tags: string[]) => tags as LanguageTag[];

describe('detectLanguage', () => {
  test.each([
    ['研究院与三家合作单位签署了协议。', 'zh-Hans'],
    ['研究院與三家合作單位簽署了協議。', 'zh-Hant'],
    ['研究所は三つの機関と協定を結びました。', 'ja'],
    ['연구원은 세 기관과 협정을 체결했다.', 'ko'],
    ['Институт подписал соглашение с тремя партнёрами.', 'ru'],
    ['Das Institut hat mit drei Partnern eine Vereinbarung unterzeichnet.', 'de'],
    ['The institute signed an agreement with three of its partners.', 'en'],
    ['L’institut a signé un accord avec trois de ses partenaires.', 'fr'],
    ['Το ινστιτούτο υπέγραψε συμφωνία.', 'el'],
  ])('%s is %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  test('a text without letters has no language', () => {
    expect(detectLanguage('3.2 % (2026)')).toEqual({ language: null, margin: 0, alternatives: [] });
  });

  test('a Chinese text with an English name stays Chinese', () => {
    expect(detectLanguage('代表团参观了 FAST 观测基地').language).toBe('zh-Hans');
  });

  test('Chinese whose characters both scripts share is plain zh', () => {
    expect(detectLanguage('大家好').language).toBe('zh');
  });

  test('only the languages in question are considered', () => {
    const text = 'De onderzoekers hebben de resultaten vandaag bekendgemaakt.';
    expect(detectLanguage(text).language).toBe('nl');
    expect(detectLanguage(text, among('en', 'zh-Hans')).language).toBe('en');
  });

  test('a toss-up says so by its margin', () => {
    const clear = detectLanguage('Das Institut hat mit drei Partnern eine Vereinbarung unterzeichnet.');
    const unclear = detectLanguage('Cancelar');
    expect(unclear.margin).toBeLessThan(clear.margin);
    expect(unclear.alternatives.length).toBeGreaterThan(0);
  });
});

import { describe, expect, test } from '@jest/globals';
import { createImportLanguageCheck } from '../../../src/checks/language/import-language-check.js';
import type { LanguageTag } from '../../../src/domain/language-tag.js';
import type { NewUnit } from '../../../src/domain/unit.js';

const unit = (zh: string, en: string, enTag = 'en'): NewUnit => ({
  sourceLanguage: 'zh-CN' as LanguageTag,
  variants: [
    { language: 'zh-CN' as LanguageTag, text: zh, codes: [] },
    { language: enTag as LanguageTag, text: en, codes: [] },
  ],
});

const CHINESE =
  '代表团一行参观了观测基地，并与科研人员就下一阶段的合作进行了深入交流，双方表示将进一步加强在人才培养方面的合作。';
const ENGLISH =
  'The delegation visited the observation base and exchanged views with the researchers about the next stage.';
const GERMAN =
  'Die Delegation besuchte die Beobachtungsstation und tauschte sich mit den Forschenden über den Fortgang aus.';
const right = unit(CHINESE, ENGLISH);

describe('the language check of an import', () => {
  test('is silent about texts in their language', () => {
    const check = createImportLanguageCheck([]);
    for (let i = 0; i < 200; i += 1) expect(check(right)).toEqual([]);
  });

  test('sees every text in an odd script, sampled or not', () => {
    const check = createImportLanguageCheck([]);
    check(right);
    expect(check(unit(CHINESE, CHINESE))).toEqual(['The text marked en looks like zh-Hans.']);
    expect(check(unit(ENGLISH, ENGLISH))).toEqual(['The text marked zh-CN looks like en.']);
  });

  test('does not judge short texts', () => {
    const check = createImportLanguageCheck([]);
    expect(check(unit('会议', '会议'))).toEqual([]);
  });

  test('looks at every unit once the sample is suspicious', () => {
    const check = createImportLanguageCheck(['en' as LanguageTag]);
    const wrong = unit(CHINESE, ENGLISH, 'de');
    for (let i = 0; i < 50; i += 1) check(wrong);
    let complaints = 0;
    for (let i = 0; i < 2_000; i += 1) complaints += check(wrong).length;
    expect(complaints).toBeGreaterThan(500);
  });

  test('takes traditional characters for an error in simplified Chinese', () => {
    const check = createImportLanguageCheck([]);
    const traditional =
      '代表團一行參觀了觀測基地，並與科研人員就下一階段的合作進行了深入交流，雙方表示將進一步加強在人才培養方面的合作。';
    expect(check(unit(traditional, ENGLISH))).toEqual(['The text marked zh-CN looks like zh-Hant.']);
  });

  test('German beside English is not taken for an error', () => {
    const check = createImportLanguageCheck(['en' as LanguageTag]);
    expect(check(unit(CHINESE, GERMAN, 'de'))).toEqual([]);
  });
});

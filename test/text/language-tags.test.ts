import { describe, expect, test } from '@jest/globals';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import {
  languageOf,
  languageScriptOf,
  parseLanguageTag,
  regionOf,
  sameLanguageAndScript,
} from '../../src/text/language-tags.js';

const tag = (spelling: string): LanguageTag => parseLanguageTag(spelling)!;

describe('parseLanguageTag', () => {
  test.each([
    ['EN_us', 'en-US'],
    ['zh_hans_cn', 'zh-Hans-CN'],
    ['cmn', 'zh'],
    ['zh-cmn-Hans', 'zh-Hans'],
    ['zh-yue', 'yue'],
    ['iw', 'he'],
    ['  de ', 'de'],
  ])('reads %s as %s', (spelling, canonical) => {
    expect(parseLanguageTag(spelling)).toBe(canonical);
  });

  test.each(['', '*all*', 'en-', 'C', 'english language', '__proto__'])('refuses %j', (spelling) => {
    expect(parseLanguageTag(spelling)).toBeUndefined();
  });
});

describe('language, script and region', () => {
  test.each([
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['en-GB', 'en-Latn'],
    ['sr', 'sr-Cyrl'],
    ['sr-Latn', 'sr-Latn'],
    ['qqq', 'qqq'],
  ])('%s is written in %s', (spelling, languageScript) => {
    expect(languageScriptOf(tag(spelling))).toBe(languageScript);
  });

  test('an undetermined language is not taken for English', () => {
    expect(languageScriptOf(tag('und'))).toBe('und');
    expect(languageScriptOf(tag('und-Hant'))).toBe('und-Hant');
    expect(sameLanguageAndScript(tag('und'), tag('en'))).toBe(false);
  });

  test('a region is only what the tag names', () => {
    expect(regionOf(tag('zh-Hant-TW'))).toBe('TW');
    expect(regionOf(tag('zh-Hant'))).toBeUndefined();
  });

  test('language and script decide whether two tags match', () => {
    expect(sameLanguageAndScript(tag('zh-CN'), tag('cmn'))).toBe(true);
    expect(sameLanguageAndScript(tag('zh-CN'), tag('zh-TW'))).toBe(false);
    expect(languageOf(tag('zh-Hant-TW'))).toBe('zh');
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exactForm } from '../../src/text/exact-form.js';
import { tokenise } from '../../src/text/tokens.js';

/** Words plain, numbers in <>, light tokens in (). */
function show(text: string): string {
  const shown = {
    word: (form: string) => form,
    number: (form: string) => `<${form}>`,
    light: (form: string) => `(${form})`,
  };
  return tokenise(text)
    .map(({ kind, form }) => shown[kind](form))
    .join(' ');
}

describe('words', () => {
  test.each([
    ['The Academy signed it.', 'The Academy signed it (.)'],
    ["Members' Group, don't", "Members (') Group (,) don (') t"],
    ['state-of-the-art', 'state (-) of (-) the (-) art'],
    ['北科院与BJAST签约', '北 科 院 与 BJAST 签 约'],
    ['データ人々', 'デ ー タ 人 々'],
    ['ﾃﾞｰﾀ', 'デ ー タ'],
    ['한국어 번역', '한국어 번역'],
    ['Cafe\u0301 Zürich', 'Café Zürich'],
    ['หนังสือภาษาไทย', 'หนังสือ ภาษา ไทย'],
    ['H2O and COVID19', 'H2O and COVID19'],
    ['co\u00ADoperation', 'co\u00ADoperation'],
    ['Ⅲ期 𠮷野', 'Ⅲ 期 𠮷 野'],
  ])('%s', (text, tokens) => {
    expect(show(text)).toBe(tokens);
  });
});

describe('numbers', () => {
  test.each([
    ['1,000.50 or 1.000,5', '<1,000.50> or <1.000,5>'],
    ['3.2亿元，增长50%', '<3.2亿> 元 (,) 增 长 <50%>'],
    ['１２万亿 億 5億', '<12万亿> 億 <5億>'],
    ['1 000 000 in 2024 100 times', '<1> <000> <000> in <2024> <100> times'],
    ['1\u00A0000\u202F000 and 2024\u00A0100', '<1\u00A0000\u202F000> and <2024> <100>'],
    ["1'000'000 '99", "<1'000'000> (') <99>"],
    ['2024-11-26 12:30', '<2024> (-) <11> (-) <26> <12> (:) <30>'],
    ['١٬٢٣٤٫٥', '<١٬٢٣٤٫٥>'],
    ['the 18th, 5G', 'the <18> th (,) <5> G'],
    ['第12届一带一路十四五', '第 <12> 届 一 带 一 路 十 四 五'],
    ['v2.0.', 'v2 (.) <0> (.)'],
    ['1.2.3', '<1.2.3>'],
    ['50 %', '<50> (%)'],
  ])('%s', (text, tokens) => {
    expect(show(text)).toBe(tokens);
  });
});

describe('light tokens and white space', () => {
  test.each([
    ['《通知》……', '(《) 通 知 (》) (…) (…)'],
    ['①€_', '(①) (€) (_)'],
    [' \u3000\t\n\u200B\uFEFF\u200E', ''],
    ['👍🏽 ✔️', '(👍) (🏽) (✔️)'],
    ['\u0301a', '(\u0301) a'],
    ['\uD800x', '(\uD800) x'],
  ])('%j', (text, tokens) => {
    expect(show(text)).toBe(tokens);
  });
});

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'é',
        'e\u0301',
        'か\u3099',
        'ｶﾞ',
        '\u1112\u1161\u11AB',
        '１',
        '，',
        '2',
        '.',
        ',',
        '\u00A0',
        '000',
        '万',
        '亿',
        '％',
      ),
      fc.constantFrom(
        'ไทย',
        'ကို',
        'A',
        '\u0301',
        '≠',
        '=\u0338',
        ' ',
        '\u3000',
        '\u200B',
        'Å',
        '\u212B',
        '豈',
        '🇨🇳',
        '\uDC00',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 15 },
  )
  .map((parts) => parts.join(''));

describe('every text', () => {
  test('has tokens in order, each the exact form of its place in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.form).toBe(exactForm(text.slice(token.start, token.end)));
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('has the same tokens after normalisation', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const forms = (of: string): string[] => tokenise(of).map(({ kind, form }) => `${kind} ${form}`);
        expect(forms(text)).toEqual(forms(exactForm(text)));
      }),
      { numRuns: 2000 },
    );
  });

  test('has nothing visible between its tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenise(text);
        const between = [...tokens, undefined].map((token, index) =>
          text.slice(tokens[index - 1]?.end ?? 0, token?.start),
        );
        expect(between.join('')).toMatch(/^[\s\p{Z}\p{Cc}\p{Cf}]*$/u);
      }),
    );
  });
});

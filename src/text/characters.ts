/** What a character does to the division of a text into tokens. */
export const SPACE = 1;
/** Punctuation, symbols, and whatever is nothing else. */
export const LIGHT = 2;
/** A letter of a script that puts spaces between words; Hangul too. */
export const LETTER = 3;
export const DIGIT = 4;
/** Han and kana: a token by itself. */
export const SINGLE = 5;
/** Thai, Lao, Khmer, Burmese: words without spaces, which only a dictionary finds. */
export const DICTIONARY = 6;
/** Belongs to the character before it. */
export const MARK = 7;

export type CharacterClass =
  typeof SPACE | typeof LIGHT | typeof LETTER | typeof DIGIT | typeof SINGLE | typeof DICTIONARY | typeof MARK;

/** The first rule that fits decides. */
const RULES: readonly (readonly [RegExp, CharacterClass])[] = [
  [/(?=[\p{L}\p{M}])[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u, DICTIONARY],
  // Joiners and the soft hyphen stand inside words.
  [/[\p{M}\u00AD\u200C\u200D]/u, MARK],
  // By script extensions, so that the sound mark "ー" and the iteration marks are kana.
  [
    /\p{Script=Han}|(?=[\p{L}\p{N}])[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]/u,
    SINGLE,
  ],
  [/[\p{L}\p{Nl}]/u, LETTER],
  [/\p{Nd}/u, DIGIT],
  // Controls and invisible format characters separate without being seen, like white space.
  [/[\s\p{Z}\p{Cc}\p{Cf}]/u, SPACE],
];

/** Filled as characters are met: most of Unicode never is. 0 is not known yet. */
const known = new Uint8Array(0x110000);

/** The class of a code point without width (see width.ts). */
export function classOf(codePoint: number): CharacterClass {
  const found = known[codePoint];
  if (found !== 0) return found as CharacterClass;
  const character = String.fromCodePoint(codePoint);
  const [, result] = RULES.find(([rule]) => rule.test(character)) ?? [undefined, LIGHT];
  known[codePoint] = result;
  return result;
}

/** The value of a decimal digit of any script; its code point must be of general category Nd. */
export function digitValue(codePoint: number): number {
  if (codePoint >= 0x30 && codePoint <= 0x39) return codePoint - 0x30;
  // Digits come in runs of ten in order (Unicode, section 4.6); the mathematical ones in five such runs.
  let first = codePoint;
  while (classOf(first - 1) === DIGIT) first--;
  return (codePoint - first) % 10;
}

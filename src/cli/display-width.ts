/** Characters that take two columns of a terminal (Unicode Standard Annex 11, classes W and F). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\u31c0-\u31ef\u3200-\u4dbf\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;
const HALF_WIDTH_KANA = /[\uff61-\uffdc]/u;
/** Marks and invisible characters take none. */
const NO_WIDTH = /^[\p{M}\p{Cf}]/u;

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  return WIDE.test(character) && !HALF_WIDTH_KANA.test(character) ? 2 : 1;
}

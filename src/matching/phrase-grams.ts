/**
 * The grams of a text, as numbers of 32 bits: each pair of UTF-16 units, each character that can be a phrase by itself
 * (Han, kana, Hangul), and each three units without such a character. A text that contains a phrase has all grams of
 * the phrase. Two grams may have one number: whoever finds a text by its grams looks into the text.
 * @param visit gets a gram as often as the text has it
 */
export function forEachGram(text: string, visit: (gram: number) => void): void {
  let before = 0;
  /** How many of the units just before are not characters that stand alone, up to two. */
  let inRow = 0;
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const alone = standsAlone(unit);
    if (alone) visit(gramOf(unit, -1, -1));
    if (at > 0) visit(gramOf(previous, unit, -1));
    if (inRow === 2 && !alone) visit(gramOf(before, previous, unit));
    inRow = alone ? 0 : Math.min(inRow + 1, 2);
    before = previous;
    previous = unit;
  }
}

/** Blocks of CJK radicals to Hangul syllables (a few rare scripts stand among them), jamo, compatibility forms. */
function standsAlone(unit: number): boolean {
  if (unit < 0x1100) return false;
  return (
    (unit >= 0x2e80 && unit < 0xd800) ||
    unit < 0x1200 ||
    (unit >= 0xf900 && unit < 0xfb00) ||
    (unit >= 0xff66 && unit < 0xffe0)
  );
}

/** Multipliers and shifts as hashes of this kind have them: each bit of the units changes half of the result's. */
function gramOf(first: number, second: number, third: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca77) ^ Math.imul(third + 1, 0xc2b2ae3d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}

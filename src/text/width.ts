/** U+FF61 to U+FF9F, half-width katakana and punctuation, as Unicode maps them (decomposition type <narrow>). */
const NARROW_KANA =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A';

/** First and last half-width unit of a block, and the unit that the first one stands for. */
const BLOCKS: readonly (readonly [number, number, number])[] = [
  [0xff01, 0xff5e, 0x0021],
  [0xff5f, 0xff60, 0x2985],
  [0xffa0, 0xffa0, 0x3164],
  [0xffa1, 0xffbe, 0x3131],
  [0xffc2, 0xffc7, 0x314f],
  [0xffca, 0xffcf, 0x3155],
  [0xffd2, 0xffd7, 0x315b],
  [0xffda, 0xffdc, 0x3161],
  [0xffe0, 0xffe1, 0x00a2],
  [0xffe2, 0xffe2, 0x00ac],
  [0xffe3, 0xffe3, 0x00af],
  [0xffe4, 0xffe4, 0x00a6],
  [0xffe5, 0xffe5, 0x00a5],
  [0xffe6, 0xffe6, 0x20a9],
  [0xffe8, 0xffe8, 0x2502],
  [0xffe9, 0xffec, 0x2190],
  [0xffed, 0xffed, 0x25a0],
  [0xffee, 0xffee, 0x25cb],
];

const FIRST = 0xff01;
const TABLE = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000 - FIRST).map((_, index) => FIRST + index);
  for (const [first, last, meaning] of BLOCKS) {
    for (let unit = first; unit <= last; unit++) table[unit - FIRST] = meaning + unit - first;
  }
  for (let index = 0; index < NARROW_KANA.length; index++) {
    table[0xff61 + index - FIRST] = NARROW_KANA.charCodeAt(index);
  }
  return table;
}

/**
 * One UTF-16 unit without its width: "Ａ" is "A", "ｶ" is "カ", the ideographic space is a space.
 * Always one unit for one unit, so offsets stay; the half-width voicing marks become combining ones.
 */
export function unitWithoutWidth(unit: number): number {
  if (unit === 0x3000) return 0x20;
  return unit < FIRST ? unit : TABLE[unit - FIRST]!;
}

const HAS_WIDTH = /[\u3000\uFF01-\uFFEE]/;

/** A text without widths; as many UTF-16 units as before. Unlike NFKC it leaves "①", "ﬁ" and "㎏" alone. */
export function withoutWidth(text: string): string {
  if (!HAS_WIDTH.test(text)) return text;
  const units = new Array<string>(text.length);
  for (let index = 0; index < text.length; index++) {
    units[index] = String.fromCharCode(unitWithoutWidth(text.charCodeAt(index)));
  }
  return units.join('');
}

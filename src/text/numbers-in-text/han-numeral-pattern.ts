export const FIGURES = '〇零一二三四五六七八九';
/**
 * The source of a pattern for a numeral of Han characters and digits.
 * Units that begin the name of a measure are no numerals: 千瓦, 兆赫, 百分之.
 * Digits are taken whole: else many of them have endless ways to be parted.
 */
export const HAN_NUMERAL =
  `(?:\\d(?:[\\d.,]*\\d)?(?![.,]*\\d)(?: (?=[百千万萬亿億]))?|[${FIGURES.replace('四', '')}两兩十廿卅壹贰叁肆伍陆柒捌玖拾佰仟亿億]|四(?!半期)|[万萬](?!分[之の]|维|能|物|一(?![百千万亿]))` +
  `|百(?!分[之の百点點]|帕|科|姓)|千(?!分[之の]|[瓦米克伏赫卡帕焦字兆道牛安贝])|兆(?![瓦赫帕字牛伏焦贝比电像]|欧(?!元))|点(?=[${FIGURES}]+[万亿萬億%倍个])|(?<=[零〇])点(?=[${FIGURES}]+[秒毫微纳米克升度厘])|[多余餘](?=[百千万萬亿億]))+`;

/** A sticky pattern at a place. */
export function matchAt(pattern: RegExp, plain: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(plain);
}

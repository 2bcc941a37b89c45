import type { NumberReading } from '../../domain/number-card.js';

type Rounding = NonNullable<NumberReading['rounded']>;

/** In lower case. What is written in letters of an alphabet is divided from the number by a space. */
const BEFORE: Readonly<Record<Rounding, readonly string[]>> = {
  about: [
    ...['大约', '大約', '约为', '約為', '约', '約', '大概', 'およそ', 'おおよそ', 'ほぼ', '~', '≈', '～'],
    ...['about', 'around', 'approximately', 'approx.', 'roughly', 'some', 'circa', 'ca.', 'ca', 'c.'],
    ...['etwa', 'rund', 'ungefähr', 'zirka', 'environ', 'autour de', 'quelque', 'unos', 'unas', 'alrededor de'],
    ...['aproximadamente', 'около', 'примерно', 'порядка', 'приблизительно', 'حوالي', 'نحو', 'قرابة'],
  ],
  'more-than': [
    ...['超过', '超過', '超', '逾', '多于', '多於', '高于', '高於', '大于', '不少于', '不少於', '至少', '>', '≥'],
    ...['over', 'more than', 'above', 'at least', 'upwards of', 'exceeding', 'über', 'mehr als', 'mindestens'],
    ...['plus de', 'au moins', 'más de', 'al menos', 'более', 'больше', 'свыше', 'أكثر من'],
  ],
  'less-than': [
    ...['将近', '將近', '接近', '近', '不到', '不足', '少于', '少於', '低于', '低於', '至多', '<', '≤'],
    ...['nearly', 'almost', 'close to', 'just under', 'under', 'less than', 'below', 'fewer than', 'at most', 'up to'],
    ...['fast', 'knapp', 'beinahe', 'unter', 'weniger als', 'près de', 'presque', 'moins de', 'casi', 'cerca de'],
    ...['menos de', 'почти', 'менее', 'меньше', 'до', 'ما يقرب من', 'أقل من'],
  ],
};

const AFTER: Readonly<Record<Rounding, readonly string[]>> = {
  about: ['左右', '上下', 'ほど', '前後'],
  'more-than': ['以上', '余り', '超', '+', ' or more', ' odd'],
  'less-than': ['以下', '以内', '弱', '近く', '未満', ' or less', ' or fewer'],
};

/** After a digit or a unit, also between two units: "3000多万", "万余". */
const MORE = /(?<=[\d〇零一二三四五六七八九十百千万亿萬億])[多余餘]/u;

/** A query without the word that says it is rounded, and what that word says. */
export function withoutRounding(text: string): { readonly rest: string; readonly rounded?: Rounding } {
  for (const rounded of ['about', 'more-than', 'less-than'] as const) {
    const rest = withoutAny(text, rounded);
    if (rest !== undefined) return { rest, rounded };
  }
  return MORE.test(text) ? { rest: text, rounded: 'more-than' } : { rest: text };
}

function withoutAny(text: string, rounded: Rounding): string | undefined {
  const before = BEFORE[rounded].find((word) => isBefore(word, text));
  if (before !== undefined) return text.slice(before.length).trimStart();
  const after = AFTER[rounded].find((word) => text.endsWith(word));
  return after === undefined ? undefined : text.slice(0, -after.length).trimEnd();
}

function isBefore(word: string, text: string): boolean {
  if (!text.startsWith(word)) return false;
  return !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]$/u.test(word) || text.charAt(word.length) === ' ';
}

/** A numeral without 多 or 余. */
export function withoutMore(text: string): string {
  return text.replace(MORE, '');
}

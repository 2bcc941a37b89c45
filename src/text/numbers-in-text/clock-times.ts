import { languageOf } from '../language-tags.js';
import type { TextInLanguage } from '../text-in-language.js';
import { matchAt } from './han-numeral-pattern.js';
import type { NumberInText } from './number-in-text.js';
import { type BareNumber, hoursOf } from './what-is-counted.js';

/** No "1:50,000", which is a scale. */
const COLON = /(\d{1,2})[:：](\d{2})(?!\d|[.,]\d)/uy;
const NOT_AFTER = '(?!\\d|[.,]\\d)';
const GAP = '[ \\u00A0\\u202F]?';
/** Other signs between hours and minutes, where words beside them say what they are. */
const BY_WORDS: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `(\\d{1,2})\\.(\\d{2})(?=${GAP}[ap]\\.?m(?![\\p{L}])|${GAP}(?:in the (?:morning|afternoon|evening)|at night))`,
    'iuy',
  ),
  de: new RegExp(`(\\d{1,2})\\.(\\d{2})(?=${GAP}Uhr)`, 'uy'),
  fr: new RegExp(`(\\d{1,2})[ \\u00A0\\u202F]?h[ \\u00A0\\u202F]?(\\d{2})${NOT_AFTER}(?!\\p{L})`, 'uy'),
  es: new RegExp(
    `(\\d{1,2})\\.(\\d{2})(?=${GAP}(?:h(?:oras)?(?!\\p{L})|de la (?:mañana|tarde|noche|madrugada)|[ap]\\. ?m))`,
    'uy',
  ),
  ru: new RegExp(
    `(?<=(?:^|[^\\p{L}])(?:[вс]|до|к) )(\\d{1,2})\\.(\\d{2})${NOT_AFTER}(?!${GAP}(?!утра|вечера|дня|ночи)[\\p{L}%])`,
    'uy',
  ),
};

/** The hour and the minutes of a time of the day: "15:30", "3.30 p.m.", "15 h 30"; none where it is no time. */
export function clockAt(
  { plain, language }: TextInLanguage,
  bare: BareNumber & { readonly digits: string },
): readonly NumberInText[] {
  if (!/^\d{1,2}(?:\.\d{2})?$/u.test(bare.digits)) return [];
  const byWords = BY_WORDS[languageOf(language)];
  const found = matchAt(COLON, plain, bare.start) ?? (byWords && matchAt(byWords, plain, bare.start));
  if (!found) return [];
  const [all, hour = '', minutes = ''] = found;
  if (Number(hour) > 24 || Number(minutes) > 59) return [];
  const [start, end] = [bare.start, bare.start + all.length];
  const value = String(Number(minutes));
  const { weight } = bare;
  return [
    {
      start,
      end: start + hour.length,
      kind: 'hour',
      values: hoursOf(String(Number(hour))),
      digits: hour,
      weight,
      power: 0,
    },
    {
      ...{ start: end - minutes.length, end, kind: 'number', values: [value], digits: minutes, power: 0 },
      weight: value === '0' ? 'possible' : 'certain',
    },
  ];
}

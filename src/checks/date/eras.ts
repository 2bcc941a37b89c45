import { languageOf } from '../../text/language-tags.js';
import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { CheckedText } from '../checked-text.js';

/** What says beside a year or a century that it is before or after the year one. */
interface Eras {
  readonly before: string;
  readonly after: string;
  /** Whether it stands before the number. */
  readonly isFirst?: boolean;
}

const ERAS: Readonly<Record<string, Eras>> = {
  en: { before: 'B\\.?C\\.?(?:E\\.?)?(?!\\p{L})', after: '(?:A\\.?D|C\\.?E)(?!\\p{L})' },
  de: { before: 'v\\. ?(?:Chr|u\\. ?Z|d\\. ?Z)|vor Christus', after: 'n\\. ?Chr|u\\. ?Z|nach Christus' },
  fr: { before: 'av(?:ant|\\.) (?:J|notre ère)', after: 'apr(?:ès|\\.) J|de notre ère' },
  es: { before: 'a\\. ?(?:de )?(?:C|e\\. ?c)\\.|antes de', after: 'd\\. ?(?:de )?(?:C|e\\. ?c)\\.|después de' },
  ru: { before: 'до (?:н\\. ?э|нашей эры|Р\\. ?Х)', after: 'н\\. ?э|нашей эры' },
  zh: { before: '(?:公元|西元|[纪紀]元)前', after: '(?:公元|西元)[后後]?', isFirst: true },
  ja: { before: '(?:紀元|西暦)前', after: '西暦(?:紀元)?', isFirst: true },
};
const PATTERNS: ReadonlyMap<string, Readonly<Record<'before' | 'after' | 'anyBefore', RegExp>>> = new Map(
  Object.entries(ERAS).map(([language, { isFirst, ...words }]) => {
    // Abbreviations are written with narrow and fixed spaces, too.
    const [before, after] = [words.before, words.after].map((source) =>
      source.replaceAll(' ', '[ \\u00A0\\u2009\\u202F]'),
    ) as [string, string];
    const beside = (source: string): RegExp =>
      isFirst === true
        ? new RegExp(`(?:${source})[约約 ]?$`, 'u')
        : new RegExp(`^[ \\u00A0\\u202F]?(?:${source})`, 'u');
    return [language, { before: beside(before), after: beside(after), anyBefore: new RegExp(before, 'u') }];
  }),
);
const ENGLISH_AD = /A\.?D\.? ?$/u;
const LONGEST = 16;

type Era = 'before' | 'after' | undefined;

function eraOf({ text, language }: CheckedText, { start, end }: NumberInText): Era {
  const name = languageOf(language);
  const { before, after } = PATTERNS.get(name)!;
  const ahead = text.slice(Math.max(0, start - LONGEST), start);
  const beside = ERAS[name]!.isFirst === true ? ahead : text.slice(end, end + LONGEST);
  if (before.test(beside)) return 'before';
  return after.test(beside) || (name === 'en' && ENGLISH_AD.test(ahead)) ? 'after' : undefined;
}

/** A year or an age by its number, as far as its form says. */
function mayHaveEra({ kind, unit, values: [value] }: NumberInText): boolean {
  return kind === 'year' || unit?.dimension === 'time' || (unit === undefined && /^\d{1,4}$/u.test(value!));
}

/** Whether it is before the year one on one side, and after it on the other: "公元前3世纪" and "the 3rd century AD". */
export function isInOtherEra(
  [source, target]: readonly [CheckedText, CheckedText],
  numbers: { readonly source: NumberInText; readonly target: NumberInText },
): boolean {
  if (!mayHaveEra(numbers.source) || !mayHaveEra(numbers.target)) return false;
  const patterns = [source, target].map(({ language }) => PATTERNS.get(languageOf(language)));
  const [ofSource, ofTarget] = patterns;
  if (ofSource === undefined || ofTarget === undefined) return false;
  const [isInSource, isInTarget] = [ofSource.anyBefore.test(source.text), ofTarget.anyBefore.test(target.text)];
  if (!isInSource && !isInTarget) return false;
  const [given, made] = [eraOf(source, numbers.source), eraOf(target, numbers.target)];
  if (given === 'before') return made === 'after' || (made === undefined && !isInTarget);
  return made === 'before' && (given === 'after' || !isInSource);
}

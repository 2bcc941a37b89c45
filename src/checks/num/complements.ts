import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';
import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { CheckedText } from '../checked-text.js';
import { fractionOf } from './fraction-of.js';
import type { Unpaired } from './pair-by-key.js';

/** What says of a share that it is left, or that it is gone. */
interface SaysOfShare {
  readonly before?: RegExp;
  readonly after?: RegExp;
}

const ABOUT =
  '(?:(?:about|around|nearly|almost|just|only|over|more than|less than|etwa|rund|fast|environ|près d|casi|почти|an?|un|une|ein) ?)*$';
const LEFT: Readonly<Record<string, SaysOfShare>> = {
  en: {
    before: new RegExp(`\\bto ${ABOUT}`, 'iu'),
    after: /^ of (?:what|the (?:original|previous|former)|its|their)/iu,
  },
  zh: { before: /(?:[到至为為剩]|原[来來先]的)(?:了|[约約近仅]|不[到足]|原[来來先]的?)*$/u },
  ja: { after: /^(?:程度|以下|ほど)?(?:に|まで)/u },
  de: { before: new RegExp(`\\bauf ${ABOUT}`, 'iu') },
  fr: { before: new RegExp(`(?<!\\p{L})(?:à|au) ${ABOUT}`, 'iu') },
  es: { before: new RegExp(`(?<!\\p{L})a ${ABOUT}`, 'iu') },
  ru: { before: new RegExp(`(?<!\\p{L})до ${ABOUT}`, 'iu') },
};
const GONE: Readonly<Record<string, SaysOfShare>> = {
  en: {
    before: new RegExp(`\\bby ${ABOUT}`, 'iu'),
    after: /^ (?:reduction|decrease|drop|cut|decline|less|lower|fewer|saving)/iu,
  },
  zh: { before: /[减減降低少缩縮短小省](?:了|[约約近逾]|超[过過]?)*$/u },
  ja: { after: /^(?:程度|以上|ほど)?の?(?:削減|減|低下|短縮|縮小|節約)/u },
  de: { before: new RegExp(`\\bum ${ABOUT}`, 'iu') },
  fr: { before: new RegExp(`(?<!\\p{L})d[e’'] ?${ABOUT}`, 'iu') },
  es: { before: new RegExp(`(?<!\\p{L})(?:en|un) ${ABOUT}`, 'iu') },
  ru: { before: new RegExp(`(?<!\\p{L})на ${ABOUT}`, 'iu') },
};
/** What grows "by 80 percent" is not a fifth of what it was. */
const GROWS =
  /[增升涨漲]|\b(?:increas|gr[eo]w|rise|rose|rais|up by|erhöh|gestiegen|steig|wuchs|wächst|augment|hausse|aument|creci)|вырос|увелич|рост/iu;

const LONGEST = 24;
const MOST_COMPARED = 20;
const TOLERANCE = 1e-6;

/** What is left of numbers without "cut by 80 percent" beside "减少到五分之一", which leaves the same. */
export function withoutComplements(numbers: Unpaired, sides: readonly [CheckedText, CheckedText]): Unpaired {
  const { source, target } = numbers;
  if (source.length === 0 || target.length === 0 || source.length + target.length > MOST_COMPARED) return numbers;
  for (const number of source) {
    const other = target.find((found) => leaveTheSame([number, found], sides));
    if (other === undefined) continue;
    return { source: source.filter((one) => one !== number), target: target.filter((one) => one !== other) };
  }
  return numbers;
}

function leaveTheSame(
  [number, other]: readonly [NumberInText, NumberInText],
  [source, target]: readonly [CheckedText, CheckedText],
): boolean {
  const [share, rest] = [fractionOf(number), fractionOf(other)];
  if (share === undefined || rest === undefined || Math.abs(share + rest - 1) > TOLERANCE) return false;
  if (GROWS.test(source.text) || GROWS.test(target.text)) return false;
  return (
    (isSaid(LEFT, source, number) && isSaid(GONE, target, other)) ||
    (isSaid(GONE, source, number) && isSaid(LEFT, target, other))
  );
}

function isSaid(
  words: Readonly<Record<string, SaysOfShare>>,
  { text, language }: { readonly text: string; readonly language: LanguageTag },
  { start, end }: NumberInText,
): boolean {
  const { before, after } = words[languageOf(language)] ?? {};
  return (
    (before?.test(text.slice(Math.max(0, start - LONGEST), start)) ?? false) ||
    (after?.test(text.slice(end, end + LONGEST)) ?? false)
  );
}

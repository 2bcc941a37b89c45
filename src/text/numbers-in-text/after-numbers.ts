import type { LanguageTag } from '../../domain/language-tag.js';
import { byLanguage } from '../by-language.js';
import { languageOf } from '../language-tags.js';
import { scaleWordsOf } from '../scale-words.js';
import { smallShareSource } from './small-shares.js';

/** What stands after a number and says what kind it is of; sticky, on text without widths. */
export interface WordsAfter {
  /** Whether any of those below stands there: after most numbers none does. */
  readonly any: RegExp;
  readonly points: RegExp;
  readonly percent: RegExp;
  readonly magnitudes: RegExp;
  readonly fold: RegExp;
  /** What stands before a number of times: "by a factor of". */
  readonly foldBefore: RegExp | undefined;
  /** What must stand after it, too: "в пять раз". */
  readonly foldBehind: RegExp;
  /** What makes years of a century of a number behind it: "années". */
  readonly decadeBefore: RegExp | undefined;
  readonly decade: RegExp;
  /** The ending of an ordinal in digits. */
  readonly ordinal: RegExp;
  readonly hour: RegExp;
}

type Sources = Readonly<Record<string, string>>;

const GAP = '[ \\u00A0\\u2009\\u202F]?';
/** No letter of a script that puts spaces between words goes on. */
const END = '(?![\\p{Script=Latin}\\p{Script=Cyrillic}])';

const POINTS: Sources = {
  en: `(?:-?percentage[ -]points?|percent points?|pp|p\\.p\\.|ppts?|pps)${END}`,
  zh: '个?個?百分[点點]',
  ja: '(?:パーセント|%)?ポイント|百分点',
  de: 'Prozentpunkte?n?',
  fr: 'points? de pourcentage|points? de %',
  es: 'puntos? porcentual(?:es)?',
  ru: 'процентн\\p{L}+ пункт\\p{L}*|п\\. ?п\\.',
};

const COMPARED = '(?:as|more|less|fewer|the|that|what|better|worse|\\p{L}{3,}er)';
const FOLD: Sources = {
  en: `(?:-?fold|times (?:that|(?:its|their|his|her|our|your|my)(?: own)?|${COMPARED}))${END}`,
  zh: '倍',
  ja: '倍',
  de: `-?fache?[nrsm]?${END}|-?[Mm]al (?:so|mehr|weniger|größer|höher|schneller)${END}`,
  fr: `fois (?:plus|moins|supérieure?s?|inférieure?s?)${END}`,
  es: `veces (?:más|menos|mayor|menor|superior)${END}`,
  ru: `-?кратн\\p{L}+`,
};

const FOLD_BEFORE: Sources = {
  en: 'factor of',
  de: 'Faktor',
  fr: '(?:multipli|divis)\\p{L}{1,3} par|facteur(?: de)?',
  es: 'multiplic\\p{L}{1,4} por|divid\\p{L}{1,4} (?:entre|por)|factor de',
  ru: 'в',
};
const FOLD_BEHIND: Sources = { ru: `${GAP}раза?${END}` };

const DECADE_BEFORE: Sources = { fr: 'années', es: 'años|década de(?: los)?|decenio de(?: los)?' };

const DECADE: Sources = {
  en: `['’]?s${END}`,
  de: `er${END}`,
  zh: '年代',
  ja: '年代',
  ru: `-?(?:е|х|ые|ых)(?: год\\p{L}*)?`,
};

const ORDINAL: Sources = {
  de: `\\.(?= (?:Jahrhundert|Jahrtausend))`,
  en: `(?:st|nd|rd|th)${END}`,
  fr: `(?:er|re|ère|e|ème|es)${END}`,
  es: `\\.?[ºª]`,
  ru: `-?(?:й|я|е|го|му|ый|ая|ое|ой|ом|х)${END}`,
};

const HOUR: Sources = {
  en: `(?:[ap]\\.?m\\.?|o['’]clock)${END}`,
  de: `Uhr${END}`,
  fr: `(?:h|heures?)${END}`,
  zh: '[点點时](?=\\d|半|整|钟|鐘|[一二三四五]|[，。、；至到前后開开左])',
  ja: '時(?!間)',
  ru: `(?:час(?:а|ов)? (?:утра|вечера|дня|ночи))`,
};

const NEVER = '(?!)';

export const wordsAfterOf = byLanguage((language): WordsAfter => {
  const name = languageOf(language);
  const of = (sources: Sources): RegExp => after(sources[name] ?? NEVER);
  const known = [POINTS, FOLD, HOUR, MAGNITUDES].flatMap((sources) => sources[name] ?? []);
  return {
    any: new RegExp(
      `[ \\u00A0\\u2009\\u202F-]?(?:${[percentSource(language), smallShareSource(language), ...known].join('|')})|${DECADE[name] ?? NEVER}`,
      'iuy',
    ),
    points: of(POINTS),
    percent: after(percentSource(language)),
    magnitudes: of(MAGNITUDES),
    fold: of(FOLD),
    foldBefore: before(FOLD_BEFORE[name]),
    foldBehind: new RegExp(FOLD_BEHIND[name] ?? '', 'iuy'),
    decadeBefore: before(DECADE_BEFORE[name]),
    decade: new RegExp(DECADE[name] ?? NEVER, 'iuy'),
    ordinal: new RegExp(ORDINAL[name] ?? NEVER, 'iuy'),
    hour: of(HOUR),
  };
});

function after(source: string): RegExp {
  return new RegExp(`${GAP}(?:${source})`, 'iuy');
}

/** Orders of magnitude: as many powers of ten. */
const MAGNITUDES: Sources = {
  en: 'orders? of magnitude',
  de: 'Größenordnung(?:en)?',
  fr: 'ordres? de grandeur',
  es: 'órden(?:es)? de magnitud',
  ru: 'поряд(?:ок|к\\p{L}{1,3})',
  zh: '[个個]?[数數]量[级級]',
  ja: '桁',
};

const PERCENT_INFLECTED: Sources = {
  ru: 'процент\\p{L}{0,2}',
  it: 'per cento',
  pt: 'por cento',
  ko: '퍼센트',
  zh: '个百分比',
};

function percentSource(language: LanguageTag): string {
  const words = scaleWordsOf(language).filter(({ percent }) => percent);
  const forms = words.flatMap((word) => word.forms).map((form) => (/^\p{L}/u.test(form) ? form + END : form));
  const inflected = PERCENT_INFLECTED[languageOf(language)];
  return [...(inflected === undefined ? [] : [inflected + END]), ...forms, '٪'].join('|');
}

function before(source: string | undefined): RegExp | undefined {
  return source === undefined ? undefined : new RegExp(`(?<!\\p{L})(?:${source})[ \\u00A0]$`, 'iu');
}

/** Where a pattern ends that stands at a place; undefined where it does not. */
export function endAfter(pattern: RegExp, plain: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(plain) ? pattern.lastIndex : undefined;
}

import { byLanguage } from '../by-language.js';
import { languageOf } from '../language-tags.js';
import type { TextInLanguage } from '../text-in-language.js';

/** Numerals that count nothing, in the words they are said with; a language may say the same by another number. */
const IDIOMS: Readonly<Record<string, string>> = {
  en:
    '(?<=cloud )nine|(?<=behind the )eight(?=[ -]ball)|seventh(?= heaven)|(?<=the whole )nine(?= yards)|' +
    'forty(?= winks)|nine(?= lives|-day wonder)|second(?= to none| thoughts?| nature| fiddle)|eleventh(?= hour)|two(?= cents| left feet)|' +
    'fifth(?= wheel)|six(?= feet under)',
  de:
    '(?<=wolke )(?:sieben|neun)|sieb(?:t|ent)e[nrm]?(?= himmel)|(?<=unter )vier(?= augen)|(?<=auf allen )vieren|null(?= und nichtig)|' +
    'fünf(?= vor zwölf)|(?<=fünf vor )zwölf|zwei(?= linke)|erste(?= geige)|zweite(?= geige)|fünfte(?= rad)|tausend(?= und ein)',
  fr:
    '(?<=son )trente et un|(?<=aux )quatre(?= coins| vents)|(?<=au )septième(?= ciel)|(?<=à )deux(?= pas| doigts)|(?<=les )cent(?= pas)|' +
    'quatre(?= épingles| matins)|trente-six(?= chandelles| solutions)|cinquième(?= roue)',
  es: 'séptimo(?= cielo)|(?<=los )cuatro(?= vientos)|(?<=en un )dos(?= por tres)|(?<=dos por )tres|dos(?= dedos de)|siete(?= vidas)',
  ru: 'седьмом(?= небе)|(?<=в )два(?= сч[её]та)|семь(?= пядей| раз отмерь)|пятое(?= колесо)|трех(?= соснах)|(?<=на все )сто(?![\\p{L}])',
};

const patternOf = byLanguage((language): RegExp | undefined => {
  const idioms = IDIOMS[languageOf(language)];
  return idioms === undefined ? undefined : new RegExp(`(?<!\\p{L})(?:${idioms})(?!\\p{L})`, 'iuy');
});

/** Whether a word begins what is no number but a way of saying: "on cloud nine". */
export function isIdiomAt({ plain, language }: Pick<TextInLanguage, 'plain' | 'language'>, start: number): boolean {
  const pattern = patternOf(language);
  if (pattern === undefined) return false;
  pattern.lastIndex = start;
  return pattern.test(plain);
}

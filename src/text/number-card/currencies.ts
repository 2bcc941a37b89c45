import type { LanguageTag } from '../../domain/language-tag.js';
import { CURRENCIES, type Currency } from '../../domain/number-card.js';
import { byLanguage } from '../by-language.js';
import { languageOf, languageScriptOf } from '../language-tags.js';
import { type Agreement, ARABIC, INVARIABLE, ONE_OR_MORE, RUSSIAN, TWO_OR_MORE } from '../number-agreement.js';

/** What a language calls a currency. */
export interface CurrencyNoun {
  /** By number, as `agreement` counts, after digits alone: "3 dollars", "3元". */
  readonly forms: readonly string[];
  readonly agreement: Agreement;
  /** After "million" and the like: "3 millions de dollars", "3 миллиона долларов". */
  readonly afterScale: string;
  /** What stands between the number and the noun. */
  readonly space: '' | ' ';
}

/** In the order of CURRENCIES, divided by strokes; the forms of one name by slashes. */
const NAMES: Readonly<Record<string, string>> = {
  zh: '元|美元|欧元|英镑|日元|港元|卢布|瑞士法郎|韩元',
  'zh-Hant': '元人民幣|美元|歐元|英鎊|日圓|港元|盧布|瑞士法郎|韓元',
  ja: '元|ドル|ユーロ|ポンド|円|香港ドル|ルーブル|スイスフラン|ウォン',
  en: 'yuan|US dollar/US dollars|euro/euros|pound/pounds|yen|Hong Kong dollar/Hong Kong dollars|rouble/roubles|Swiss franc/Swiss francs|won',
  de: 'Yuan|US-Dollar|Euro|Pfund|Yen|Hongkong-Dollar|Rubel|Schweizer Franken|Won',
  fr: 'yuan/yuans|dollar/dollars|euro/euros|livre sterling/livres sterling|yen/yens|dollar de Hong Kong/dollars de Hong Kong|rouble/roubles|franc suisse/francs suisses|won/wons',
  es: 'yuan/yuanes|dólar/dólares|euro/euros|libra/libras|yen/yenes|dólar de Hong Kong/dólares de Hong Kong|rublo/rublos|franco suizo/francos suizos|won/wones',
  ru: 'юань/юаня/юаней|доллар/доллара/долларов|евро|фунт/фунта/фунтов|иена/иены/иен|гонконгский доллар/гонконгских доллара/гонконгских долларов|рубль/рубля/рублей|швейцарский франк/швейцарских франка/швейцарских франков|вона/воны/вон',
  ar: 'يوان|دولار/دولارات|يورو|جنيه إسترليني/جنيهات إسترلينية|ين|دولار هونغ كونغ/دولارات هونغ كونغ|روبل/روبلات|فرنك سويسري/فرنكات سويسرية|وون',
};

/** Of names that have several forms. */
const AGREEMENTS: Readonly<Record<string, Agreement>> = {
  ...{ en: ONE_OR_MORE, es: ONE_OR_MORE, fr: TWO_OR_MORE, ru: RUSSIAN, ar: ARABIC },
};

export function currencyNounOf(currency: Currency, language: LanguageTag): CurrencyNoun {
  return nounsOf(language)[CURRENCIES.indexOf(currency)]!;
}

const nounsOf = byLanguage((language) =>
  nounsIn(NAMES[languageScriptOf(language)] ? languageScriptOf(language) : languageOf(language)),
);

/** English for a language that is not listed. */
function nounsIn(name: string): readonly CurrencyNoun[] {
  const known = Object.hasOwn(NAMES, name) ? name : 'en';
  const space = ['zh', 'zh-Hant', 'ja'].includes(known) ? '' : ' ';
  return NAMES[known]!.split('|').map((names) => {
    const forms = names.split('/');
    const agreement = forms.length > 1 ? AGREEMENTS[known]! : INVARIABLE;
    return { forms, agreement, afterScale: afterScale(forms, known), space };
  });
}

/** "de dollars", "d’euros"; Arabic counts millions in the singular, all others in the plural. */
function afterScale(forms: readonly string[], language: string): string {
  const plural = forms.at(-1)!;
  switch (language) {
    case 'ar':
      return forms[0]!;
    case 'es':
      return `de ${plural}`;
    case 'fr':
      return /^[aeiou]/u.test(plural) ? `d’${plural}` : `de ${plural}`;
    default:
      return plural;
  }
}

/** Signs stand before a number or after it; in lower case. */
const SIGNS: Readonly<Record<Currency, string>> = {
  CNY: 'cn¥ rmb cny 人民币 人民幣',
  USD: 'us$ us-$ $ usd',
  EUR: '€ eur',
  GBP: '£ gbp',
  JPY: 'jp¥ jpy',
  HKD: 'hk$ hkd',
  RUB: '₽ rub руб. руб',
  CHF: 'chf sfr. fr.',
  KRW: '₩ krw',
};

/** Both yuan and yen. */
const YUAN_OR_YEN = '¥';

/** Other words after a number, divided by strokes; in lower case. */
const ALSO_READ: Readonly<Record<Currency, string>> = {
  CNY: '元人民币|块钱|块|塊錢|塊|圆|人民元|renminbi|yuan renminbi|chinese yuan',
  USD: '美金|米ドル|dollar|dollars|us-dollars|u.s. dollar|u.s. dollars|american dollars|dollars américains|dólares estadounidenses|долларов сша|доллара сша|доллар сша|دولار أمريكي',
  EUR: 'ユーロ',
  GBP: '英ポンド|pound sterling|pounds sterling|pfund sterling|britische pfund|libras esterlinas|фунтов стерлингов|фунта стерлингов',
  JPY: '日圆|日本円|japanese yen',
  HKD: '港币|港幣|港元',
  RUB: 'ruble|rubles|rubel',
  CHF: 'franken|瑞郎',
  KRW: '韩币|韓元',
};

interface Spelling {
  readonly text: string;
  readonly currencies: readonly Currency[];
  readonly mayStandBefore: boolean;
}

const SPELLINGS: readonly Spelling[] = [
  { text: YUAN_OR_YEN, currencies: ['CNY', 'JPY'] as const, mayStandBefore: true },
  ...CURRENCIES.flatMap((currency) => [
    ...SIGNS[currency].split(' ').map((text) => ({ text, currencies: [currency], mayStandBefore: true })),
    ...wordsFor(currency).map((text) => ({ text, currencies: [currency], mayStandBefore: false })),
  ]),
].toSorted((a, b) => b.text.length - a.text.length);

function wordsFor(currency: Currency): readonly string[] {
  const nouns = Object.keys(NAMES).map((name) => nounsIn(name)[CURRENCIES.indexOf(currency)]!);
  const spelled = nouns.flatMap(({ forms, afterScale }) => [...forms, afterScale, afterScale.replace('’', "'")]);
  return [...new Set([...spelled.map((word) => word.toLowerCase()), ...ALSO_READ[currency].split('|')])];
}

/** What somebody typed, without the name or sign of a currency. */
export interface WithoutCurrency {
  readonly rest: string;
  /** Two for "¥", which of them first is for the reader to say. */
  readonly currencies: readonly Currency[];
}

/** @param text in lower case, single spaces */
export function withoutCurrency(text: string): WithoutCurrency | undefined {
  for (const { text: spelling, currencies, mayStandBefore } of SPELLINGS) {
    const rest = (mayStandBefore ? restAfter(text, spelling) : undefined) ?? restBefore(text, spelling);
    if (rest !== undefined) return { rest: withoutSecondName(rest, currencies), currencies };
  }
  return undefined;
}

/** "人民币3.2亿元" names it twice. */
function withoutSecondName(rest: string, currencies: readonly Currency[]): string {
  const again = withoutCurrency(rest);
  return again?.currencies.some((currency) => currencies.includes(currency)) === true ? again.rest : rest;
}

/** "rmb 3", "us$3"; not the "rub" of "rubens". */
function restAfter(text: string, spelling: string): string | undefined {
  const rest = text.startsWith(spelling) ? text.slice(spelling.length) : '';
  return rest === '' || (isLetter(spelling.at(-1)!) && isLetter(rest[0]!)) ? undefined : rest.trimStart();
}

/** "3 yuan", "3yuan"; not the "won" of "3 bwon". */
function restBefore(text: string, spelling: string): string | undefined {
  const rest = text.endsWith(spelling) ? text.slice(0, -spelling.length) : '';
  return rest === '' || (isLetter(spelling[0]!) && isLetter(rest.at(-1)!)) ? undefined : rest.trimEnd();
}

/** Of a script that divides words by spaces. */
function isLetter(character: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(character);
}

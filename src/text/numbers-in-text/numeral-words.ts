import type { LanguageTag } from '../../domain/language-tag.js';
import { byLanguage } from '../by-language.js';
import { languageOf } from '../language-tags.js';

/** What a word does in a numeral of several words. */
export type NumeralWord =
  | { readonly role: 'figure'; readonly value: number; /** The next figure must be smaller. */ readonly room: number }
  /** "hundred", "dozen": multiplies a figure before it. */
  | { readonly role: 'multiple'; readonly value: number; readonly mayBegin: boolean }
  | { readonly role: 'scale'; readonly power: number; readonly mayBegin: boolean }
  /** Ends a numeral. */
  | { readonly role: 'ordinal'; readonly value: number }
  /** "third", "quarter": after a figure, so many parts of a whole. */
  | { readonly role: 'part'; readonly value: number; readonly isPlural: boolean }
  /** "doubled", "вдвое": how many times as much. */
  | { readonly role: 'fold'; readonly value: number; readonly isVerb: boolean };

interface Listed {
  /** From zero on, divided by spaces; the forms of one number by strokes. */
  readonly small: string;
  /** From twenty on. */
  readonly tens: string;
  /** Other figures by their values. */
  readonly figures?: Readonly<Record<number, string>>;
  /** By values; a first star: it may begin a numeral. */
  readonly multiples?: Readonly<Record<number, string>>;
  /** One and a half, half a million in one word. */
  readonly halves?: Readonly<Record<string, string>>;
  readonly scales: Readonly<Record<number, string>>;
  /** From first on. */
  readonly ordinals?: string;
  readonly tenth?: Readonly<Record<number, string>>;
  readonly parts?: Readonly<Record<number, string>>;
  readonly plurals?: Readonly<Record<number, string>>;
  readonly verbs?: Readonly<Record<number, string>>;
  readonly folds?: Readonly<Record<number, string>>;
}

const ENGLISH: Listed = {
  small:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
  multiples: { 100: 'hundred', 12: 'dozen' },
  scales: { 3: 'thousand', 6: 'million mn', 9: 'billion bn', 12: 'trillion tn' },
  ordinals:
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  tenth: {
    ...{ 20: 'twentieth', 30: 'thirtieth', 40: 'fortieth', 50: 'fiftieth', 60: 'sixtieth', 70: 'seventieth' },
    ...{ 80: 'eightieth', 90: 'ninetieth', 100: 'hundredth' },
  },
  parts: { 2: 'half', 4: 'quarter' },
  plurals: {
    ...{ 2: 'halves', 3: 'thirds', 4: 'quarters fourths', 5: 'fifths', 6: 'sixths', 7: 'sevenths', 8: 'eighths' },
    ...{ 9: 'ninths', 10: 'tenths' },
  },
  verbs: {
    2: 'doubled doubling twofold',
    3: 'tripled tripling trebled threefold',
    4: 'quadrupled quadrupling fourfold',
    ...{ 5: 'fivefold quintupled', 6: 'sixfold', 7: 'sevenfold', 8: 'eightfold', 9: 'ninefold', 10: 'tenfold' },
    ...{ 100: 'hundredfold', 1000: 'thousandfold' },
  },
  folds: { 2: 'double twice', 3: 'triple thrice', 4: 'quadruple' },
};

const FRENCH: Listed = {
  small: 'zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  tens: 'vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante',
  multiples: { 100: '*cent *cents' },
  figures: {
    15: 'quinzaine',
    20: 'vingtaine',
    30: 'trentaine',
    40: 'quarantaine',
    50: 'cinquantaine',
    60: 'soixantaine',
  },
  scales: {
    3: '*mille milliers *millier',
    6: 'million millions mio',
    9: 'milliard milliards mrd',
    12: 'billion billions',
  },
  ordinals:
    'premier/première second/seconde/deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième',
  tenth: { 20: 'vingtième', 30: 'trentième', 40: 'quarantième', 50: 'cinquantième', 100: 'centième' },
  parts: { 2: 'moitié demi demie', 3: 'tiers', 4: 'quart', 5: 'cinquième', 10: 'dixième' },
  plurals: { 4: 'quarts', 5: 'cinquièmes', 10: 'dixièmes' },
  verbs: {
    2: 'doublé doublée doublés doublées doublera',
    3: 'triplé triplée triplés triplées',
    4: 'quadruplé quadruplée quadruplés',
    10: 'décuplé',
  },
  folds: { 2: 'double doubler', 3: 'triple tripler', 4: 'quadruple quadrupler' },
};

const SPANISH: Listed = {
  small:
    'cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
  tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  figures: {
    ...{ 21: 'veintiuno veintiún veintiuna', 22: 'veintidós', 23: 'veintitrés', 24: 'veinticuatro', 25: 'veinticinco' },
    ...{ 26: 'veintiséis', 27: 'veintisiete', 28: 'veintiocho', 29: 'veintinueve', 100: 'cien ciento' },
    ...{ 200: 'doscientos doscientas', 300: 'trescientos trescientas', 400: 'cuatrocientos cuatrocientas' },
    ...{ 500: 'quinientos quinientas', 600: 'seiscientos seiscientas', 700: 'setecientos setecientas' },
    ...{ 800: 'ochocientos ochocientas', 900: 'novecientos novecientas' },
  },
  multiples: { 10: 'decenas', 12: 'docena docenas', 100: 'centenares' },
  scales: { 3: '*mil *millar millares', 6: 'millón millones', 12: 'billón billones' },
  ordinals:
    'primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima',
  parts: { 2: 'mitad medio media', 3: 'tercio', 4: 'cuarto', 5: 'quinto', 10: 'décimo' },
  plurals: { 3: 'tercios', 4: 'cuartos', 5: 'quintos', 10: 'décimos' },
  verbs: { 2: 'duplicado duplicó duplicaron', 3: 'triplicado triplicó triplicaron', 4: 'cuadruplicado cuadruplicó' },
  folds: { 2: 'doble duplicar', 3: 'triple triplicar', 4: 'cuádruple' },
};

const PORTUGUESE: Listed = {
  small:
    'zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove',
  tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
  figures: { 100: 'cem cento', 200: 'duzentos duzentas', 300: 'trezentos trezentas', 500: 'quinhentos quinhentas' },
  multiples: { 12: 'dúzia dúzias' },
  scales: { 3: '*mil', 6: 'milhão milhões', 9: 'bilhão bilhões', 12: 'trilhão trilhões' },
};

const ITALIAN: Listed = {
  small:
    'zero uno/un/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  figures: { 100: 'cento', 200: 'duecento', 300: 'trecento' },
  multiples: { 12: 'dozzina dozzine' },
  scales: { 3: '*mille mila', 6: 'milione milioni', 9: 'miliardo miliardi' },
};

/** All forms of the first ten. */
function russianOrdinals(): string {
  const endings = 'ый ой ая ое ого ому ым ом ую ые ых ыми'.split(' ');
  const hard = (stem: string): string => endings.map((ending) => stem + ending).join('/');
  const third = 'третий/третья/третье/третьего/третьему/третьем/третьим/третью/третьей/третьи/третьих';
  const [first, second, ...others] = 'перв втор четверт пят шест седьм восьм девят десят'.split(' ').map(hard);
  return [first!, second!, third, ...others].join(' ');
}

const RUSSIAN: Listed = {
  small:
    'ноль один/одна/одно/одного/одной/одному/одним два/две/двух/двум/двумя/двое три/трех/трем/тремя/трое четыре/четырех/четырем/четырьмя/четверо ' +
    'пять/пяти/пятью/пятеро шесть/шести/шестью/шестеро семь/семи/семью/семеро восемь/восьми/восемью девять/девяти/девятью десять/десяти/десятью ' +
    'одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати ' +
    'семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати',
  tens: 'двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста',
  figures: {
    ...{
      100: 'сто ста',
      200: 'двести двухсот',
      300: 'триста трехсот',
      400: 'четыреста четырехсот',
      500: 'пятьсот пятисот',
    },
    ...{ 600: 'шестьсот шестисот', 700: 'семьсот семисот', 800: 'восемьсот восьмисот', 900: 'девятьсот девятисот' },
  },
  multiples: { 12: 'дюжина дюжины' },
  halves: {
    1.5: 'полтора полторы полутора',
    500_000: 'полмиллиона полумиллиона',
    500_000_000: 'полмиллиарда полумиллиарда',
  },
  ordinals: russianOrdinals(),
  scales: {
    3: '*тысяча тысячи тысяч *тысячу тыс тыс.',
    6: 'миллион миллиона миллионов млн млн.',
    9: 'миллиард миллиарда миллиардов млрд млрд.',
    12: 'триллион триллиона триллионов трлн трлн.',
  },
  parts: { 2: 'половина половину половины половине', 3: 'треть трети', 4: 'четверть четверти' },
  plurals: { 3: 'третей', 4: 'четвертей', 5: 'пятых', 10: 'десятых' },
  verbs: {
    ...{
      2: 'вдвое удвоился удвоилась удвоилось удвоились удвоил удвоила',
      3: 'втрое утроился утроилась утроилось утроились утроил',
    },
    ...{ 4: 'вчетверо', 5: 'впятеро', 6: 'вшестеро', 7: 'всемеро', 8: 'ввосьмеро', 10: 'вдесятеро' },
  },
  folds: { 2: 'дважды', 3: 'трижды', 4: 'четырежды' },
};

/** German writes its numerals in one word: see german-numerals.ts. */
const GERMAN: Listed = {
  small: '',
  tens: '',
  multiples: { 12: 'dutzend' },
  scales: {
    3: 'tausend tsd tsd.',
    6: 'million millionen mio mio.',
    9: 'milliarde milliarden mrd mrd.',
    12: 'billion billionen bio.',
    15: 'billiarde billiarden',
  },
  parts: {
    2: 'hälfte halb halbe halben halber halbes',
    3: 'drittel',
    4: 'viertel',
    5: 'fünftel',
    6: 'sechstel',
    8: 'achtel',
    10: 'zehntel',
  },
  plurals: { 3: 'dritteln', 4: 'vierteln' },
  verbs: {
    2: 'verdoppelt verdoppelte verdoppelten',
    3: 'verdreifacht verdreifachte verdreifachten',
    4: 'vervierfacht vervierfachte vervierfachten',
    5: 'verfünffacht verfünffachte',
    10: 'verzehnfacht',
  },
  folds: {
    2: 'doppelt doppelte doppelten verdoppeln',
    3: 'dreifach dreifache',
    4: 'vierfach vierfache',
    5: 'fünffach',
    10: 'zehnfach',
  },
};

const ARABIC: Listed = {
  small: '',
  tens: '',
  scales: { 3: 'ألف آلاف', 6: 'مليون ملايين', 9: 'مليار مليارات', 12: 'تريليون تريليونات' },
};

const KOREAN: Listed = { small: '', tens: '', scales: { 4: '만', 8: '억', 12: '조' } };

const LISTED: Readonly<Record<string, Listed>> = {
  ...{
    en: ENGLISH,
    fr: FRENCH,
    es: SPANISH,
    pt: PORTUGUESE,
    it: ITALIAN,
    ru: RUSSIAN,
    de: GERMAN,
    ar: ARABIC,
    ko: KOREAN,
  },
};

/** By their forms in lower case; ё as е. */
export const numeralWordsOf = byLanguage((language): ReadonlyMap<string, NumeralWord> => {
  const listed = LISTED[languageOf(language)];
  const words = new Map<string, NumeralWord>();
  for (const [form, word] of listed === undefined ? [] : wordsOf(listed)) if (!words.has(form)) words.set(form, word);
  return words;
});

/** The likelier use of a form first. */
function wordsOf(listed: Listed): (readonly [string, NumeralWord])[] {
  const isFrench = listed === FRENCH;
  return [
    ...counted(listed.small, 0, 1).map(([form, value]) => [form, figure(value, isFrench)] as const),
    ...counted(listed.tens, 20, 10).map(([form, value]) => [form, figure(value, isFrench)] as const),
    ...each(listed.figures, (value) => figure(value, false)),
    ...each(listed.halves, (value) => ({ role: 'figure', value, room: 0 })),
    ...each(listed.multiples, (value, mayBegin) => ({ role: 'multiple', value, mayBegin })),
    ...each(listed.scales, (power, mayBegin) => ({ role: 'scale', power, mayBegin })),
    ...counted(listed.ordinals ?? '', 1, 1).map(([form, value]) => [form, { role: 'ordinal', value }] as const),
    ...each(listed.tenth, (value) => ({ role: 'ordinal', value })),
    ...each(listed.parts, (value) => ({ role: 'part', value, isPlural: false })),
    ...each(listed.plurals, (value) => ({ role: 'part', value, isPlural: true })),
    ...each(listed.verbs, (value) => ({ role: 'fold', value, isVerb: true })),
    ...each(listed.folds, (value) => ({ role: 'fold', value, isVerb: false })),
  ];
}

/** French counts on to nineteen after sixty and eighty, and says dix-sept. */
function figure(value: number, isFrench: boolean): NumeralWord {
  if (isFrench && value === 10) return { role: 'figure', value, room: 10 };
  const room = value >= 100 ? 100 : value < 20 ? 0 : isFrench && value === 60 ? 20 : 10;
  return { role: 'figure', value, room: value % 10 === 0 || value >= 100 ? room : 0 };
}

function counted(words: string, first: number, step: number): (readonly [string, number])[] {
  if (words === '') return [];
  return words
    .split(' ')
    .flatMap((forms, index) => forms.split('/').map((form) => [form, first + index * step] as const));
}

function each(
  words: Readonly<Record<string, string>> = {},
  word: (value: number, mayBegin: boolean) => NumeralWord,
): (readonly [string, NumeralWord])[] {
  return Object.entries(words).flatMap(([value, forms]) =>
    forms.split(' ').map((form) => [form.replace('*', ''), word(Number(value), form.startsWith('*'))] as const),
  );
}

/** What may stand between the words of a numeral: "two hundred and five", "treinta y uno", "vingt et un". */
const JOINING_WORDS: Readonly<Record<string, string>> = { en: 'and', es: 'y', fr: 'et', pt: 'e' };

export function joiningWordOf(language: LanguageTag): string | undefined {
  return JOINING_WORDS[languageOf(language)];
}

import type { ListedNumerals } from './listed-numerals.js';

/** English numerals in words. */
export const ENGLISH: ListedNumerals = {
  small:
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
  multiples: { 100: '*hundred', 12: '*dozen' },
  scales: {
    ...{ 3: '*thousand', 6: 'million mn mln', 9: 'billion bn', 12: 'trillion tn trn' },
    ...{ 15: 'quadrillion', 18: 'quintillion' },
  },
  ordinals:
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  tenth: {
    ...{ 20: 'twentieth', 30: 'thirtieth', 40: 'fortieth', 50: 'fiftieth', 60: 'sixtieth', 70: 'seventieth' },
    ...{ 80: 'eightieth', 90: 'ninetieth', 100: 'hundredth', 1000: 'thousandth', 1_000_000: 'millionth' },
    ...{ 1_000_000_000: 'billionth', 1_000_000_000_000: 'trillionth' },
  },
  looseParts: { 2: 'half', 4: 'quarter' },
  parts: {
    ...{ 3: 'thirds', 4: 'quarters fourths', 5: 'fifths', 6: 'sixths', 7: 'sevenths', 8: 'eighths' },
    ...{
      9: 'ninths',
      10: 'tenths',
      12: 'twelfths',
      16: 'sixteenths',
      20: 'twentieths',
      100: 'hundredths',
      1000: 'thousandths',
      1_000_000: 'millionths',
    },
    ...{ 1_000_000_000: 'billionths', 1_000_000_000_000: 'trillionths' },
  },
  multiplied: {
    2: 'doubled doubles doubling',
    3: 'tripled triples tripling trebled trebling',
    4: 'quadrupled quadruples quadrupling',
    5: 'quintupled quintupling',
    6: 'sextupled',
  },
  folds: {
    ...{ 2: 'twice twofold', 3: 'triple thrice threefold', 4: 'quadruple fourfold' },
    ...{ 5: 'fivefold quintuple', 6: 'sixfold', 7: 'sevenfold', 8: 'eightfold', 9: 'ninefold', 10: 'tenfold' },
    ...{ 12: 'twelvefold', 15: 'fifteenfold', 20: 'twentyfold', 30: 'thirtyfold', 40: 'fortyfold', 50: 'fiftyfold' },
    ...{ 100: 'hundredfold', 1000: 'thousandfold' },
  },
  looseFolds: { 2: 'double' },
  decades: 'twenties thirties forties fifties sixties seventies eighties nineties',
  vague: {
    ...{
      1: 'tens dozens',
      2: 'hundreds',
      3: 'thousands',
      6: 'millions',
      9: 'billions',
      12: 'trillions',
      15: 'quadrillions',
    },
  },
  several: 'several few many',
  implied: [
    { kind: 'number', value: '1', words: 'once single sole' },
    { kind: 'number', value: '2', words: 'both pair couple twin twins biennial' },
    { kind: 'number', value: '3', words: 'trio triplets' },
    { kind: 'hour', value: '12', words: 'noon midday' },
    { kind: 'hour', value: '0', words: 'midnight' },
    { kind: 'fraction', value: '0.5', weight: 'likely', words: 'halved halving' },
    { kind: 'fraction', value: '0.5', words: 'halve halves' },
    { kind: 'number', value: '2', unit: 'week', words: 'fortnight fortnightly' },
    { kind: 'number', value: '1', unit: 'decade', words: 'decade' },
    { kind: 'number', value: '1', unit: 'century', words: 'century' },
    { kind: 'number', value: '100', unit: 'year', words: 'centenary centennial' },
    { kind: 'number', value: '200', unit: 'year', words: 'bicentenary bicentennial' },
    { kind: 'number', value: '1', unit: 'millennium', words: 'millennium' },
  ],
};

import type { ListedNumerals } from './listed-numerals.js';

/** German writes its numerals in one word: see german-numerals.ts. */
export const GERMAN: ListedNumerals = {
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
  parts: { 2: 'hälfte' },
  looseParts: { 2: 'halb halbe halben halber halbes', 4: 'viertel vierteln' },
  multiplied: {
    2: 'verdoppelt verdoppelte verdoppelten verdoppelung verdopplung',
    3: 'verdreifacht verdreifachte verdreifachten',
    4: 'vervierfacht vervierfachte vervierfachten',
    5: 'verfünffacht verfünffachte verfünffachten',
    10: 'verzehnfacht verzehnfachte verzehnfachten',
  },
  folds: { 2: 'doppelt zweifach', 3: 'dreifach dreifache', 4: 'vierfach vierfache', 5: 'fünffach', 10: 'zehnfach' },
  looseFolds: { 2: 'doppelte doppelten verdoppeln' },
  decades:
    'zwanziger/zwanzigerjahre/zwanzigerjahren dreißiger/dreißigerjahre/dreißigerjahren vierziger/vierzigerjahre/vierzigerjahren ' +
    'fünfziger/fünfzigerjahre/fünfzigerjahren sechziger/sechzigerjahre/sechzigerjahren siebziger/siebzigerjahre/siebzigerjahren ' +
    'achtziger/achtzigerjahre/achtzigerjahren neunziger/neunzigerjahre/neunzigerjahren',
  vague: {
    ...{ 1: 'dutzende dutzenden', 2: 'hunderte hunderten', 3: 'tausende tausenden', 4: 'zehntausende zehntausenden' },
    ...{ 5: 'hunderttausende hunderttausenden', 6: 'millionen', 9: 'milliarden' },
  },
  several: 'mehrere mehreren einige einigen paar wenige viele',
  implied: [
    { kind: 'number', value: '1', words: 'einmal einzige einzigen einziger einziges' },
    { kind: 'number', value: '2', words: 'beide beiden beider beides paar' },
    { kind: 'hour', value: '12', words: 'mittag mittags' },
    { kind: 'hour', value: '0', words: 'mitternacht' },
    { kind: 'fraction', value: '0.5', weight: 'likely', words: 'halbiert halbierte halbierten halbierung' },
    { kind: 'fraction', value: '0.5', words: 'halbieren' },
    { kind: 'number', value: '1', unit: 'decade', words: 'jahrzehnt jahrzehnts' },
    { kind: 'number', value: '1', unit: 'century', words: 'jahrhundert jahrhunderts' },
    { kind: 'number', value: '1', unit: 'millennium', words: 'jahrtausend jahrtausends' },
  ],
};

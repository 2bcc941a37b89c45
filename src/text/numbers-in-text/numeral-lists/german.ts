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
  parts: {
    2: 'hälfte',
    3: 'drittel dritteln',
    5: 'fünftel',
    6: 'sechstel',
    8: 'achtel',
    7: 'siebtel',
    9: 'neuntel',
    10: 'zehntel',
    20: 'zwanzigstel',
    100: 'hundertstel',
    1000: 'tausendstel',
    1_000_000: 'millionstel',
  },
  looseParts: { 2: 'halb halbe halben halber halbes', 4: 'viertel vierteln' },
  folds: {
    2: 'doppelt verdoppelt verdoppelte verdoppelten',
    3: 'dreifach dreifache verdreifacht verdreifachte verdreifachten',
    4: 'vierfach vierfache vervierfacht vervierfachte vervierfachten',
    5: 'fünffach verfünffacht verfünffachte',
    10: 'zehnfach verzehnfacht',
  },
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
    { kind: 'fraction', value: '0.5', words: 'halbiert halbierte halbierten halbieren' },
    { kind: 'number', value: '1', unit: 'decade', words: 'jahrzehnt jahrzehnts' },
    { kind: 'number', value: '1', unit: 'century', words: 'jahrhundert jahrhunderts' },
    { kind: 'number', value: '1', unit: 'millennium', words: 'jahrtausend jahrtausends' },
  ],
};

import type { ListedNumerals } from './listed-numerals.js';

/** French numerals in words. */
export const FRENCH: ListedNumerals = {
  small: 'zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  tens: 'vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante',
  multiples: { 12: 'douzaines', 100: '*cent *cents centaines' },
  scales: {
    3: '*mille milliers *millier',
    6: 'million millions mio',
    9: 'milliard milliards mrd',
    12: 'billion billions',
  },
  ordinals:
    'premier/première second/seconde/deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième',
  tenth: {
    20: 'vingtième',
    30: 'trentième',
    40: 'quarantième',
    50: 'cinquantième',
    100: 'centième',
    1000: 'millième',
    1_000_000: 'millionième',
  },
  looseParts: { 2: 'demi demie', 3: 'tiers', 4: 'quart' },
  parts: { 2: 'moitié', 4: 'quarts', 5: 'cinquièmes', 10: 'dixièmes', 100: 'centièmes', 1000: 'millièmes' },
  folds: {
    2: 'doublé doublée doublés doublées doublera',
    3: 'triple tripler triplé triplée triplés triplées',
    4: 'quadruple quadrupler quadruplé quadruplée quadruplés',
    10: 'décuplé',
  },
  looseFolds: { 2: 'double doubler' },
  vague: { 1: 'dizaines', 2: 'centaines', 3: 'milliers', 6: 'millions', 9: 'milliards' },
  several: 'plusieurs quelques',
  implied: [
    { kind: 'number', value: '10', weight: 'likely', words: 'dizaine' },
    { kind: 'number', value: '12', weight: 'likely', words: 'douzaine' },
    { kind: 'number', value: '15', weight: 'likely', words: 'quinzaine' },
    { kind: 'number', value: '20', weight: 'likely', words: 'vingtaine' },
    { kind: 'number', value: '30', weight: 'likely', words: 'trentaine' },
    { kind: 'number', value: '40', weight: 'likely', words: 'quarantaine' },
    { kind: 'number', value: '50', weight: 'likely', words: 'cinquantaine' },
    { kind: 'number', value: '60', weight: 'likely', words: 'soixantaine' },
    { kind: 'number', value: '100', weight: 'likely', words: 'centaine' },
    { kind: 'hour', value: '12', words: 'midi' },
    { kind: 'hour', value: '0', words: 'minuit' },
    { kind: 'number', value: '1', unit: 'decade', words: 'décennie' },
    { kind: 'number', value: '1', unit: 'century', words: 'siècle' },
    { kind: 'number', value: '100', unit: 'year', words: 'centenaire' },
    { kind: 'number', value: '200', unit: 'year', words: 'bicentenaire' },
    { kind: 'number', value: '1', unit: 'millennium', words: 'millénaire' },
  ],
};

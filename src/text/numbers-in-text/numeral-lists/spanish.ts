import type { ListedNumerals } from './listed-numerals.js';

/** Spanish numerals in words. */
export const SPANISH: ListedNumerals = {
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
  multiples: { 12: '*docena docenas' },
  scales: { 3: '*mil *millar millares', 6: 'millón millones', 12: 'billón billones' },
  ordinals:
    'primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima',
  looseParts: { 2: 'medio media', 4: 'cuarto', 5: 'quinto', 10: 'décimo' },
  parts: { 2: 'mitad', 3: 'tercio tercios', 4: 'cuartos', 5: 'quintos', 10: 'décimos' },
  tenth: { 100: 'centésimo centésima', 1000: 'milésimo milésima' },
  folds: {
    2: 'duplicado duplicó duplicaron duplica',
    3: 'triple triplicar triplicado triplicó triplicaron triplica',
    4: 'cuádruple cuadruplicado cuadruplicó',
  },
  looseFolds: { 2: 'doble duplicar' },
  vague: { 1: 'decenas', 2: 'cientos centenares', 3: 'miles millares', 6: 'millones', 12: 'billones' },
  several: 'varios varias unos unas algunos',
  implied: [
    { kind: 'number', value: '10', weight: 'likely', words: 'decena' },
    { kind: 'number', value: '20', weight: 'likely', words: 'veintena' },
    { kind: 'number', value: '30', weight: 'likely', words: 'treintena' },
    { kind: 'number', value: '100', weight: 'likely', words: 'centenar' },
    { kind: 'number', value: '2', words: 'ambos ambas par' },
    { kind: 'hour', value: '12', words: 'mediodía' },
    { kind: 'hour', value: '0', words: 'medianoche' },
    { kind: 'number', value: '1', unit: 'decade', words: 'década decenio' },
    { kind: 'number', value: '1', unit: 'century', words: 'siglo' },
    { kind: 'number', value: '100', unit: 'year', words: 'centenario' },
    { kind: 'number', value: '1', unit: 'millennium', words: 'milenio' },
  ],
};

import type { ListedNumerals } from './listed-numerals.js';

/** From eleven on, in both genders. */
function spanishOrdinals(): Readonly<Record<number, string>> {
  const stems: Readonly<Record<number, string>> = {
    ...{
      11: 'undécim decimoprimer',
      12: 'duodécim decimosegund',
      13: 'decimotercer',
      14: 'decimocuart',
      15: 'decimoquint',
    },
    ...{ 16: 'decimosext', 17: 'decimoséptim', 18: 'decimoctav', 19: 'decimonoven decimonon', 20: 'vigésim' },
    ...{ 21: 'vigesimoprimer', 22: 'vigesimosegund', 23: 'vigesimotercer', 24: 'vigesimocuart', 25: 'vigesimoquint' },
    ...{ 30: 'trigésim', 40: 'cuadragésim', 50: 'quincuagésim', 60: 'sexagésim', 70: 'septuagésim', 80: 'octogésim' },
    ...{ 90: 'nonagésim', 100: 'centésim', 1000: 'milésim', 1e4: 'diezmilésim', 1e5: 'cienmilésim', 1e6: 'millonésim' },
    ...{ 1e9: 'milmillonésim' },
  };
  return Object.fromEntries(
    Object.entries(stems).map(([value, words]) => [value, words.replaceAll(/\S+/gu, (stem) => `${stem}o ${stem}a`)]),
  );
}

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
  parts: {
    ...{ 2: 'mitad', 3: 'tercio tercios terceras', 4: 'cuartos cuartas', 5: 'quintos quintas', 6: 'sextos sextas' },
    ...{ 7: 'séptimos séptimas', 8: 'octavos octavas', 9: 'novenos novenas', 10: 'décimos décimas' },
    ...{ 100: 'centésimas', 1000: 'milésimas', 1e4: 'diezmilésimas', 1e5: 'cienmilésimas', 1e6: 'millonésimas' },
  },
  tenth: spanishOrdinals(),
  multiplied: {
    2: 'duplicado duplicada duplicó duplicaron duplica',
    3: 'triplicar triplicado triplicó triplicaron triplica',
    4: 'cuadruplicado cuadruplicó cuadruplicaron cuadruplica',
    5: 'quintuplicado quintuplicó quintuplicaron',
    6: 'sextuplicado sextuplicó',
    10: 'decuplicado decuplicó',
  },
  folds: { 3: 'triple', 4: 'cuádruple', 5: 'quíntuple' },
  looseFolds: { 2: 'doble duplicar' },
  vague: { 1: 'decenas', 2: 'cientos centenares', 3: 'miles millares', 6: 'millones', 12: 'billones' },
  several: 'varios varias unos unas algunos',
  implied: [
    { kind: 'number', value: '10', weight: 'likely', words: 'decena' },
    { kind: 'number', value: '20', weight: 'likely', words: 'veintena' },
    { kind: 'number', value: '12', weight: 'likely', words: 'docena' },
    { kind: 'number', value: '15', weight: 'likely', words: 'quincena' },
    { kind: 'number', value: '30', weight: 'likely', words: 'treintena' },
    { kind: 'number', value: '40', weight: 'likely', words: 'cuarentena' },
    { kind: 'number', value: '50', weight: 'likely', words: 'cincuentena' },
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

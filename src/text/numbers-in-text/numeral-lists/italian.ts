import type { ListedNumerals } from './listed-numerals.js';

/** Italian numerals in words. */
export const ITALIAN: ListedNumerals = {
  small:
    'zero uno/un/una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
  figures: { 100: 'cento', 200: 'duecento', 300: 'trecento' },
  multiples: { 12: 'dozzina dozzine' },
  scales: { 3: '*mille mila', 6: 'milione milioni', 9: 'miliardo miliardi' },
};

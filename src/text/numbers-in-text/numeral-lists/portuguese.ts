import type { ListedNumerals } from './listed-numerals.js';

/** Portuguese numerals in words. */
export const PORTUGUESE: ListedNumerals = {
  small:
    'zero um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezasseis/dezesseis dezassete/dezessete dezoito dezanove/dezenove',
  tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
  figures: { 100: 'cem cento', 200: 'duzentos duzentas', 300: 'trezentos trezentas', 500: 'quinhentos quinhentas' },
  multiples: { 12: 'dúzia dúzias' },
  scales: { 3: '*mil', 6: 'milhão milhões', 9: 'bilhão bilhões', 12: 'trilhão trilhões' },
};

import type { ListedNumerals } from './listed-numerals.js';

/** Arabic numerals in words. */
export const ARABIC: ListedNumerals = {
  small: '',
  tens: '',
  scales: { 3: 'ألف آلاف', 6: 'مليون ملايين', 9: 'مليار مليارات', 12: 'تريليون تريليونات' },
};

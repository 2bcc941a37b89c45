import type { ListedNumerals } from './listed-numerals.js';

/** Korean numerals in words. */
export const KOREAN: ListedNumerals = { small: '', tens: '', scales: { 4: '만', 8: '억', 12: '조' } };

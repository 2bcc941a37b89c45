import type { LanguageTag } from './language-tag.js';

/** What a written number may stand for, and how others write it. */
export interface NumberCard {
  readonly query: string;
  /** Likeliest first; several where the writing is ambiguous ("1.000", "5兆"); empty when it is no number. */
  readonly readings: readonly NumberReading[];
}

/** The currencies that are known by name, by their codes of ISO 4217. */
export const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'RUB', 'CHF', 'KRW'] as const;

export type Currency = (typeof CURRENCIES)[number];

export interface NumberReading {
  /**
   * Decimal digits, exact, with a dot where there is a fraction: "320000000", "-5"; five percent are "0.05". A fraction
   * that no decimals say exactly is "1/3".
   */
  readonly value: string;
  readonly kind: 'number' | 'percent' | 'percentage-points' | 'fold' | 'fraction' | 'ordinal' | 'year';
  /** Of an amount of money. */
  readonly currency?: Currency;
  /** "about", "more than": the word as written says that it is rounded. */
  readonly rounded?: 'about' | 'more-than' | 'less-than';
  /** Why this reading, where there are several: "decimal point", "兆 as 10^12". */
  readonly note?: string;
  readonly renderings: readonly NumberRendering[];
}

export interface NumberRendering {
  readonly language: LanguageTag;
  /** As it is said and printed: "320 million", "3.2亿", "320 millions". */
  readonly text: string;
  /** All digits with the language's separators: "320,000,000". */
  readonly digits: string;
}

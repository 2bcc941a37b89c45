import { byLanguage } from './by-language.js';

/** What a language writes between digits (CLDR, "Number Symbols"; its region decides too: "de-CH", "es-MX"). */
export interface NumberSigns {
  readonly group: string;
  readonly decimal: string;
  /** Numbers of fewer digits are not grouped: 4, or 5 in Spanish. */
  readonly groupedFrom: number;
}

export const numberSignsOf = byLanguage((language): NumberSigns => {
  const format = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  const parts = format.formatToParts(1234567.5);
  const signOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const groupsFour = format.formatToParts(1234).some(({ type }) => type === 'group');
  return { group: signOf('group'), decimal: signOf('decimal'), groupedFrom: groupsFour ? 4 : 5 };
});

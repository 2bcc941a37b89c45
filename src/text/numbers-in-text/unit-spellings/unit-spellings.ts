/** The words of a language, or signs, by the name of the unit: divided by spaces; "_" is a space. */
export type UnitSpellings = Readonly<Record<string, string>>;

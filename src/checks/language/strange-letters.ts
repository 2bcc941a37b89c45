/** Latin letters beyond a to z that a language writes in its own words. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  en: '',
  de: 'äöüß',
  fr: 'àâäæçéèêëîïôœùûüÿ',
  es: 'áéíñóúü',
  it: 'àèéìíîòóùú',
  pt: 'àáâãçéêíóôõúü',
  nl: 'áéëïóöü',
};

const STRANGE: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(OWN_LETTERS).map(([language, letters]) => [
    language,
    new RegExp(`[^\\P{Script=Latin}a-z${letters}]`, 'u'),
  ]),
);

/** Whether a word has a letter that the language does not write; false of languages that are not known here. @param word in lower case */
export function hasStrangeLetter(word: string, language: string): boolean {
  return STRANGE.get(language)?.test(word) ?? false;
}

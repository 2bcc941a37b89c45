/** Whether a language is another or a narrower one ("en-GB" of "en"), as `lang()` of XPath 1.0 compares them. */
export function sameOrNarrower(language: string, wanted: string): boolean {
  const [given, whole] = [language.toLowerCase(), wanted.toLowerCase()];
  return given === whole || given.startsWith(`${whole}-`);
}

const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set([
  'Arab',
  'Hebr',
  'Syrc',
  'Thaa',
  'Nkoo',
  'Adlm',
  'Rohg',
]);

/** The direction that a language is written in. @param declared what the file says */
export function directionOf(language: string | null, declared?: 'ltr' | 'rtl' | 'auto'): 'ltr' | 'rtl' | 'auto' {
  if (declared) return declared;
  if (language === null) return 'auto';
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr';
  } catch {
    return 'auto';
  }
}

/**
 * A text without case: Unicode full case folding by way of upper case ("Straße" and "STRASSE" meet, "ς" is "σ").
 * Independent of language: a Turkish dotless "ı" meets "i".
 */
export function caseFold(text: string): string {
  return text.toUpperCase().toLowerCase();
}

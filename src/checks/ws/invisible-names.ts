/** Characters that nobody sees, as Unicode names them. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u00AD', 'soft hyphen'],
  ['\u061C', 'Arabic letter mark'],
  ['\u180E', 'Mongolian vowel separator'],
  ['\u200B', 'zero-width space'],
  ['\u200C', 'zero-width non-joiner'],
  ['\u200D', 'zero-width joiner'],
  ['\u200E', 'left-to-right mark'],
  ['\u200F', 'right-to-left mark'],
  ['\u2060', 'word joiner'],
  ['\uFEFF', 'zero-width no-break space'],
  ['\uFFFD', 'replacement character'],
]);

/** "zero-width space (U+200B), U+0002"; each once. */
export function namesOf(characters: readonly string[]): string {
  return [...new Set(characters)].map(nameOf).join(', ');
}

function nameOf(character: string): string {
  const point = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES.get(character);
  return name === undefined ? point : `${name} (${point})`;
}

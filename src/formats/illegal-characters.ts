/** The code point in hex, four digits or more ("001B"), as `cp` of XLIFF 2 has it. */
export function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** The character with this code point; undefined when the text is no code point in hex. */
export function characterOf(hex: string): string | undefined {
  const code = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

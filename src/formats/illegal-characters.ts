import { hasIllegal } from './xml/xml-text.js';

/** The code point in hex, four digits or more ("001B"), as `cp` of XLIFF 2 has it. */
export function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** The character with this code point; undefined when the text is no code point in hex, and for NUL, which no text holds. */
export function characterOf(hex: string): string | undefined {
  const code = /^[0-9a-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : 0;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** What ends the name of a value that is written as a JSON string, because XML does not allow all of its characters. */
const ARMOURED = '.json';

/** A named value as XML can carry it: under another name as a JSON string where it holds characters that XML does not allow. */
export function armour([name, value]: readonly [string, string]): readonly [string, string] {
  return hasIllegal(value)
    ? [`${name}${ARMOURED}`, JSON.stringify(value).replace(/[\ufffe\uffff]/g, escapeUnit)]
    : [name, value];
}

/** Undoes `armour`. */
export function disarm([name, value]: readonly [string, string]): readonly [string, string] {
  const plain = name.endsWith(ARMOURED) ? readString(value) : undefined;
  return plain === undefined ? [name, value] : [name.slice(0, -ARMOURED.length), plain];
}

function readString(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function escapeUnit(character: string): string {
  return `\\u${hexOf(character).toLowerCase()}`;
}

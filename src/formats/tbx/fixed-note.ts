import { hexOf } from '../illegal-characters.js';
import { isExact } from './tbx-text.js';

/**
 * TBX-Basic has no place for everything that a concept says. The rest is written as notes that people can read and that come back:
 * `[Concord] status: forbidden`, or with a JSON value where the text has white space or characters that XML does not keep,
 * or is no text: `[Concord] note = "two  spaces"`.
 */
export interface FixedNote {
  /** A field of a concept or a term. */
  readonly name: string;
  /** A string, or whatever the JSON says. */
  readonly value: unknown;
}

const FORM = /^\[Concord\] ([A-Za-z]{1,40})(?:: ([^]+)| = ([^]+))$/;

/** Undefined for an ordinary note. */
export function parseFixedNote(text: string): FixedNote | undefined {
  const [, name, plain, json] = FORM.exec(text) ?? [];
  if (name === undefined) return undefined;
  if (json === undefined) return { name, value: plain };
  const value = parse(json);
  return value === undefined ? undefined : { name, value };
}

/** A text in the fixed form. */
export function fixedText(name: string, text: string): string {
  return isExact(text) ? `[Concord] ${name}: ${text}` : fixedJson(name, text);
}

/** A value in the fixed form. */
export function fixedJson(name: string, value: unknown): string {
  const json = JSON.stringify(value)
    .replace(/ (?= )/g, '\\u0020')
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${hexOf(character).toLowerCase()}`);
  return `[Concord] ${name} = ${json}`;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

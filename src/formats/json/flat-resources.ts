import { ConcordError } from '../../domain/failure.js';
import { malformed } from '../file-failure.js';

/** Texts of an application by their keys, in the order of the file: one JSON object of strings, as i18next and others keep it. */
export type FlatResources = ReadonlyMap<string, string>;

const JSON_NAME = 'JSON';
const STRING = /"(?:[^"\\]|\\.)*"/g;
const POSITION = /at position (\d+)/;

/**
 * Fails with `malformed-file` for what is no JSON (with line and column), and with `unsupported-file` for what is no flat
 * object of strings, naming the key.
 */
export function readFlatResources(json: string): FlatResources {
  const text = json.replace(/^\uFEFF/, '');
  refuseOthers(parse(text));
  // Values are strings, so keys and values alternate. An object of JavaScript would sort keys like "10" and lose repeated ones.
  const strings = [...text.matchAll(STRING)];
  const resources = new Map<string, string>();
  for (let index = 0; index < strings.length; index += 2) {
    const [key, value] = [strings[index]!, strings[index + 1]!].map(([literal]) => JSON.parse(literal) as string);
    if (resources.has(key!))
      throw malformed(JSON_NAME, `the key ${quoted(key!)} occurs twice`, placeAt(text, strings[index]!.index));
    resources.set(key!, value!);
  }
  return resources;
}

/** One key a line, in order; ends with a line end. */
export function writeFlatResources(resources: FlatResources): string {
  const lines = [...resources].map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const at = Number(POSITION.exec(message)?.[1] ?? text.length);
    throw malformed(JSON_NAME, 'something else is expected here', placeAt(text, at));
  }
}

function refuseOthers(value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unsupported('The JSON file is not one object of keys and texts.');
  }
  for (const [key, text] of Object.entries(value)) {
    if (typeof text === 'string') continue;
    const what =
      typeof text === 'object' && text !== null
        ? 'holds further keys; only flat resources are converted'
        : 'is no text';
    throw unsupported(`The value of ${quoted(key)} ${what}.`);
  }
}

/** @param at in UTF-16 units */
function placeAt(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: [...lines.at(-1)!].length + 1 };
}

export function quoted(key: string): string {
  return JSON.stringify(key.length > 80 ? `${key.slice(0, 80)}…` : key);
}

function unsupported(reason: string): ConcordError {
  return new ConcordError({ kind: 'unsupported-file', reason });
}

import { ConcordError } from '../../domain/failure.js';

/** Row ids leave the store with a letter, so that the id of one thing is never taken for another's. */
const LETTERS = {
  memory: 'm',
  unit: 'u',
  glossary: 'g',
  concept: 'c',
  job: 'j',
  'change set': 's',
  document: 'd',
  segment: 'e',
  'session glossary': 'b',
  suppression: 'x',
  acceptance: 'a',
  inspection: 'i',
  group: 'q',
  profile: 'r',
} as const;

export type Thing = keyof typeof LETTERS;

export function publicId(thing: Thing, id: number): string {
  return `${LETTERS[thing]}${String(id)}`;
}

export function publicIdOrNull(thing: Thing, id: number | null): string | null {
  return id === null ? null : publicId(thing, id);
}

/** The row id, or undefined when this cannot be the id of such a thing. */
export function rowId(thing: Thing, id: string): number | undefined {
  return id.startsWith(LETTERS[thing]) && /^[1-9]\d{0,14}$/.test(id.slice(1)) ? Number(id.slice(1)) : undefined;
}

export function notFound(thing: Thing, id: string): ConcordError {
  return new ConcordError({ kind: 'not-found', what: thing, id });
}

/** @throws ConcordError `not-found` */
export function requireRowId(thing: Thing, id: string): number {
  const row = rowId(thing, id);
  if (row === undefined) throw notFound(thing, id);
  return row;
}

/** The row ids of those that can be ids, as JSON for json_each. */
export function rowIdsJson(thing: Thing, ids: readonly string[]): string {
  return JSON.stringify(ids.map((id) => rowId(thing, id)).filter((row) => row !== undefined));
}

import type { Term } from '../../domain/glossary.js';

type TermInfo = Partial<Pick<Term, 'status' | 'matching' | 'case'>>;

const WORDS: ReadonlyMap<string, TermInfo> = new Map<string, TermInfo>([
  ['caseyes', { case: 'exact' }],
  ['casepermissive', { case: 'permissive' }],
  ['caseno', { case: 'any' }],
  ['exact', { matching: 'exact' }],
  ['fuzzy', { matching: 'stem' }],
  ['halfprefix', { matching: 'prefix' }],
  ['custom', { matching: 'prefix' }],
  ['forbidden', { status: 'forbidden' }],
]);

/** What memoQ's Term_Info says of a term: "CasePermissive;HalfPrefix". Other words of it have no counterpart here. */
export function readTermInfo(cell: string): TermInfo {
  const words = cell.split(/[;,]/).map((word) => word.trim().toLowerCase());
  return Object.assign({}, ...words.map((word) => WORDS.get(word) ?? {})) as TermInfo;
}

/** A term of memoQ without the signs of where its ending may vary: "scien|ce", "scien*". */
export function withoutWildcards(text: string, cell: string): string {
  return /\bcustom\b/i.test(cell) ? text.replace(/[|*]/g, '') : text;
}

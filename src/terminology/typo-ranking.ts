import Fuse from 'fuse.js';

/**
 * Orders a few texts by how well they contain the query with typos; those that hardly do are left out.
 * `closeness` is 0 for the best; equal ones are told apart by the caller.
 */
export type TypoRanking = (
  query: string,
  candidates: readonly string[],
) => readonly { readonly index: number; readonly closeness: number }[];

/** Errors a letter of the query: wide enough for a swap (two errors to fuse.js) in four letters. */
const THRESHOLD = 0.5;

/**
 * By fuse.js. Its cost grows with the texts (2 ms for 200 short ones, seconds for 100,000),
 * therefore it is given the survivors of a cheaper search and never a whole glossary.
 */
export const rankWithFuse: TypoRanking = (query, candidates) => {
  const fuse = new Fuse(candidates, {
    includeScore: true,
    isCaseSensitive: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: THRESHOLD,
  });
  return fuse.search(query).map(({ refIndex, score }) => ({ index: refIndex, closeness: score ?? 0 }));
};

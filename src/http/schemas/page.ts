import { z } from 'zod';
import { ConcordError } from '../../domain/failure.js';
import type { Page, PageRequest } from '../../domain/page.js';
import { queryInteger } from './values.js';

const DEFAULT_PAGE = 50;
/** A server may allow fewer (`toPageRequest`). */
const LARGEST_PAGE = 200;

/** The parameters of every list. */
export const pageParameters = {
  limit: queryInteger(1, LARGEST_PAGE, DEFAULT_PAGE).describe('How many items at most: 1 to 200'),
  cursor: z
    .string()
    .min(1)
    .max(1_000)
    .exactOptional()
    .describe('Where to go on: `nextCursor` of the page before. Opaque; stays valid while things are added.'),
};

export const PageQuery = z.strictObject(pageParameters);

/** @throws ConcordError `invalid` when the page is larger than the server allows */
export function toPageRequest(query: { limit: number; cursor?: string }, largest: number): PageRequest {
  if (query.limit > largest) {
    throw new ConcordError({ kind: 'invalid', reason: `A page has at most ${largest} items.`, pointer: '/limit' });
  }
  return query.cursor === undefined ? { limit: query.limit } : { limit: query.limit, cursor: query.cursor };
}

export function pageOf<Item extends z.ZodType>(item: Item, what: string) {
  return z.object({
    items: z.array(item).describe(what),
    nextCursor: z.string().exactOptional().describe('Asks for the next page; absent on the last one'),
  });
}

export function toPageResponse<Item, Wire>(page: Page<Item>, toWire: (item: Item) => Wire) {
  return {
    items: page.items.map((item) => toWire(item)),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  };
}

// Rows of a memory in which some sources are translated in two ways.
import { grownRows } from './concordance-store.mjs';

/** One in so many sources has a second translation. */
const PLANTED = 50;

/** About `count` rows as [Chinese, English]. */
export async function* inconsistentRows(count) {
  let row = 0;
  for await (const [source, target] of grownRows(Math.round(count * (1 - 1 / PLANTED)))) {
    yield [source, target];
    if (row++ % PLANTED === 0) yield [source, `Otherwise ${target.split(' ').reverse().join(' ')}`];
  }
}

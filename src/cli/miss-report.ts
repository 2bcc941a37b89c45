import type { Misses } from './answers/terms.js';
import { tableLines } from './table.js';
import type { Paint } from './terminal.js';

/** Missed queries for people: one line each, with how often and on which day last. */
export function missLines({ items }: Misses, paint: Paint): readonly string[] {
  if (items.length === 0) return [];
  const rows = items.map(({ query, source, target, count, lastAt }) => [
    String(count),
    `${source} > ${target}`,
    lastAt.slice(0, 10),
    query,
  ]);
  const [head, ...lines] = tableLines([['Times', 'Pair', 'Last', 'Query'], ...rows]);
  return [paint.strong(head!), ...lines];
}

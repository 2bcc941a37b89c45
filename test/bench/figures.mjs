// Medians, percentiles and tables for people.

/** @param {readonly number[]} values @param {number} share 0 to 1 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values) => percentile(values, 0.5);

export const milliseconds = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
/** "98.2 %"; "-" of nothing. */
export const percent = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
export const mebibytes = (bytes) => (bytes / 1024 / 1024).toFixed(0);

/** Prints rows as a Markdown table. */
export function printTable(title, head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  console.log(`\n${title}\n`);
  console.log(line(all[0]));
  console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  for (const row of all.slice(1)) console.log(line(row));
}

/** Runs `work` and says how long it took, in milliseconds. */
export async function timed(work) {
  const started = performance.now();
  const value = await work();
  return { value, took: performance.now() - started };
}

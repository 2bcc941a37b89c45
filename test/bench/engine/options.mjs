// What the benches of the engine can be told on the command line: `npm run bench -- engine --languages zh,en --sizes 100k,1m`.
import { parseArgs } from 'node:util';

/**
 * @param {readonly string[]} flags
 * @param {{languages: string, sizes: string, queries: string}} defaults lists separated by commas
 * @returns {{languages: string[], sizes: number[], queries: number}} `queries`: at most so many of each set
 */
export function readOptions(flags, defaults) {
  const text = (name) => ({ type: 'string', default: defaults[name] });
  const { values } = parseArgs({
    args: [...flags],
    options: { languages: text('languages'), sizes: text('sizes'), queries: text('queries') },
  });
  return {
    languages: values.languages.split(','),
    sizes: values.sizes.split(',').map(readSize),
    queries: Number(values.queries),
  };
}

/** "100k" or "5M" as a number. */
function readSize(text) {
  const parts = /^(\d+)([km]?)$/iu.exec(text);
  if (parts === null) throw new Error(`not a size: ${text}; write 100k or 5M`);
  return Number(parts[1]) * { '': 1, k: 1_000, m: 1_000_000 }[parts[2].toLowerCase()];
}

export const sizeName = (size) => (size % 1_000_000 === 0 ? `${size / 1_000_000}M` : `${size / 1_000}k`);

// Whether the engine finds what scoring every text finds: the five best of each query, text by text and score by score.
import { printTable } from '../figures.mjs';
import { hasBenchData } from '../memory-files.mjs';
import { memoryFile } from './bench-data.mjs';
import { inThreads } from './in-threads.mjs';
import { readOptions, sizeName } from './options.mjs';

const WORKER = new URL('recall-worker.mjs', import.meta.url);
/** Above this size a scan takes tens of milliseconds, so that fewer queries are asked. */
const MOST_WITH_ALL_QUERIES = 150_000;
const QUERIES_ABOVE = 60;
/** Queries of each set for which the oracle itself is compared with scoring every text without any filter. */
const CHECKED = 2;
const MOST_MISSES_SHOWN = 5;

/** @param {readonly string[]} flags `--languages zh,en,de,ja --sizes 50k,1m --queries 500` */
export async function benchRecall(flags = []) {
  if (!hasBenchData) {
    console.log('recall: left out, the real segments are not here');
    return;
  }
  const { languages, sizes, queries } = readOptions(flags, {
    languages: 'zh,en,de,ja',
    sizes: '50k,1m',
    queries: '500',
  });
  const jobs = [...sizes]
    .sort((a, b) => b - a)
    .flatMap((size) => languages.map((language) => ({ language, size, ...sample(size, queries) })));
  for (const { language, size } of jobs) await memoryFile(language, size);
  const messages = await inThreads(WORKER, jobs);
  const isOf = (job) => (message) => message.language === job.language && message.size === job.size;
  for (const job of jobs) report(job, messages.filter(isOf(job)));
}

function sample(size, queries) {
  return size <= MOST_WITH_ALL_QUERIES
    ? { queries, checked: CHECKED }
    : { queries: Math.min(queries, QUERIES_ABOVE), checked: 0 };
}

function report({ language, size, checked }, messages) {
  const sets = messages.filter(({ kind }) => kind !== undefined);
  printTable(
    `Recall at 5 against scoring every text, ${language} ${sizeName(size)} (found / expected ranks)`,
    ['queries', 'n', ...sets[0].cells.map(({ minScore }) => `minScore ${minScore}`)],
    sets.map(({ kind, cells }) => [kind, cells[0].queries, ...cells.map(share)]),
  );
  const misses = sets.flatMap(({ kind, cells }) =>
    cells.flatMap(({ minScore, misses: missed }) => missed.map((miss) => ({ where: `${kind}@${minScore}`, ...miss }))),
  );
  console.log(misses.length === 0 ? '\nNothing missed.' : `\nMISSED in ${misses.length} look-ups, among them:`);
  for (const { where, text, expected, seen } of misses.slice(0, MOST_MISSES_SHOWN)) {
    console.log([`${where}: ${text}`, '  expected', ...expected, '  found', ...seen].join('\n    '));
  }
  const faults = messages.flatMap((message) => message.faults ?? []);
  if (checked === 0) return;
  console.log(
    `The oracle's bounds lost ${faults.length === 0 ? 'nothing' : faults.join('\n')} (${sets.length * checked} queries).`,
  );
}

function share({ found, expected }) {
  const text = expected === 0 ? '100.0' : (Math.floor((1000 * found) / expected) / 10).toFixed(1);
  return `${text} % (${found}/${expected})`;
}

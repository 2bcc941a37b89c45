// Term look-up with every keystroke, in process: how long, how many found, how much memory; fuse.js beside it.
import { runInNewContext } from 'node:vm';
import { setFlagsFromString } from 'node:v8';
import Fuse from 'fuse.js';
import { createTermFinder } from '../../../dist/services/look-up-terms.js';
import { milliseconds, percentile, printTable, timed } from '../figures.mjs';
import { generatedConcept } from './generated-concepts.mjs';
import { keystrokes, termQueries } from './term-queries.mjs';

const QUERIES = 1000;
/** Enough for all kinds of queries, few enough for fuse.js. */
const FUSE_TERMS = 10_000;
const FUSE_QUERIES = 60;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

/** @param {readonly string[]} flags `--sizes 10k,100k,1m` */
export async function benchTerms(flags = []) {
  for (const size of sizesIn(flags)) await benchSize(size);
}

function sizesIn(flags) {
  const given = flags[flags.indexOf('--sizes') + 1];
  const sizes = flags.includes('--sizes') ? given.split(',') : ['10k', '100k', '1m'];
  return sizes.map((size) => Number.parseInt(size, 10) * { k: 1000, m: 1_000_000 }[size.at(-1).toLowerCase()]);
}

/** Terms are counted, not concepts: each has two and a bit. */
async function benchSize(terms) {
  const concepts = Math.round(terms / 2.1);
  const before = usedMemory();
  const finder = createTermFinder(sourceOf(concepts));
  const { took } = await timed(() => finder.refresh());
  await finder.terms({ text: 'warm', source: 'zh-Hans', target: 'en', limit: 7 });
  const memory = (usedMemory() - before) / terms;
  const rows = await typeAll(finder, termQueries(QUERIES, concepts));
  printTable(
    `${terms.toLocaleString('en')} terms: loaded in ${(took / 1000).toFixed(1)} s, ${memory.toFixed(0)} bytes a term; milliseconds a keystroke`,
    ['query', 'keystrokes', 'p50', 'p95', 'p99', 'max', 'hit@7'],
    rows,
  );
  if (terms === FUSE_TERMS) await besideFuse(finder, concepts);
}

function usedMemory() {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Makes the concepts anew each time that they are asked for, as a store reads them. */
function sourceOf(count) {
  const ids = Array.from({ length: count }, (_, number) => `c${number}`);
  return {
    changeNumber: () => 1,
    touchedSince: () => ids,
    concepts: (asked) => asked.map((id) => generatedConcept(Number(id.slice(1)))),
  };
}

async function typeAll(finder, queries) {
  const kinds = new Map();
  const all = { times: [], found: 0, asked: 0 };
  for (const { kind, text, conceptId } of queries) {
    if (!kinds.has(kind)) kinds.set(kind, { times: [], found: 0, asked: 0 });
    const { times, found } = await type(finder, text, conceptId);
    for (const figures of [kinds.get(kind), all]) {
      figures.times.push(...times);
      figures.found += Number(found);
      figures.asked += 1;
    }
  }
  return [...[...kinds].sort(), ['all', all]].map(([kind, figures]) => rowOf(kind, figures));
}

async function type(finder, text, conceptId) {
  const times = [];
  let hits = [];
  for (const typed of keystrokes(text)) {
    const started = performance.now();
    hits = await finder.terms({ text: typed, source: 'zh-Hans', target: 'en', limit: 7 });
    times.push(performance.now() - started);
  }
  return { times, found: hits.some((hit) => hit.conceptId === conceptId) };
}

function rowOf(kind, { times, found, asked }) {
  const figures = [0.5, 0.95, 0.99, 1].map((share) => milliseconds(percentile(times, share)));
  return [kind, times.length, ...figures, `${((100 * found) / asked).toFixed(1)} %`];
}

/** The same queries in turn: with each keystroke by the index, as they are typed; whole by fuse.js over all the terms. */
async function besideFuse(finder, concepts) {
  const terms = Array.from({ length: concepts }, (_, number) => generatedConcept(number).terms).flat();
  const fuse = new Fuse(terms, { keys: ['text'], includeScore: true, threshold: 0.3, ignoreLocation: true });
  const [each, whole, theirs] = [[], [], []];
  for (const { text, conceptId } of termQueries(QUERIES, concepts).slice(0, FUSE_QUERIES)) {
    const { times } = await type(finder, text, conceptId);
    each.push(...times);
    whole.push(times.at(-1));
    theirs.push((await timed(() => fuse.search(text, { limit: 7 }))).took);
  }
  const fuseMedian = percentile(theirs, 0.5);
  const row = (name, times) => [
    ...[name, percentile(times, 0.5).toFixed(3), percentile(times, 0.95).toFixed(3)],
    `${(fuseMedian / percentile(times, 0.5)).toFixed(0)}x`,
  ];
  printTable(
    'Beside fuse.js over the same 10,000 terms, in turn; milliseconds, ratio of medians',
    ['', 'p50', 'p95', 'ratio'],
    [row('Concord, a keystroke', each), row('Concord, a whole query', whole), row('fuse.js, a whole query', theirs)],
  );
}

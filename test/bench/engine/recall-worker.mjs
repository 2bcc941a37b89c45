// One memory asked about with every set of queries, by the engine and by the oracle. Runs in a worker thread.
import { parentPort } from 'node:worker_threads';
import { memoryTexts, querySet, spread } from './bench-data.mjs';
import { ConcordMemory } from './concord.mjs';
import { RecallOracle, bestOf } from './recall-oracle.mjs';

const KINDS = ['exact', 'light', 'heavy', 'natural', 'nomatch'];
const MIN_SCORES = [60, 75, 85];

parentPort.on('message', async ({ language, size, queries, checked }) => {
  const texts = await memoryTexts(language, size);
  const memory = new ConcordMemory(texts, language);
  const oracle = new RecallOracle(texts);
  for (const kind of KINDS) {
    const list = spread(querySet(language, kind), queries);
    parentPort.postMessage({ language, size, kind, cells: recallOf(memory, oracle, list) });
  }
  parentPort.postMessage({ language, size, faults: faultsOf(oracle, language, checked), done: true });
});

function recallOf(memory, oracle, list) {
  const cells = MIN_SCORES.map((minScore) => ({ minScore, queries: list.length, expected: 0, found: 0, misses: [] }));
  for (const { text } of list) {
    const scored = oracle.score(text, MIN_SCORES[0]);
    for (const cell of cells) count(cell, text, bestOf(scored, cell.minScore), memory.lookUp(text, cell.minScore));
  }
  return cells;
}

/** A rank is found when the same text stands there with the same score. */
function count(cell, text, expected, found) {
  const seen = found.map(({ analysed, ceiling, comparison }) => ({
    exact: analysed.exact,
    ceiling,
    tenths: comparison.tenths,
  }));
  const isSame = (a, b) => a.exact === b?.exact && a.ceiling === b.ceiling && a.tenths === b.tenths;
  const right = expected.filter((best, rank) => isSame(best, seen[rank])).length;
  cell.expected += expected.length;
  cell.found += right;
  if (right < expected.length || seen.length > expected.length) {
    cell.misses.push({ text, expected: expected.map(toWords), seen: seen.map(toWords) });
  }
}

const toWords = ({ ceiling, tenths, exact }) => `${ceiling} (${tenths / 10}) ${exact}`;

/** Queries for which the oracle's two bounds lose what a comparison with everything finds; there must be none. */
function faultsOf(oracle, language, checked) {
  const names = (scored) => JSON.stringify(bestOf(scored, MIN_SCORES[0]).map(toWords));
  return KINDS.flatMap((kind) => spread(querySet(language, kind), checked))
    .map(({ text }) => text)
    .filter((text) => names(oracle.score(text, MIN_SCORES[0])) !== names(oracle.scoreEverything(text, MIN_SCORES[0])));
}

// One memory measured, in a process of its own: node --expose-gc measure.mjs LANGUAGE SIZE QUERIES; sends its figures to the parent.
import { analyseText } from '../../../dist/matching/analysed-text.js';
import { timed } from '../figures.mjs';
import { memoryTexts, querySet, spread } from './bench-data.mjs';
import { BruteForce } from './brute-force.mjs';
import { ConcordMemory } from './concord.mjs';
import { fullTokens, readFullTokens } from './full-tokens.mjs';
import { SymbolCorpus } from './symbol-corpus.mjs';

const KINDS = ['natural', 'light', 'heavy', 'nomatch'];
const MIN_SCORES = [60, 75, 85];
/** Brute force answers every n-th query only: it takes tens of milliseconds at a million texts. */
const MOST_BRUTE = 40;
const MOST_BRUTE_ABOVE_A_MILLION = 15;

const [language, size, queries] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const texts = await memoryTexts(language, size);
const { memory, index } = await buildIndex();
const corpus = new SymbolCorpus(texts, readFullTokens);
const [plain, cutting] = [false, true].map((cutsOff) => new BruteForce(corpus, { cutsOff }));
const cells = [];
await warmUp();
for (const kind of KINDS) cells.push(...(await measureKind(kind)));
process.send({ index, cells });

async function buildIndex() {
  globalThis.gc();
  const { value: memory, took } = await timed(() => new ConcordMemory(texts, language));
  const mostResident = process.resourceUsage().maxRSS * 1024;
  globalThis.gc();
  const resident = process.memoryUsage().rss;
  return { memory, index: { texts: memory.size, bytes: memory.bytes, buildMs: took, resident, mostResident } };
}

/** The first look-ups compile the code. */
async function warmUp() {
  for (const { text } of spread(querySet(language, 'light'), 60)) {
    for (const minScore of MIN_SCORES) memory.lookUp(text, minScore);
  }
  for (const { text } of spread(querySet(language, 'light'), 3)) [plain, cutting].map((peer) => scan(peer, text, 60));
}

async function measureKind(kind) {
  const cells = MIN_SCORES.map((minScore) => ({ kind, minScore, concord: [], paired: [], plain: [], cutting: [] }));
  const list = spread(querySet(language, kind), queries);
  const step = Math.ceil(list.length / (size > 1_000_000 ? MOST_BRUTE_ABOVE_A_MILLION : MOST_BRUTE));
  for (const [turn, { text }] of list.entries()) {
    for (const cell of cells) await measureTurn(cell, text, turn, turn % step === 0);
  }
  for (const cell of cells) Object.assign(cell, meanWork(list, cell.minScore));
  return cells;
}

/** All in turn, each first as often as the others. */
async function measureTurn(cell, text, turn, withBrute) {
  const work = {
    concord: () => memory.lookUp(text, cell.minScore),
    plain: () => scan(plain, text, cell.minScore),
    cutting: () => scan(cutting, text, cell.minScore),
  };
  const names = withBrute ? Object.keys(work) : ['concord'];
  for (const place of names.keys()) {
    const name = names[(turn + place) % names.length];
    const { took } = await timed(work[name]);
    cell[name].push(took);
    if (withBrute && name === 'concord') cell.paired.push(took);
  }
}

/** Like the engine's time, the scan's includes what it takes to divide the query into tokens. */
function scan(peer, text, minScore) {
  return peer.lookUp(fullTokens(analyseText(text)), minScore);
}

function meanWork(list, minScore) {
  const work = spread(list, 100).map(({ text }) => memory.countWork(text, minScore));
  const mean = (name) => work.reduce((sum, counts) => sum + counts[name], 0) / work.length;
  return { candidates: mean('candidates'), verified: mean('verified') };
}

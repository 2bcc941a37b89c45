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
warmUp();
for (const kind of KINDS) cells.push(...measureKind(kind));
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
function warmUp() {
  for (const { text } of spread(querySet(language, 'light'), 60)) {
    for (const minScore of MIN_SCORES) memory.lookUp(text, minScore);
  }
  for (const { text } of spread(querySet(language, 'light'), 3)) [plain, cutting].map((peer) => scan(peer, text, 60));
}

/**
 * In rounds: the engine answers some queries, then brute force the last of them. So both meet the same load of the
 * machine, and neither runs in caches that the other has just filled with its own.
 */
function measureKind(kind) {
  const cells = MIN_SCORES.map((minScore) => ({ kind, minScore, concord: [], paired: [], plain: [], cutting: [] }));
  const list = spread(querySet(language, kind), queries);
  const round = Math.ceil(list.length / (size > 1_000_000 ? MOST_BRUTE_ABOVE_A_MILLION : MOST_BRUTE));
  for (const [turn, { text }] of list.entries()) {
    const isLastOfRound = turn % round === round - 1;
    for (const cell of cells) measureEngine(cell, text, isLastOfRound);
    for (const cell of isLastOfRound ? cells : []) measureBrute(cell, text);
  }
  for (const cell of cells) Object.assign(cell, meanWork(list, cell.minScore));
  return cells;
}

function measureEngine(cell, text, isPaired) {
  const spent = spentOn(() => memory.lookUp(text, cell.minScore));
  cell.concord.push(spent);
  if (isPaired) cell.paired.push(spent);
}

function measureBrute(cell, text) {
  cell.plain.push(spentOn(() => scan(plain, text, cell.minScore)));
  cell.cutting.push(spentOn(() => scan(cutting, text, cell.minScore)));
}

/**
 * Milliseconds on the clock and of the processor. The more a machine has to do, the more does a long run lose to other
 * processes against a short one: only processor times give ratios that can be trusted then.
 */
function spentOn(work) {
  const [started, before] = [performance.now(), process.cpuUsage()];
  work();
  const [ended, { user, system }] = [performance.now(), process.cpuUsage(before)];
  return { clock: ended - started, processor: (user + system) / 1000 };
}

/** Like the engine's time, the scan's includes what it takes to divide the query into tokens. */
function scan(peer, text, minScore) {
  return peer.lookUp(fullTokens(analyseText(text)), minScore);
}

function meanWork(list, minScore) {
  const work = spread(list, 100).map(({ text }) => memory.countWork(text, minScore));
  const mean = (name) => work.reduce((sum, counts) => sum + counts[name], 0) / work.length;
  return { left: mean('left'), compared: mean('compared') };
}

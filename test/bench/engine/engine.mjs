// How fast the engine answers in process, beside brute force, and how much memory it takes.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { mebibytes, milliseconds, percentile, printTable } from '../figures.mjs';
import { hasBenchData } from '../memory-files.mjs';
import { memoryFile } from './bench-data.mjs';
import { readOptions, sizeName } from './options.mjs';
import { printTargets } from './targets.mjs';

const MEASURE = fileURLToPath(new URL('measure.mjs', import.meta.url));
/** Brute force keeps a vocabulary of strings; the engine needs no heap to speak of. */
const HEAP = '--max-old-space-size=4000';

/** @param {readonly string[]} flags `--languages zh,en --sizes 100k,1m,5m --queries 500` */
export async function benchEngine(flags = []) {
  if (!hasBenchData) {
    console.log('engine: left out, the real segments are not here');
    return;
  }
  const { languages, sizes, queries } = readOptions(flags, { languages: 'zh,en', sizes: '100k,1m', queries: '500' });
  const results = [];
  for (const size of sizes) {
    for (const language of languages) {
      await memoryFile(language, size);
      results.push(await measure(language, size, queries));
      printCells(results.at(-1));
    }
  }
  printIndexes(results);
  console.log(`\nLoad of the machine: ${loadavg()[0].toFixed(1)} on ${availableParallelism()} cores.`);
  printTargets('Targets of the engine in process', results.flatMap(targetsOf));
}

/** In a process of its own, so that memory is that of one index. */
async function measure(language, size, queries) {
  const child = fork(MEASURE, [language, String(size), String(queries)], { execArgv: ['--expose-gc', HEAP] });
  const ended = once(child, 'exit');
  const answered = once(child, 'message').then(([message]) => message);
  const result = await Promise.race([
    answered,
    ended.then(([code]) => Promise.reject(new Error(`ended with ${code}`))),
  ]);
  await ended;
  return { language, size, ...result };
}

function printCells({ language, size, cells }) {
  const times = (spent, shares) => shares.map((share) => milliseconds(percentile(clockOf(spent), share)));
  printTable(
    `Look-ups in process, ${language} ${sizeName(size)}, ms; brute force in turn with every n-th query (the ratio is that of the median processor times over these)`,
    [
      'queries',
      'n',
      'p50',
      'p95',
      'p99',
      'brute n',
      'plain p50',
      'ratio',
      'cutting off',
      'ratio',
      'left by bounds',
      'compared',
    ],
    cells.map((cell) => [
      `${cell.kind}@${cell.minScore}`,
      cell.concord.length,
      ...times(cell.concord, [0.5, 0.95, 0.99]),
      cell.plain.length,
      ...['plain', 'cutting'].flatMap((peer) => [...times(cell[peer], [0.5]), inTimes(ratioOf(cell, peer))]),
      cell.left.toFixed(1),
      cell.compared.toFixed(1),
    ]),
  );
}

/** @param {'plain' | 'cutting'} peer */
function ratioOf(cell, peer) {
  const median = (spent) =>
    percentile(
      spent.map(({ processor }) => processor),
      0.5,
    );
  return median(cell[peer]) / median(cell.paired);
}

const clockOf = (spent) => spent.map(({ clock }) => clock);

const inTimes = (ratio) => `${ratio.toFixed(ratio < 10 ? 1 : 0)}x`;

function printIndexes(results) {
  printTable(
    'The index alone in its process (bytes: its arrays, vocabulary included; the texts themselves are not part of it)',
    ['memory', 'texts', 'built in s', 'texts/s', 'bytes a text', 'resident MiB', 'most while building'],
    results.map(({ language, size, index }) => [
      `${language} ${sizeName(size)}`,
      index.texts,
      (index.buildMs / 1000).toFixed(1),
      Math.round(index.texts / (index.buildMs / 1000)),
      (index.bytes / index.texts).toFixed(0),
      mebibytes(index.resident),
      mebibytes(index.mostResident),
    ]),
  );
}

const RATIOS = { 60: 100, 75: 130 };
const LATENCIES = {
  en: { 60: [0.5, 1.5, 4], 75: [0.25, 0.8] },
  zh: { 60: [0.5, 1.5, 4], 75: [0.25, 1] },
};
const BYTES = { en: 130, zh: 190 };
const PERCENTILES = [0.5, 0.95, 0.99];
const MILLION = 1_000_000;

function targetsOf({ language, size, cells, index }) {
  if (!(language in BYTES)) return [];
  const natural = cells.filter(({ kind }) => kind === 'natural');
  if (size === 5 * MILLION) return [...slowestOf(language, natural), residentOf(language, index)];
  if (size !== MILLION) return [];
  return [
    ...natural.filter(({ minScore }) => minScore in RATIOS).flatMap((cell) => ratioTargets(language, cell)),
    ...natural.flatMap((cell) => latencyTargets(language, cell)),
    bytesTarget(language, index),
  ];
}

/** The target's words mean the plain one; how far ahead of the better one the engine is informs. */
function ratioTargets(language, cell) {
  return ['plain', 'cutting'].map((peer) => {
    const [ratio, least] = [ratioOf(cell, peer), RATIOS[cell.minScore]];
    const note = peer === 'plain' ? '' : ' that cuts off (informs)';
    const what = `${language} 1M natural@${cell.minScore} against brute force${note}`;
    return { what, target: `>= ${least}x`, seen: inTimes(ratio), reached: ratio >= least };
  });
}

function latencyTargets(language, { concord, minScore }) {
  return (LATENCIES[language][minScore] ?? []).map((most, index) => {
    const seen = percentile(clockOf(concord), PERCENTILES[index]);
    const what = `${language} 1M natural@${minScore} p${100 * PERCENTILES[index]} (informs)`;
    return { what, target: `<= ${most} ms`, seen: `${milliseconds(seen)} ms`, reached: seen <= most };
  });
}

function bytesTarget(language, { bytes, texts }) {
  const seen = bytes / texts;
  const what = `${language} 1M bytes a text`;
  return { what, target: `<= ${BYTES[language]} B`, seen: `${seen.toFixed(0)} B`, reached: seen <= BYTES[language] };
}

function slowestOf(language, natural) {
  return natural
    .filter(({ minScore }) => language === 'zh' && minScore === 60)
    .map(({ concord }) => {
      const seen = percentile(clockOf(concord), 0.95);
      const what = 'zh 5M natural@60 p95 (informs)';
      return { what, target: '<= 8 ms', seen: `${milliseconds(seen)} ms`, reached: seen <= 8 };
    });
}

function residentOf(language, { mostResident }) {
  const most = 3 * 1024 ** 3;
  const what = `${language} 5M resident, texts of the bench included`;
  return { what, target: '<= 3 GB', seen: `${mebibytes(mostResident)} MiB`, reached: mostResident <= most };
}

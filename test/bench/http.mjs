// Look-ups over HTTP in a large memory: on 16 connections, at half of that rate whoever waits, and the same during an import;
// and the pretranslation of 10,000 segments. The load comes from this process, on the same machine.
import { readOptions, sizeName } from './engine/options.mjs';
import { memoryRows, querySet, spread } from './engine/bench-data.mjs';
import { printTargets } from './engine/targets.mjs';
import { milliseconds, printTable, timed } from './figures.mjs';
import { copiedFolder, indexedBothWays, tmxFile } from './filled-folder.mjs';
import { closedLoop, openLoop } from './load.mjs';
import { hasBenchData } from './memory-files.mjs';
import { jobEnd, postJson, startServer, uploadMemory } from './server.mjs';

const LANGUAGE = 'zh';
const MIN_SCORE = 75;
const CONNECTIONS = 16;
const SECONDS = 20;
const SEGMENTS = 10_000;
/** As many as a request may have. */
const SEGMENTS_A_REQUEST = 1_000;
const PRETRANSLATION_SCORE = 70;
const MOST = { p99: 50, ratio: 3, pretranslation: 20 };

/** @param {readonly string[]} flags `--sizes 1m` */
export async function benchHttp(flags = []) {
  if (!hasBenchData) {
    console.log('http: left out, the real segments are not here');
    return;
  }
  const { sizes } = readOptions(flags, { languages: LANGUAGE, sizes: '1m', queries: '500' });
  for (const size of sizes) await measure(size);
}

async function measure(size) {
  const { folder, remove } = await copiedFolder(LANGUAGE, size);
  const server = await startServer({ DATA_DIR: folder });
  try {
    await indexedBothWays(server.address, LANGUAGE);
    await measureAt(server.address, size);
  } finally {
    await server.stop();
    remove();
  }
}

async function measureAt(address, size) {
  const urlOf = questionsTo(address);
  await closedLoop({ urlOf, connections: CONNECTIONS, seconds: SECONDS / 4 });
  const closed = await closedLoop({ urlOf, connections: CONNECTIONS, seconds: SECONDS });
  const rate = closed.aSecond / 2;
  const idle = await openLoop({ urlOf, rate, seconds: SECONDS });
  const segments = await someSegments(size);
  const pretranslated = await timed(() => pretranslate(address, segments));
  const busy = await duringImport(address, size, (until) => openLoop({ urlOf, rate, until }));
  const rows = [
    [`closed, ${CONNECTIONS} connections`, closed.aSecond, closed.outcome],
    ['open, half the rate', rate, idle],
    [`open, during an import of ${sizeName(size)}`, rate, busy],
  ];
  printTable(
    `GET /v1/matches in ${sizeName(size)} zh-en units, natural queries of both languages in turn, minScore ${MIN_SCORE}`,
    ['load', 'requests/s', 'requests', 'p50 ms', 'p95 ms', 'p99 ms', 'errors', 'partial'],
    rows.map(([load, aSecond, outcome]) => [load, Math.round(aSecond), ...figuresOf(outcome)]),
  );
  printTargets('Targets over HTTP', targetsOf(idle, busy, pretranslated.took));
}

const figuresOf = (outcome) => [
  outcome.times.length,
  ...[0.5, 0.95, 0.99].map((share) => milliseconds(outcome.percentile(share))),
  outcome.errors,
  outcome.partial,
];

function questionsTo(address) {
  const [zh, en] = [LANGUAGE, 'en'].map((language) => querySet(language, 'natural').map(({ text }) => text));
  return (n) => {
    const [texts, source, target] = n % 2 === 0 ? [zh, LANGUAGE, 'en'] : [en, 'en', LANGUAGE];
    const text = texts[(n >>> 1) % texts.length];
    return `${address}/v1/matches?${new URLSearchParams({ text, source, target, minScore: MIN_SCORE })}`;
  };
}

/** Imports as many units again, into a memory of their own, and goes on until they are published. */
async function duringImport(address, size, load) {
  const file = await tmxFile(LANGUAGE, size);
  let done = false;
  const importing = uploadMemory(address, 'again', file)
    .then(({ job }) => jobEnd(address, job.id))
    .finally(() => (done = true));
  const outcome = await load(() => done);
  await importing;
  return outcome;
}

/** Segments of the sets of queries, and stored ones that lack a character. */
async function someSegments(size) {
  const segments = [];
  for (const kind of ['natural', 'light', 'heavy', 'exact']) segments.push(...querySet(LANGUAGE, kind));
  const stored = [];
  for await (const [text] of memoryRows(LANGUAGE, Math.min(size, 100_000))) stored.push({ text });
  for (const { text } of spread(stored, SEGMENTS - segments.length))
    if (text.length > 1) segments.push({ text: text.slice(1) });
  return segments.slice(0, SEGMENTS);
}

async function pretranslate(address, segments) {
  for (let first = 0; first < segments.length; first += SEGMENTS_A_REQUEST) {
    await postJson(`${address}/v1/matches`, {
      ...{ source: LANGUAGE, target: 'en', minScore: PRETRANSLATION_SCORE, limit: 1 },
      segments: segments.slice(first, first + SEGMENTS_A_REQUEST).map(({ text }) => ({ text })),
    });
  }
}

function targetsOf(idle, busy, pretranslation) {
  const p99 = idle.percentile(0.99);
  const ratio = busy.percentile(0.99) / p99;
  const errors = idle.errors + busy.errors;
  const row = (what, target, seen, reached) => ({ what, target, seen, reached });
  return [
    row('p99 at half the rate', `<= ${MOST.p99} ms`, `${milliseconds(p99)} ms`, p99 <= MOST.p99),
    row('errors', '0', String(errors), errors === 0),
    row('p99 during the import', `<= ${MOST.ratio} times`, `${ratio.toFixed(1)} times`, ratio <= MOST.ratio),
    row(
      `pretranslation of ${SEGMENTS} segments at ${PRETRANSLATION_SCORE}`,
      `<= ${MOST.pretranslation} s`,
      `${(pretranslation / 1000).toFixed(1)} s`,
      pretranslation <= 1000 * MOST.pretranslation,
    ),
  ];
}

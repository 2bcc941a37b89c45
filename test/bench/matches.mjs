// How long a look-up takes over HTTP, beside comparing the query with every text of the memory (one thread, length filter),
// query by query in turn; and whether both find the same best similarity.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTmx } from '../../dist/formats/tmx/read-tmx.js';
import { analyseText } from '../../dist/matching/analysed-text.js';
import { compareTexts } from '../../dist/matching/similarity.js';
import { milliseconds, percentile, printTable, timed } from './figures.mjs';
import { FILE_LIMITS } from './hostile.mjs';
import { benchQueries, benchRows, hasBenchData, inventedRows, writeTmx } from './memory-files.mjs';
import { getJson, jobEnd, lookUpsReady, startServer, uploadMemory } from './server.mjs';

const DEMO = new URL('../../fixtures/demo/', import.meta.url);
const MIN_SCORE = 70;
const QUERIES = 40;

export async function benchMatches() {
  const folder = mkdtempSync(join(tmpdir(), 'concord-bench-'));
  const rows = [];
  try {
    for (const set of await sets()) {
      const server = await startServer();
      try {
        rows.push(...(await measureSet(server, folder, set)));
      } finally {
        await server.stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  printTable(
    `Matches at ${MIN_SCORE} over HTTP beside brute force in process (${QUERIES} queries each, in turn)`,
    ['memory', 'queries', 'HTTP p50 ms', 'p95 ms', 'brute p50 ms', 'ratio p50', 'same best score'],
    rows,
  );
}

async function sets() {
  const demo = {
    name: 'demo, 102 units',
    rows: await demoRows(),
    source: 'zh-CN',
    queries: { 'new release': readFileSync(new URL('new-release.zh.txt', DEMO), 'utf8').split('\n').filter(Boolean) },
  };
  const made = [...inventedRows(5_000)];
  const invented = {
    name: 'invented, 5,000',
    rows: made,
    source: 'zh-CN',
    queries: { edited: made.filter((_, n) => n % 120 === 7).map(([text]) => text.replace('今年', '去年年底')) },
  };
  if (!hasBenchData) return [demo, invented];
  const real = async (language, file) => ({
    name: `real ${language}-en, 100,000`,
    rows: await benchRows(file, 100_000),
    source: language,
    queries: Object.fromEntries(
      ['exact', 'light', 'natural', 'nomatch'].map((kind) => [kind, benchQueries(`queries-${language}-${kind}.tsv`)]),
    ),
  });
  return [demo, invented, await real('zh', 'memory-zh-en.tsv.gz'), await real('de', 'memory-de-en.tsv.gz')];
}

/** The texts of the memory that ships, as [Chinese, English]. */
async function demoRows() {
  const rows = [];
  const bytes = [readFileSync(new URL('demo-memory.tmx', DEMO))];
  for await (const item of readTmx(bytes, { limits: FILE_LIMITS })) {
    if (item.kind === 'item') rows.push(item.value.variants.map(({ text }) => text));
  }
  return rows;
}

async function measureSet(server, folder, { name, rows, source, queries }) {
  const file = join(folder, 'memory.tmx');
  await writeTmx(file, rows, { source, target: 'en' });
  const { job } = await uploadMemory(server.address, name, file);
  await jobEnd(server.address, job.id);
  await lookUpsReady(server.address);
  const texts = [...new Set(rows.map(([text]) => text))].map(analyseText);
  const table = [];
  for (const [kind, all] of Object.entries(queries)) {
    const step = Math.max(1, Math.floor(all.length / QUERIES));
    const chosen = all.filter((_, n) => n % step === 0).slice(0, QUERIES);
    table.push([name, kind, ...(await compareBoth(server.address, source, texts, chosen))]);
  }
  return table;
}

async function compareBoth(address, source, texts, queries) {
  const [http, brute] = [[], []];
  let same = 0;
  for (const text of queries) {
    const query = new URLSearchParams({ text, source, target: 'en', minScore: String(MIN_SCORE) });
    const scan = await timed(() => bestOf(texts, text));
    // The scan held this process up: an idle connection may have been closed meanwhile.
    await getJson(`${address}/healthz`).catch(() => undefined);
    const look = await timed(() => getJson(`${address}/v1/matches?${query}`));
    http.push(look.took);
    brute.push(scan.took);
    const best = Math.max(0, ...look.value.matches.map(({ similarity }) => similarity * 10));
    if (Math.round(best) === scan.value || scan.value < MIN_SCORE * 10) same += 1;
  }
  const [fast, slow] = [percentile(http, 0.5), percentile(brute, 0.5)];
  const figures = [fast, percentile(http, 0.95), slow].map(milliseconds);
  return [...figures, `${(slow / fast).toFixed(slow < 10 * fast ? 1 : 0)}x`, `${same}/${queries.length}`];
}

/** The best similarity in tenths that reaches the threshold, 0 when none does. */
function bestOf(texts, text) {
  const query = analyseText(text);
  const least = MIN_SCORE * 10;
  let best = 0;
  for (const candidate of texts) {
    const [less, more] =
      query.weight < candidate.weight ? [query.weight, candidate.weight] : [candidate.weight, query.weight];
    if (1000 * less < least * more) continue;
    const { tenths } = compareTexts(query, candidate);
    if (tenths > best) best = tenths;
  }
  return best >= least ? best : 0;
}

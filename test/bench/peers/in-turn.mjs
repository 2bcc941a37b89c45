// Several engines asked the same queries, query by query in turn, so that a busy machine is busy for all of them.
import { median, milliseconds, percentile, printTable } from '../figures.mjs';

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {boolean} [exhaustive] it compares the query with every text
 * @property {(query: string) => Promise<Answer> | Answer} search
 * @typedef {object} Answer
 * @property {number} took in milliseconds, as the engine's own process saw it unless said otherwise
 * @property {{id?: number, score?: number}[]} found scores by Concord's measure, best first; or candidates by their ids
 * @property {number} [unscored] the part of `took` before the candidates were scored
 */

/** So many queries before the measured ones: compilers and caches have settled. A slow engine is asked fewer. */
const WARM_UP = 200;
const QUERIES = 100;
/** What an engine may take for one kind of query. */
const MOST_SECONDS = 25;

/**
 * Warms the engines up, asks them natural and light queries in turn, and prints what that took.
 * @param comparison `queriesOf(kind, count)`; `judge(engine, answers) -> string` is the recall column; `queries` of each
 *   kind and `mostSeconds` are for smaller or longer runs
 */
export async function compareInTurn(comparison) {
  const { title, engines, queriesOf, judge, queries = QUERIES, mostSeconds = MOST_SECONDS } = comparison;
  await askInTurn(engines, queriesOf('exact', WARM_UP), mostSeconds);
  const rounds = [];
  for (const kind of ['natural', 'light']) {
    rounds.push({ kind, answers: await askInTurn(engines, queriesOf(kind, queries), mostSeconds) });
  }
  printRounds(title, rounds, judge);
}

/**
 * Asks every engine every query, in rotated order. An engine that has used up its seconds sits out the rest:
 * its n is smaller, and it is compared over the queries that it answered.
 * @returns {Promise<Map<Engine, Map<string, Answer>>>} answers by query
 */
async function askInTurn(engines, queries, mostSeconds) {
  const answers = new Map(engines.map((engine) => [engine, new Map()]));
  const spent = new Map(engines.map((engine) => [engine, 0]));
  for (const [n, query] of queries.entries()) {
    for (const k of engines.keys()) {
      const engine = engines[(n + k) % engines.length];
      if (spent.get(engine) > 1000 * mostSeconds) continue;
      const started = performance.now();
      answers.get(engine).set(query, await engine.search(query));
      spent.set(engine, spent.get(engine) + performance.now() - started);
    }
  }
  return answers;
}

/** Wraps a synchronous search so that it is timed around the call. */
export function timedHere(name, search) {
  return {
    name,
    search(query) {
      const started = performance.now();
      const found = search(query);
      return { took: performance.now() - started, found };
    },
  };
}

/**
 * Prints one row an engine and kind of query, and what it comes to beside the fastest one. The first engine is Concord.
 * @param rounds `{kind, answers}`
 */
function printRounds(title, rounds, judge) {
  const rows = rounds.flatMap((round) => measuredRows(round, judge));
  const columns = COLUMNS.filter(([, cellOf]) => rows.some((row) => cellOf(row) !== ''));
  printTable(
    title,
    columns.map(([head]) => head),
    rows.map((row) => columns.map(([, cellOf]) => cellOf(row))),
  );
  for (const { kind } of rounds) {
    const [own, ...peers] = rows.filter((row) => row.kind === kind);
    const [best] = peers.sort((a, b) => a.p50 - b.p50);
    const unscored = best.unscored === undefined ? '' : `, ${times(best.unscored / own.p50)} without its scoring`;
    console.log(`${kind}: ${times(best.ratio)} faster at p50 than the fastest beside it, ${best.name}${unscored}`);
  }
}

/** The columns of the table; one that is empty in every row is not printed. */
const COLUMNS = [
  ['', ({ name }) => name],
  ['queries', ({ kind }) => kind],
  ['n', ({ n }) => n],
  ['p50 ms', ({ p50 }) => milliseconds(p50)],
  ['p95 ms', ({ p95 }) => milliseconds(p95)],
  ['p99 ms', ({ p99 }) => milliseconds(p99)],
  ['unscored p50 ms', ({ unscored }) => (unscored === undefined ? '' : milliseconds(unscored))],
  ['recall@5', ({ recall }) => recall],
  ['Concord faster, p50', ({ ratio }) => (ratio === undefined ? '' : times(ratio))],
];

function measuredRows({ kind, answers }, judge) {
  const [own] = answers.keys();
  return [...answers].map(([engine, byQuery]) => {
    const took = [...byQuery.values()].map((answer) => answer.took);
    const unscored = [...byQuery.values()].flatMap((answer) => answer.unscored ?? []);
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(took, share));
    return {
      ...{ name: engine.name, kind, n: took.length, p50, p95, p99 },
      unscored: unscored.length === 0 ? undefined : median(unscored),
      recall: judge(engine, byQuery),
      ratio: engine === own ? undefined : ratioOf(answers.get(own), byQuery),
    };
  });
}

/** Of the medians over the queries that both have answered. */
function ratioOf(own, other) {
  const both = [...other.keys()].filter((query) => own.has(query));
  const [slow, fast] = [other, own].map((answers) => median(both.map((query) => answers.get(query).took)));
  return slow / fast;
}

const times = (ratio) => `${ratio.toFixed(ratio < 10 ? 1 : 0)}x`;

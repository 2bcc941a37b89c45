// How many units a second the default profile checks on one core, and where its time goes.
import { median, percent, printTable } from '../figures.mjs';
import { DEFAULT_CHECKS } from './checking.mjs';

const RUNS = 3;
const TARGET = 5000;

/** @param {{name: string, checking: import('./checking.mjs').Checking, documents: readonly object[]}[]} subjects languages prepared */
export function measureSpeed(subjects) {
  printTable(
    `Units a second on one core, default profile, median of ${RUNS} runs`,
    ['units', 'number', 'characters a unit', 'units a second', 'a second of CPU time', `>= ${TARGET}`],
    subjects.map(speedRow),
  );
  const timed = subjects[0];
  printTable(
    `Where the time goes (${timed.name}); what several checks ask for is counted with the first that asks`,
    ['', 'microseconds a unit', 'share'],
    shareRows(timed),
  );
}

function speedRow({ name, checking, documents }) {
  const pairs = documents.flatMap((document) => document.pairs);
  const characters = pairs.reduce((sum, { source, target }) => sum + source.text.length + target.text.length, 0);
  runOver(documents.slice(0, 50), checking);
  const runs = Array.from({ length: RUNS }, () => runOver(documents, checking));
  const [rate, cpuRate] = ['took', 'cpu'].map((time) => (1000 * pairs.length) / median(runs.map((run) => run[time])));
  return [
    ...[name, pairs.length, (characters / pairs.length).toFixed(0), rate.toFixed(0), cpuRate.toFixed(0)],
    cpuRate >= TARGET ? 'yes' : 'NO',
  ];
}

/** @returns {{took: number, cpu: number}} milliseconds by the clock and of the processor, which others may be using too */
function runOver(documents, checking, chosen = DEFAULT_CHECKS) {
  const before = process.cpuUsage();
  const started = performance.now();
  for (const document of documents) checking.findings(document, chosen);
  const took = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { took, cpu: (user + system) / 1000 };
}

/** Shares by the clock, as the processor's is too coarse for one check; the microseconds are those of the processor. */
function shareRows({ checking, documents }) {
  const units = documents.reduce((sum, { pairs }) => sum + pairs.length, 0);
  const spent = new Map();
  const { took, cpu } = runOver(
    documents,
    checking,
    DEFAULT_CHECKS.map((chosen) => timedCheck(chosen, spent)),
  );
  const inChecks = Array.from(spent.values()).reduce((sum, time) => sum + time, 0);
  const row = ([name, time]) => [name, (((time / took) * cpu * 1000) / units).toFixed(2), percent(time, took)];
  const dearest = Array.from(spent).sort(([, one], [, other]) => other - one);
  return [['terms of both sides, and the run itself', took - inChecks], ...dearest].map(row);
}

function timedCheck({ check, ...chosen }, spent) {
  const timed = (subject, parameters) => {
    const started = performance.now();
    const reports = Array.from(check.check(subject, parameters));
    spent.set(check.id, (spent.get(check.id) ?? 0) + performance.now() - started);
    return reports;
  };
  return { ...chosen, check: { ...check, check: timed } };
}

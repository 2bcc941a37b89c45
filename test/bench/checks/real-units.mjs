// What the default profile says of people's translations: of a thousand units, how many, by check.
import { CHECKS } from '../../../dist/checks/registry.js';
import { printTable } from '../figures.mjs';
import { spread } from '../engine/bench-data.mjs';
import { benchRows } from '../memory-files.mjs';
import { contentOf, shownRanges } from './checking.mjs';

export const MEMORIES = [
  { name: 'zh-en', file: 'memory-zh-en.tsv.gz', source: 'zh-Hans', target: 'en', units: 20_000 },
  { name: 'de-en', file: 'memory-de-en.tsv.gz', source: 'de', target: 'en', units: 10_000 },
  { name: 'ja-en', file: 'memory-ja-en.tsv.gz', source: 'ja', target: 'en', units: 10_000 },
];
const DOCUMENT_PAIRS = 50;
const SAMPLED = 20;

/** English that was split into words for machines: "how are you ?". No editor delivers it. */
const SPLIT = /\s[.,?!;:]+$/u;

/** Pairs from all parts of a memory, at most so many. */
export async function realPairs(file, most) {
  const rows = (await benchRows(file, Infinity)).filter(([, target]) => !SPLIT.test(target));
  return spread(rows, most).map(([source, target]) => ({ source: contentOf(source), target: contentOf(target) }));
}

/** Pairs as documents of the length of a release. */
export function inDocuments(pairs, { source, target }) {
  return Array.from({ length: Math.ceil(pairs.length / DOCUMENT_PAIRS) }, (_, index) => {
    const first = index * DOCUMENT_PAIRS;
    return { source, target, pairs: pairs.slice(first, first + DOCUMENT_PAIRS) };
  });
}

export async function realDocuments(memory) {
  return inDocuments(await realPairs(memory.file, memory.units), memory);
}

/** Prints findings per 1,000 units: of each check, of terminology and of numbers, of each severity. */
export async function measureReal(checking) {
  const columns = [];
  for (const memory of MEMORIES) columns.push(await countFindings(memory, checking));
  const row = (label, belongs) => [label, ...columns.flatMap((column) => perThousand(column, belongs))];
  const found = new Set(columns.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  printTable(
    `Findings per 1,000 real units (${MEMORIES.map(({ name, units }) => `${name}: ${units}`).join(', ')}; documents of ${DOCUMENT_PAIRS}; without English split into words), errors and warnings apart from hints`,
    ['check', ...MEMORIES.flatMap(({ name }) => [name, 'hints'])],
    [
      ...CHECKS.filter(({ id }) => found.has(id)).map(({ id }) => row(id, ({ rule }) => rule === id)),
      row('term.* and num.*', ({ rule }) => /^(?:term|num)\./u.test(rule)),
      row('errors', ({ severity }) => severity === 'error'),
      row('all', () => true),
    ],
  );
}

async function countFindings(memory, checking) {
  const documents = await realDocuments(memory);
  const findings = documents.flatMap((document) => checking.findings(document));
  return { findings, units: documents.reduce((sum, { pairs }) => sum + pairs.length, 0) };
}

function perThousand({ findings, units }, belongs) {
  const own = findings.filter(belongs);
  const hints = own.filter(({ severity }) => severity === 'hint').length;
  return [own.length - hints, hints].map((count) => (count === 0 ? '' : ((1000 * count) / units).toFixed(2)));
}

/** Prints some findings of a rule (or a family: "num.") on the real units of a memory. */
export async function sampleReal(rule, memoryNames, checking) {
  for (const memory of MEMORIES.filter(({ name }) => memoryNames.includes(name))) {
    const documents = await realDocuments(memory);
    const found = documents.flatMap((document) =>
      checking
        .findings(document)
        .filter((finding) => finding.rule.startsWith(rule))
        .map((finding) => ({ finding, pair: document.pairs[finding.pair] })),
    );
    console.log(`\n${rule} on ${memory.units} units of ${memory.name}: ${found.length} findings`);
    const step = Math.max(1, found.length / SAMPLED);
    for (let at = 0; at < found.length; at += step) showFinding(found[Math.floor(at)]);
  }
}

function showFinding({ finding, pair }) {
  console.log(`\n${finding.severity} ${finding.rule}: ${finding.message} [${shownRanges(finding, pair)}]`);
  console.log(`  ${pair.source.text}\n  ${pair.target.text}`);
}

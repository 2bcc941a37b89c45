// Seeded errors in real units: how many of each kind are found. An error is found when a rule that its kind must be reported by
// says something that it did not say of the pair before.
import { choices } from '../terms/generated-concepts.mjs';
import { percent, printTable } from '../figures.mjs';
import { PLANTED_KINDS } from './planted-errors.mjs';
import { MEMORIES, realPairs } from './real-units.mjs';

const SEED = 6;
const PER_KIND = 174;
/** Rows that are looked through for a place; enough for the rarest kinds. */
const ROWS_OF_MEMORY = { 'zh-en': 200_000, 'de-en': 100_000, 'ja-en': 100_000 };
const SHOWN_MISSES = 6;

export async function measureRecall(checking, showsMisses) {
  const units = await shuffledUnits(checking);
  const outcomes = PLANTED_KINDS.map((kind, number) => ({ ...kind, tries: plantAll(kind, number, units) }));
  const all = { kind: 'all', tries: outcomes.flatMap(({ tries }) => tries) };
  printTable(
    `Errors planted into real units (seed ${SEED}), found with the default profile`,
    ['kind', 'planted', 'found', 'recall', ...MEMORIES.map(({ name }) => name), 'as hint only', 'found by'],
    [...outcomes, all].map(rowOf),
  );
  if (showsMisses) for (const { kind, tries } of outcomes) listMisses(kind, tries);
}

async function shuffledUnits(checking) {
  const units = [];
  for (const { name, file, source, target } of MEMORIES) {
    for (const pair of await realPairs(file, ROWS_OF_MEMORY[name])) {
      units.push({ name, languages: { source, target }, checking, ...pair });
    }
  }
  const choose = choices(SEED);
  for (let last = units.length - 1; last > 0; last--) {
    const other = choose(last + 1);
    [units[last], units[other]] = [units[other], units[last]];
  }
  return units;
}

/** Each kind has choices and units of its own, so that a change of one leaves the others as they are. */
function plantAll({ plant, rules }, number, units) {
  const choose = choices(1000 * SEED + number);
  const first = Math.floor((units.length * number) / PLANTED_KINDS.length);
  const tries = [];
  for (let at = 0; at < units.length && tries.length < PER_KIND; at++) {
    const unit = units[(first + at) % units.length];
    const planted = plant(unit, choose);
    if (planted !== undefined) tries.push(tryOut(unit, planted, rules));
  }
  return tries;
}

function tryOut({ name, checking, ...unit }, { original, languages = unit.languages, ...planted }, rules) {
  const found = (pair) => checking.findings({ ...languages, pairs: [pair] }).filter(({ rule }) => rules.test(rule));
  const before = new Set(found({ source: planted.source, target: original ?? unit.target }).map(sameness));
  const findings = found(planted).filter((finding) => !before.has(sameness(finding)));
  return { name, findings, planted, original: original ?? unit.target };
}

const sameness = ({ rule, message }) => `${rule} ${message}`;

function rowOf({ kind, tries }) {
  const found = tries.filter(({ findings }) => findings.length > 0);
  const hints = found.filter(({ findings }) => findings.every(({ severity }) => severity === 'hint'));
  const shareOf = (memory) => {
    const own = tries.filter(({ name }) => name === memory.name);
    return percent(own.filter(({ findings }) => findings.length > 0).length, own.length);
  };
  return [
    ...[kind, tries.length, found.length, percent(found.length, tries.length)],
    ...MEMORIES.map(shareOf),
    ...[hints.length, kind === 'all' ? '' : rulesIn(found)],
  ];
}

function rulesIn(found) {
  const counts = new Map();
  for (const { findings } of found) {
    for (const rule of new Set(findings.map((finding) => finding.rule))) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const frequent = Array.from(counts).sort(([, one], [, other]) => other - one);
  return frequent.map(([rule, count]) => `${rule} ${count}`).join(', ');
}

function listMisses(kind, tries) {
  const missed = tries.filter(({ findings }) => findings.length === 0);
  for (const { name, planted, original } of missed.slice(0, SHOWN_MISSES)) {
    console.log(
      `\nNOT FOUND ${kind}, ${name}:\n  ${planted.source.text}\n  was: ${original.text}\n  now: ${planted.target.text}`,
    );
  }
}

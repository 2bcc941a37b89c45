// What the checks find in the test set, against what was planted: precision and recall of each.
import { CHECKS } from '../../../dist/checks/registry.js';
import { percent, printTable } from '../figures.mjs';
import { readPart } from './check-set.mjs';
import { Checking, shownRanges } from './checking.mjs';

const SEVERITIES = new Map(CHECKS.map(({ id, severity }) => [id, severity]));
const HEAD = ['check', 'severity', 'planted', 'found', 'missed', 'right', 'false alarms', 'precision', 'recall'];

/**
 * Prints a table of the checks, one of the language pairs, and if asked what was missed and what was found without being there.
 * @param {string} part one of `PARTS_OF_SET`
 * @param {boolean} [showsMisses]
 */
export async function scoreSet(part, showsMisses = false) {
  const judged = [];
  for (const { name, concepts, documents } of readPart(part))
    judged.push(...(await judgeFile(name, concepts, documents)));
  const verdicts = judged.flat();
  const rules = Array.from(new Set([...CHECKS.map(({ id }) => id), ...verdicts.map(({ rule }) => rule)]));
  const row = (label, belongs, severity = '') => rowOf(label, severity, verdicts.filter(belongs));
  printTable(`The ${part} part of the test set: ${judged.length} pairs`, HEAD, [
    ...rules.map((id) => row(id, ({ rule }) => rule === id, SEVERITIES.get(id) ?? 'not there')),
    // Here a hint does not count for what is to be an error or a warning.
    rowOf(
      'errors and warnings',
      '',
      verdicts.filter(({ isLoud }) => isLoud),
      ({ isSeen }) => isSeen,
    ),
    row('num.*', ({ rule }) => rule.startsWith('num.')),
    rowOf(
      'num.*, by any rule the case accepts',
      '',
      verdicts.filter(({ rule }) => rule.startsWith('num.')),
      ({ isFound, isAccepted }) => isFound || isAccepted,
    ),
    row('all', () => true),
    rowOf('all, by any rule the case accepts', '', verdicts, ({ isFound, isAccepted }) => isFound || isAccepted),
  ]);
  const languages = Array.from(new Set(verdicts.map((verdict) => verdict.languages)));
  printTable(
    `The same by languages`,
    HEAD,
    languages.map((pair) => row(pair, (verdict) => verdict.languages === pair)),
  );
  if (showsMisses) listMisses(verdicts);
}

/** For each pair of a file, its verdicts: one for each thing that was planted, one for each finding that is right or false. */
async function judgeFile(name, concepts, documents) {
  const checking = new Checking(concepts);
  const judged = [];
  for (const { cases, document } of documents) {
    await checking.prepare([document.source, document.target]);
    const findings = checking.findings(document);
    const languages = `${document.source} > ${document.target}`;
    for (const [index, one] of cases.entries()) {
      const own = findings.filter((finding) => finding.pair === index);
      const verdicts = judge(one, document.pairs[index], own);
      judged.push(verdicts.map((verdict) => ({ ...verdict, languages, one, pair: document.pairs[index] })));
    }
  }
  return judged;
}

function judge({ expected, acceptable = [] }, pair, findings) {
  const ofPlanted = expected.map((planted) => {
    const meeting = findings.filter((finding) => meets(finding, planted, pair));
    const isLoud = SEVERITIES.get(planted.rule) !== 'hint';
    // A wrong quarter may be told as a wrong number or as a wrong date.
    const isAccepted = findings.some(({ rule }) => acceptable.includes(rule));
    const isSeen = meeting.some(({ severity }) => severity !== 'hint');
    return { kind: 'planted', rule: planted.rule, isLoud, isFound: meeting.length > 0, isSeen, isAccepted, planted };
  });
  const ofFindings = findings.flatMap((finding) => {
    const verdict = { rule: finding.rule, isLoud: finding.severity !== 'hint', finding };
    if (expected.some((planted) => meets(finding, planted, pair))) return [{ kind: 'right', ...verdict }];
    return acceptable.includes(finding.rule) ? [] : [{ kind: 'false', ...verdict }];
  });
  return [...ofPlanted, ...ofFindings];
}

/**
 * Whether a finding is about what was planted: its rule, and a range that shares text with the place ("16 Tage" with
 * "6 bis 16"). What points to the other side alone, as at a term whose translation is not there, or to nothing, is about
 * the whole of this side.
 */
function meets({ rule, ranges }, planted, pair) {
  if (rule !== planted.rule) return false;
  const onItsSide = ranges.filter(({ side }) => pair[side].text.includes(planted.where ?? ''));
  return (
    planted.where === undefined ||
    onItsSide.length === 0 ||
    onItsSide.some((range) =>
      placesOf(planted.where, pair[range.side].text).some(
        // A gap, as at a space that is missing, has no text of its own.
        (place) => (range.start < place.end && place.start < range.end) || holds(place, range),
      ),
    )
  );
}

const holds = (outer, inner) => outer.start <= inner.start && inner.end <= outer.end;

function placesOf(where, text) {
  const places = [];
  for (let start = text.indexOf(where); start >= 0; start = text.indexOf(where, start + 1)) {
    places.push({ start, end: start + where.length });
  }
  return places;
}

function rowOf(label, severity, verdicts, isFound = (verdict) => verdict.isFound) {
  const planted = verdicts.filter(({ kind }) => kind === 'planted');
  const found = planted.filter(isFound).length;
  const [right, wrong] = ['right', 'false'].map((wanted) => verdicts.filter(({ kind }) => kind === wanted).length);
  return [
    ...[label, severity, planted.length, found, planted.length - found, right, wrong],
    ...[percent(right, right + wrong), percent(found, planted.length)],
  ];
}

/** What was found as a hint where an error or a warning was due is listed too. */
function listMisses(verdicts) {
  const wanted = verdicts.filter(
    ({ kind, isLoud, isFound, isSeen }) => kind === 'false' || (kind === 'planted' && !(isLoud ? isSeen : isFound)),
  );
  const inOrder = wanted.sort((one, other) => (one.rule < other.rule ? -1 : 1));
  for (const { kind, rule, isFound, planted, finding, pair, one } of inOrder) {
    const [title, said] =
      kind === 'false'
        ? ['FALSE ALARM', `${finding.severity}: ${finding.message} [${shownRanges(finding, pair)}]`]
        : [isFound ? 'ONLY A HINT' : 'MISSED', `${planted.where ?? ''} (${one.why})`];
    console.log(`\n${title} ${rule} ${one.id}: ${said}\n  ${one.source.text}\n  ${one.target.text}`);
  }
}

import type { Checks } from './answers/checks.js';
import type { CheckedFinding, FileFindings } from './check-report.js';

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const;

/** What code hosts and editors read: SARIF 2.1.0 (OASIS Standard, 27 March 2020), with every check and pattern as a rule. */
export function findingsAsSarif(files: readonly FileFindings[], { items: checks }: Checks): object {
  const patterns = patternsAmong(files, checks);
  const rules = [...checks.map(({ id }) => id), ...patterns];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Concord', rules: [...checks.map(sarifRule), ...patterns.map((id) => ({ id }))] } },
        // SARIF, section 3.14.17: columns and regions count as our ranges do.
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => file.findings.map((finding) => sarifResult(file, finding, rules))),
      },
    ],
  };
}

/** Rules of findings that no check has: those of the profile's patterns. */
function patternsAmong(files: readonly FileFindings[], checks: Checks['items']): readonly string[] {
  const known = new Set(checks.map(({ id }) => id));
  const found = files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  return [...new Set(found)].filter((rule) => !known.has(rule));
}

function sarifRule({ id, flags, doubts, severity }: Checks['items'][number]): object {
  return {
    id,
    shortDescription: { text: flags },
    help: { text: doubts },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function sarifResult({ path, file }: FileFindings, finding: CheckedFinding, rules: readonly string[]): object {
  const { pair, rule, severity, message, ranges, suggestion, conceptId } = finding;
  const { line, unit, pair: texts } = file.pairs[pair]!;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split(/[/\\]/).map(encodeURIComponent).join('/') },
          region: { startLine: line },
        },
        logicalLocations: [{ name: unit ?? String(pair + 1), kind: 'element' }],
      },
    ],
    properties: {
      ...{ source: texts.source.text, target: texts.target?.text ?? null, ranges },
      ...(suggestion !== undefined && { suggestion }),
      ...(conceptId !== undefined && { conceptId }),
    },
  };
}

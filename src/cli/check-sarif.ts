import type { Checks } from './answers.js';
import type { CheckedFinding, FileFindings } from './check-report.js';

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const;

/** What code hosts and editors read: SARIF 2.1.0 (OASIS Standard, 27 March 2020), with every check as a rule. */
export function findingsAsSarif(files: readonly FileFindings[], { items: checks }: Checks): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Concord', rules: checks.map(sarifRule) } },
        // SARIF, section 3.14.17: columns and regions count as our ranges do.
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => file.findings.map((finding) => sarifResult(file, finding, checks))),
      },
    ],
  };
}

function sarifRule({ id, flags, doubts, severity }: Checks['items'][number]): object {
  return {
    id,
    shortDescription: { text: flags },
    help: { text: doubts },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function sarifResult({ path, file }: FileFindings, finding: CheckedFinding, checks: Checks['items']): object {
  const { pair, rule, severity, message, ranges, suggestion, conceptId } = finding;
  const { line, unit, pair: texts } = file.pairs[pair]!;
  return {
    ruleId: rule,
    ruleIndex: checks.findIndex(({ id }) => id === rule),
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

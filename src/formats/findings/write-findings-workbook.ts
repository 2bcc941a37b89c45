import type { FindingReport, ReportedFinding, ReportPart } from '../../domain/finding-report.js';
import { workbookSheet } from '../tabular/workbook-sheet.js';
import writeXlsxFile from 'write-excel-file/node';
import { FAMILY_NAMES, familyOf } from './check-families.js';
import { contentCell, reportCell as cell } from './report-cell.js';
import { countFindings } from './report-counts.js';
import { REVIEW_COLUMNS, SCOPE_WORDS, type ReviewColumn } from './review-columns.js';
import { reviewLists } from './review-lists.js';
import { groupRows, GROUPS_SHEET } from './write-group-rows.js';

/** Findings that a spreadsheet holds; its writer has all of it in memory. */
export const MOST_FINDINGS_IN_WORKBOOK = 50_000;

const DAY = 86_400_000;

type Row = Readonly<Record<ReviewColumn, string>>;

/**
 * A report as a spreadsheet for reviewers: an overview, and a sheet for each family of checks that found something. What
 * they decide there can be imported (read-review-table).
 */
export async function writeFindingsWorkbook(report: FindingReport): Promise<Uint8Array> {
  const all = report.parts.flatMap((part) => part.findings.map((finding) => ({ part, finding })));
  const kept = all.slice(0, MOST_FINDINGS_IN_WORKBOOK);
  const isNamed = report.parts.length > 1;
  const rows = kept.map(({ part, finding }) => ({
    family: familyOf(finding.rule),
    row: rowOf(finding, part, isNamed),
  }));
  const families = FAMILY_NAMES.map((name) => ({
    name,
    rows: rows.filter(({ family }) => family === name).map(({ row }) => REVIEW_COLUMNS.map((column) => row[column])),
  })).filter((family) => family.rows.length > 0);
  const overview = workbookSheet('Overview', overviewRows(report, all.length - kept.length));
  const header = headerOf(report);
  const sheets = families.map((family) =>
    workbookSheet(sheetName(family.name, report), [header, ...family.rows], true),
  );
  const scopes = SCOPE_WORDS[report.checkedOf];
  const lists = reviewLists([undefined, ...families.map((family) => ({ rows: family.rows.length + 1, scopes }))]);
  return writeXlsxFile([overview, ...sheets, ...groupSheets(report)], { features: [lists] }).toBuffer();
}

/** A table is read back without its first column. */
function headerOf({ checkedOf }: FindingReport): readonly string[] {
  return REVIEW_COLUMNS.map((column) => (column === 'Segment' && checkedOf === 'units' ? 'Unit' : column));
}

/** No two sheets have one name. */
function sheetName(family: string, { groups }: FindingReport): string {
  return family === GROUPS_SHEET && groups !== undefined ? `${family}, segments` : family;
}

function groupSheets({ groups }: FindingReport) {
  return groups === undefined ? [] : [workbookSheet(GROUPS_SHEET, groupRows(groups), true)];
}

function rowOf(finding: ReportedFinding, { name }: ReportPart, isNamed: boolean): Row {
  const { suppressed, accepted, suggestion = '' } = finding;
  return {
    Segment: cell(isNamed ? `${name}: ${finding.place}` : finding.place),
    Rule: cell(finding.rule),
    Severity: finding.severity,
    Message: cell(finding.message),
    Source: contentCell(finding.source),
    Target: finding.target === null ? '' : contentCell(finding.target),
    Suggestion: cell(suggestion),
    Decision: suppressed !== undefined ? 'ignore' : accepted === true ? 'accept' : '',
    Reason: cell(suppressed?.reason ?? ''),
    Scope: suppressed?.scope ?? '',
    Until: suppressed?.expiresAt === undefined ? '' : untilCell(suppressed.expiresAt),
    Key: finding.key,
  };
}

/** A decision that ends with a day names the day. */
function untilCell(expiresAt: number): string {
  const isEndOfDay = expiresAt % DAY === 0;
  const written = new Date(isEndOfDay ? expiresAt - DAY : expiresAt).toISOString();
  return isEndOfDay ? written.slice(0, written.indexOf('T')) : written;
}

function overviewRows(report: FindingReport, left: number): readonly (readonly string[])[] {
  const { title, writtenAt, checked: total, checkedOf, notes, parts } = report;
  const open = parts.flatMap(({ findings }) => findings.filter(({ suppressed }) => suppressed === undefined));
  const counts = countFindings(open).map(({ rule, all, error, warning, hint }) => [
    ...[cell(rule), sheetName(familyOf(rule), report)],
    ...[all, error, warning, hint].map(String),
  ]);
  const documents = parts.map(({ name, source, target, checked, findings }) =>
    [
      ...[name, `${source} – ${target}`],
      ...[checked === undefined ? '' : `${checked} ${checkedOf}`, `${findings.length} findings`],
    ].map(cell),
  );
  return [
    [cell(title), new Date(writtenAt).toISOString().slice(0, 10)],
    ...documents,
    [`${total} ${checkedOf} checked`],
    ...notes.map((note) => [cell(note)]),
    ...(left === 0 ? [] : [[`${left} more are not in this file, which holds ${MOST_FINDINGS_IN_WORKBOOK}.`]]),
    [''],
    ['Check', 'Sheet', 'Findings', 'Errors', 'Warnings', 'Hints'],
    ...counts,
    [''],
    ['How to review: in Decision write "accept" where a finding is right, "ignore" where it is to be left alone.'],
    [`To ignore needs a Reason. Scope says where: ${scopesInWords(checkedOf)}. Until: a day such as 2027-01-31.`],
    ['Import the file afterwards. Rows without a decision are passed over; keep the hidden column Key.'],
  ];
}

/** "segment (also when empty), document, concept". */
function scopesInWords(of: FindingReport['checkedOf']): string {
  const [first, ...others] = SCOPE_WORDS[of];
  return [`${first!} (also when empty)`, ...others].join(', ');
}

import type { Content } from '../../domain/content.js';
import type { FindingReport, ReportedFinding, ReportPart } from '../../domain/finding-report.js';
import { writeInlineNotation } from '../../text/inline-notation.js';
import { disarmFormula } from '../tabular/formula-guard.js';
import { MOST_CELL_CHARACTERS, workbookSheet } from '../tabular/workbook-sheet.js';
import writeXlsxFile from 'write-excel-file/node';
import { FAMILY_NAMES, familyOf } from './check-families.js';
import { countFindings } from './report-counts.js';
import { REVIEW_COLUMNS, type ReviewColumn } from './review-columns.js';
import { reviewLists } from './review-lists.js';

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
  const sheets = families.map((family) => workbookSheet(family.name, [REVIEW_COLUMNS, ...family.rows], true));
  const lists = reviewLists([undefined, ...families.map((family) => ({ rows: family.rows.length + 1 }))]);
  return writeXlsxFile([overview, ...sheets], { features: [lists] }).toBuffer();
}

function rowOf(finding: ReportedFinding, { name }: ReportPart, isNamed: boolean): Row {
  const { suppressed, accepted, suggestion = '' } = finding;
  return {
    Segment: cell(isNamed ? `${name}: ${finding.place}` : finding.place),
    Rule: cell(finding.rule),
    Severity: finding.severity,
    Message: cell(finding.message),
    Source: cell(textOf(finding.source)),
    Target: cell(finding.target === null ? '' : textOf(finding.target)),
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

function textOf(content: Content): string {
  return writeInlineNotation(content);
}

/** What is longer than a cell is cut: a row is found again by its key, never by its texts. */
function cell(text: string): string {
  const disarmed = disarmFormula(text);
  return disarmed.length <= MOST_CELL_CHARACTERS ? disarmed : `${disarmed.slice(0, MOST_CELL_CHARACTERS - 1)}…`;
}

function overviewRows({ title, writtenAt, parts }: FindingReport, left: number): readonly (readonly string[])[] {
  const open = parts.flatMap(({ findings }) => findings.filter(({ suppressed }) => suppressed === undefined));
  const counts = countFindings(open).map(({ rule, all, error, warning, hint }) => [
    ...[cell(rule), familyOf(rule)],
    ...[all, error, warning, hint].map(String),
  ]);
  const documents = parts.map(({ name, source, target, checked, findings }) =>
    [name, `${source} – ${target}`, `${checked} segments`, `${findings.length} findings`].map(cell),
  );
  return [
    [cell(title), new Date(writtenAt).toISOString().slice(0, 10)],
    ...documents,
    ...(left === 0 ? [] : [[`${left} more are not in this file, which holds ${MOST_FINDINGS_IN_WORKBOOK}.`]]),
    [''],
    ['Check', 'Sheet', 'Findings', 'Errors', 'Warnings', 'Hints'],
    ...counts,
    [''],
    ['How to review: in Decision write "accept" where a finding is right, "ignore" where it is to be left alone.'],
    [
      'To ignore needs a Reason. Scope says where: segment (also when empty), document, or concept. Until: a day such as 2027-01-31.',
    ],
    ['Import the file afterwards. Rows without a decision are passed over; keep the hidden column Key.'],
  ];
}

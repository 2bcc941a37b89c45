import { createHash } from 'node:crypto';

import type { FindingReport, ReportedFinding, ReportPart } from '../../domain/finding-report.js';
import { htmlText } from './html-text.js';
import { PAGE_SCRIPT } from './page-script.js';
import { PAGE_STYLE } from './page-style.js';
import { countFindings, countGroups, SEVERITIES, type RuleCounts } from './report-counts.js';
import { htmlOfFinding } from './write-finding-html.js';
import { htmlOfGroups } from './write-group-html.js';

/** Findings that a page shows; a browser opens so many in a moment. */
export const MOST_FINDINGS_ON_PAGE = 20_000;

/** Nothing is loaded and nothing runs but the style and the script of the page itself, wherever it is opened. */
const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(PAGE_STYLE)}'`,
  `script-src '${hashOf(PAGE_SCRIPT)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A report as a page of HTML that needs nothing but itself, with filters that work without a server. */
export function* writeFindingsPage(report: FindingReport): Generator<string> {
  const { parts, notes, groups } = report;
  const all = parts.flatMap(({ findings }) => findings);
  const counts = countFindings(all.filter(({ suppressed }) => suppressed === undefined));
  yield head(report);
  yield notes.map((note) => `<p>${htmlText(note)}</p>\n`).join('');
  yield summary(counts);
  yield filters([...countFindings(all), ...countGroups(groups ?? [])]);
  let room = MOST_FINDINGS_ON_PAGE;
  for (const part of parts) {
    yield* htmlOfPart(part, report.checkedOf, room);
    room = Math.max(0, room - part.findings.length);
  }
  if (groups !== undefined) yield* htmlOfGroups(groups);
  yield `</main>\n<script>${PAGE_SCRIPT}</script>\n</body>\n</html>\n`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function head({ title, writtenAt, checked, checkedOf, parts }: FindingReport): string {
  const languages = [...new Set(parts.map(({ source, target }) => `${source} – ${target}`))];
  const facts = [...languages, `${checked} ${checkedOf}`, new Date(writtenAt).toISOString().slice(0, 10)];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(`Findings: ${title}`)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header><h1>${htmlText(`Findings: ${title}`)}</h1><p>${htmlText(facts.join(' · '))}</p></header>
<main>
`;
}

function summary(counts: readonly RuleCounts[]): string {
  const total = counts.reduce((sum, { all }) => sum + all, 0);
  if (total === 0) return '<p>Nothing was found that is not decided.</p>\n';
  const most = Math.max(...counts.map(({ all }) => all));
  const severities = SEVERITIES.map((severity) => {
    const count = counts.reduce((sum, each) => sum + each[severity], 0);
    return `${count} ${severity}${count === 1 ? '' : 's'}`;
  });
  const rows = counts.map((each) => summaryRow(each, most)).join('');
  return `<table>
<caption class="facts">${severities.join(', ')}</caption>
<thead><tr><th scope="col">Check</th><th scope="col">Findings</th><th scope="col" aria-hidden="true"></th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

/** The bars say what the numbers say: who hears the page need not hear them. */
function summaryRow(counts: RuleCounts, most: number): string {
  let x = 0;
  const bars = SEVERITIES.map((severity) => {
    const width = (counts[severity] / most) * 100;
    const bar = `<rect class="${severity}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
    x += width;
    return width === 0 ? '' : bar;
  });
  const rule = htmlText(counts.rule);
  return `<tr><th scope="row">${rule}</th><td class="count">${counts.all}</td><td class="bar" aria-hidden="true"><svg>${bars.join('')}</svg></td></tr>\n`;
}

/** Hidden until the script of the page says that it runs. */
function filters(counts: readonly Pick<RuleCounts, 'rule' | 'all'>[]): string {
  const option = (value: string, label: string) => `<option value="${htmlText(value)}">${htmlText(label)}</option>`;
  const rules = counts.map(({ rule, all }) => option(rule, `${rule} (${all})`));
  return `<form hidden aria-label="Filters">
<label>Text <input type="search" name="text" autocomplete="off"></label>
<label>Check <select name="rule">${option('', 'All')}${rules.join('')}</select></label>
<label>Severity <select name="severity">${option('', 'All')}${SEVERITIES.map((one) => option(one, one)).join('')}</select></label>
<button type="reset">Show all</button>
<output name="shown" role="status"></output>
</form>
`;
}

function* htmlOfPart(part: ReportPart, of: FindingReport['checkedOf'], room: number): Generator<string> {
  const { name, checked, inapplicable } = part;
  const shown = part.findings.slice(0, room);
  const left = shown.filter(({ suppressed }) => suppressed !== undefined);
  const open = shown.filter(({ suppressed }) => suppressed === undefined);
  const facts = [...(checked === undefined ? [] : [`${checked} ${of}`]), `${open.length} findings`];
  if (inapplicable.length > 0) facts.push(`not for these languages: ${inapplicable.join(', ')}`);
  yield `<section>\n<h2>${htmlText(name)}</h2>\n<p class="facts">${htmlText(facts.join(' · '))}</p>\n`;
  if (shown.length < part.findings.length) yield cutOff(part.findings.length - shown.length);
  yield* list(open, part);
  if (left.length > 0) {
    yield `<details class="alone"><summary>${left.length} decided to be left alone</summary>\n`;
    yield* list(left, part);
    yield '</details>\n';
  }
  yield '</section>\n';
}

function cutOff(count: number): string {
  return `<p>${count} more are not shown: a page holds ${MOST_FINDINGS_ON_PAGE}. Ask for one check or one severity, or for the spreadsheet.</p>\n`;
}

/** No list items: a browser counts those anew for each that a filter hides, and thousands take it minutes. */
function* list(findings: readonly ReportedFinding[], part: ReportPart): Generator<string> {
  if (findings.length === 0) return;
  yield '<div class="findings">\n';
  for (const finding of findings) yield htmlOfFinding(finding, part);
  yield '</div>\n';
}

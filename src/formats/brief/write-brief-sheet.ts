import type { Brief, BriefCandidate, BriefNumber, BriefTerm } from '../../domain/brief.js';
import type { TermRef } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { PRINT_STYLE } from '../print-sheet/print-style.js';
import { escapeAttribute, escapeText } from '../xml/xml-text.js';

const STYLE = `
table { width: 100%; border-collapse: collapse; margin: 2mm 0 6mm; }
th { text-align: left; font-size: 8.5pt; border-bottom: 0.5pt solid #000; }
td { vertical-align: top; padding: 0.6mm 2mm 0.6mm 0; border-bottom: 0.25pt solid #ccc; overflow-wrap: anywhere; }
td.count { text-align: right; font-variant-numeric: tabular-nums; width: 10mm; }
h2 { font-size: 11pt; margin: 4mm 0 0; break-after: avoid; }
tr { break-inside: avoid; }
`;

/** A brief as a page of HTML to print on A4: it needs nothing but itself. @param writtenAt milliseconds since 1970 UTC */
export function* writeBriefSheet(brief: Brief, writtenAt: number): Generator<string> {
  const { source, target, terms, candidates, numbers } = brief;
  yield head(brief, writtenAt);
  yield table('Terms', ['Term', 'Translation', 'Times'], terms.map(termRow));
  yield table(
    'Perhaps terms: the translations are guessed',
    ['Found', 'Perhaps', 'Times'],
    candidates.map((candidate) => candidateRow(candidate, source, target)),
  );
  yield table(
    'Numbers',
    ['Written', 'To say', 'Times'],
    numbers.map((number) => numberRow(number, source, target)),
  );
  yield '</body>\n</html>\n';
}

function head({ title, source, target, characters, partial }: Brief, writtenAt: number): string {
  const shown = escapeText(title);
  const facts = [`${source} – ${target}`, `${characters} characters`, new Date(writtenAt).toISOString().slice(0, 10)];
  if (partial === true) facts.push('not everything could be looked up in time');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shown}</title>
<style>${PRINT_STYLE}${STYLE}</style>
</head>
<body>
<header><h1 lang="${escapeAttribute(source)}">${shown}</h1><p>${escapeText(facts.join(' · '))}</p></header>
`;
}

function table(title: string, columns: readonly string[], rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const heads = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  return `<h2>${title}</h2>\n<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`;
}

function termRow({ term, translations, count }: BriefTerm): string {
  return row([htmlOfTerm(term)], translations.map(htmlOfTerm), count);
}

function candidateRow(candidate: BriefCandidate, source: LanguageTag, target: LanguageTag): string {
  const { text, expansion, renderings, count } = candidate;
  const meaning = expansion === undefined ? '' : ` (${inLanguage(expansion, source)})`;
  return row(
    [inLanguage(text, source) + meaning],
    renderings.map((rendering) => `${inLanguage(rendering.text, target)} (${rendering.together}/${rendering.of})`),
    count,
  );
}

function numberRow({ text, rendering, count }: BriefNumber, source: LanguageTag, target: LanguageTag): string {
  return row([inLanguage(text, source)], [inLanguage(rendering, target)], count);
}

function row(first: readonly string[], second: readonly string[], count: number): string {
  return `<tr><td>${first.join('; ')}</td><td>${second.join('; ')}</td><td class="count">${count}</td></tr>\n`;
}

/** A forbidden term is struck through: a word on paper is a word to say. */
function htmlOfTerm({ language, text, status }: TermRef): string {
  return inLanguage(text, language, status === 'forbidden' || status === 'deprecated' ? 's' : 'span');
}

function inLanguage(text: string, language: LanguageTag, element = 'span'): string {
  return `<${element} lang="${escapeAttribute(language)}">${escapeText(text)}</${element}>`;
}

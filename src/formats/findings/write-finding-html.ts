import type { Content } from '../../domain/content.js';
import type { ReportedFinding, ReportedPair, ReportPart } from '../../domain/finding-report.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { notationOf } from '../../text/inline-notation.js';
import { htmlText } from './html-text.js';
import { edgeAfter, edgeBefore, markedPieces, type MarkedPiece, type TextRange } from './marked-pieces.js';

type Languages = Pick<ReportPart, 'source' | 'target'>;

/** A finding with its texts, what is meant marked in them, and what stands beside them. */
export function htmlOfFinding(finding: ReportedFinding, languages: Languages): string {
  const { rule, severity, message, place, source, target, ranges } = finding;
  const on = (side: 'source' | 'target') => ranges.filter((range) => range.side === side);
  const what = [
    `<span class="place">${htmlText(place)}</span>`,
    `<span class="severity">${severity}</span>`,
    `<span>${htmlText(rule)}</span>`,
  ].join(' ');
  const texts = [
    field('Source', htmlOfContent(source, on('source')), languages.source),
    target === null
      ? field('Target', '<em>none</em>')
      : field('Target', htmlOfContent(target, on('target')), languages.target),
    suggestionOf(finding, languages),
  ].join('');
  return `<article class="${severity}" data-rule="${htmlText(rule)}" data-severity="${severity}">
<p class="what">${what}</p>
<h3>${htmlText(message)}</h3>
<dl>${texts}${decisionOf(finding)}</dl>
${contextOf(finding, languages)}</article>
`;
}

/** What a range is about may be invisible: its characters are named beside it. */
export function htmlOfContent(content: Content, ranges: readonly TextRange[]): string {
  return markedPieces(content, ranges).map(htmlOfPiece).join('');
}

function htmlOfPiece(piece: MarkedPiece): string {
  if (piece.kind === 'code') return `<code${titleOf(piece.code.display)}>${htmlText(notationOf(piece.code))}</code>`;
  const text = htmlText(piece.text);
  return piece.isMarked ? `<mark${signsOf(piece.text)}>${text}</mark>` : text;
}

function titleOf(display: string | undefined): string {
  return display === undefined ? '' : ` title="${htmlText(display)}"`;
}

const INVISIBLE = /^[\s\p{Cc}\p{Cf}\p{Zs}]+$/u;
const MOST_SIGNS = 8;

function signsOf(text: string): string {
  if (!INVISIBLE.test(text) || /^ +$/.test(text)) return '';
  const signs = [...text].slice(0, MOST_SIGNS).map((sign) => sign.codePointAt(0)!.toString(16).toUpperCase());
  return ` data-signs="${signs.map((sign) => `U+${sign.padStart(4, '0')}`).join(' ')}"`;
}

/** What the target would be: the first range that is marked in it, and what comes in its place. */
function suggestionOf({ suggestion, target, ranges }: ReportedFinding, { target: language }: Languages): string {
  if (suggestion === undefined) return '';
  const range = ranges.find(({ side }) => side === 'target');
  if (target === null || range === undefined)
    return field('Suggestion', `<ins>${htmlText(suggestion)}</ins>`, language);
  const { text } = target;
  const [start, end] = [edgeBefore(text, range.start), edgeAfter(text, range.end)];
  const [before, gone, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  const deleted = gone === '' ? '' : `<del>${htmlText(gone)}</del>`;
  const inserted = suggestion === '' ? '' : `<ins>${htmlText(suggestion)}</ins>`;
  return field('Suggestion', htmlText(before) + deleted + inserted + htmlText(after), language);
}

function decisionOf({ suppressed, accepted }: ReportedFinding): string {
  if (suppressed === undefined) return accepted === true ? field('Decision', 'right') : '';
  const { scope, reason, createdBy, expiresAt } = suppressed;
  const until = expiresAt === undefined ? '' : `, until ${new Date(expiresAt).toISOString().slice(0, 10)}`;
  return field('Left alone', htmlText(`${reason} (${createdBy}; ${scope}${until})`));
}

function contextOf({ before, after }: ReportedFinding, languages: Languages): string {
  if (before === undefined && after === undefined) return '';
  const pair = (name: string, beside: ReportedPair | undefined) =>
    beside === undefined
      ? ''
      : field(name, htmlOfContent(beside.source, []), languages.source) +
        (beside.target === null ? '' : field(`${name}, target`, htmlOfContent(beside.target, []), languages.target));
  return `<details class="context"><summary>Context</summary><dl>${pair('Before', before)}${pair('After', after)}</dl></details>\n`;
}

function field(name: string, html: string, language?: LanguageTag): string {
  const lang = language === undefined ? '' : ` lang="${htmlText(language)}" dir="auto"`;
  return `<div><dt>${name}</dt><dd${lang}>${html}</dd></div>`;
}

import { readInlineNotation } from '../text/inline-notation.js';
import { displayWidth } from './display-width.js';
import type { Match, Matches } from './answers/matches.js';
import { tableLines } from './table.js';
import type { Paint } from './terminal.js';

const HEAD = ['Score', 'Kind', 'Similarity', 'Unit', 'Remarks'];

/** Matches for people: a line of figures for each, then its texts with the differences marked. */
export function matchLines({ matches, partial, fuzzy }: Matches, paint: Paint): readonly string[] {
  const [head, ...figures] = tableLines([HEAD, ...matches.map(figuresOf)]);
  const lines = matches.length === 0 ? [] : [head!];
  matches.forEach((match, place) =>
    lines.push(paint.strong(figures[place]!), ...textLines(match, paint), ...conflictLines(match)),
  );
  if (fuzzy === false) lines.push('The text is too long for a fuzzy search; only equal texts were looked for.');
  if (partial) lines.push('The time ended before everything was searched: there may be more.');
  return lines;
}

function figuresOf({ score, kind, similarity, penalties, ...match }: Match): readonly string[] {
  const remarks = [
    ...penalties.filter(({ points }) => points > 0).map(({ reason, points }) => `${reason} -${points}`),
    ...(match.findings ? ['glossary conflict'] : []),
    ...(match.ambiguous ? ['ambiguous'] : []),
    ...(match.reversed ? ['reversed'] : []),
    ...(match.pivot ? [`on through unit ${match.pivot.unitId}`] : []),
    ...(match.fragment ? [partRemark(match.fragment)] : match.occurrences > 1 ? [`${match.occurrences} times`] : []),
  ];
  return [
    String(score).padStart(HEAD[0]!.length),
    kind,
    `${similarity.toFixed(1)} %`,
    match.unitId,
    remarks.join(', '),
  ];
}

/** "part 3 to 12, in 4 units, 3 agree": the characters of the text that was asked for, from 1. */
function partRemark({ query, units, agreeing }: NonNullable<Match['fragment']>): string {
  const held = `part ${query.start + 1} to ${query.end}, in ${units} ${units === 1 ? 'unit' : 'units'}`;
  return agreeing === undefined ? held : `${held}, ${agreeing} ${agreeing === 1 ? 'agrees' : 'agree'}`;
}

function textLines({ source, pivot, target, adapted, diff, fragment }: Match, paint: Paint): readonly string[] {
  const differs = diff.some(({ op }) => op !== 'equal');
  const texts: readonly (readonly [string, string])[] = [
    [source.language, differs ? marked(diff, paint) : withPart(source.text, fragment?.source)],
    ...(pivot ? [[pivot.language, pivot.text] as const] : []),
    [target.language, withPart(target.text, fragment?.target)],
    ...(adapted ? [['adapted', adapted.text] as const] : []),
  ];
  const labels = Math.max(...texts.map(([label]) => displayWidth(label)));
  return texts.map(([label, text]) => `     ${label.padEnd(labels)}  ${text.replaceAll(/\s*\n\s*/g, ' ⏎ ')}`);
}

/** Ranges count no inline codes, so that what is meant is named by the message. */
function conflictLines({ findings = [] }: Match): readonly string[] {
  return findings.map(({ severity, message, rule }) => `     ${severity}: ${message} [${rule}]`);
}

/** From the memory's text to the query: what was deleted and what was inserted. */
function marked(diff: Match['diff'], paint: Paint): string {
  const paints = { equal: (text: string) => text, insert: paint.inserted, delete: paint.deleted };
  return diff.map(({ op, text }) => paints[op](text)).join('');
}

/** The part between pointing quotation marks, which need no colour. Ranges count no inline codes: they are left out. */
function withPart(text: string, part: { readonly start: number; readonly end: number } | undefined): string {
  if (part === undefined) return text;
  const plain = readInlineNotation(text).text;
  return `${plain.slice(0, part.start)}»${plain.slice(part.start, part.end)}«${plain.slice(part.end)}`;
}

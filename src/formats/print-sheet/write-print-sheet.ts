import type { LanguageTag } from '../../domain/language-tag.js';
import type { SessionEntry, SessionEntryContent, SessionGlossary } from '../../domain/session-glossary.js';
import { languageOf, sameLanguageAndScript } from '../../text/language-tags.js';
import { escapeAttribute, escapeText } from '../xml/xml-text.js';
import { PRINT_STYLE } from './print-style.js';

export interface PrintSheetOptions {
  /** By which language the entries are sorted; it also comes first. */
  readonly sort: 'source' | 'target';
  readonly columns: '2' | '3';
  /** Milliseconds since 1970 UTC. */
  readonly writtenAt: number;
}

type EntryTerm = SessionEntryContent['terms'][number];

/** An entry as it stands on the sheet. */
interface Line {
  readonly first: readonly EntryTerm[];
  readonly second: readonly EntryTerm[];
  readonly note: string | undefined;
}

/**
 * A session glossary as a page of HTML to print on A4: it needs nothing but itself. Entries without a term of the
 * language that it is sorted by come last, by the other one.
 */
export function* writePrintSheet(
  glossary: SessionGlossary,
  entries: readonly SessionEntry[],
  { sort, columns, writtenAt }: PrintSheetOptions,
): Generator<string> {
  const { source, target } = glossary;
  const [first, second] = sort === 'source' ? [source, target] : [target, source];
  const lines = entries.map(({ content }) => lineOf(content!, first, second)).toSorted(inOrderOf(first, second));
  yield head(glossary, writtenAt);
  yield `<dl class="columns-${columns}" lang="${escapeAttribute(first)}">\n`;
  for (const line of lines) yield htmlOf(line);
  yield '</dl>\n</body>\n</html>\n';
}

function head({ name, source, target, eventDate, entries }: SessionGlossary, writtenAt: number): string {
  const title = escapeText(name);
  const facts = [`${source} – ${target}`, eventDate, String(entries), new Date(writtenAt).toISOString().slice(0, 10)];
  return `<!doctype html>
<html lang="${escapeAttribute(source)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${PRINT_STYLE}</style>
</head>
<body>
<header><h1>${title}</h1><p>${escapeText(facts.filter(Boolean).join(' · '))}</p></header>
`;
}

function lineOf({ terms, note }: SessionEntryContent, first: LanguageTag, second: LanguageTag): Line {
  const isOneLanguage = languageOf(first) === languageOf(second);
  const isFirst = ({ language }: EntryTerm) =>
    isOneLanguage ? sameLanguageAndScript(language, first) : languageOf(language) === languageOf(first);
  return { first: terms.filter(isFirst), second: terms.filter((term) => !isFirst(term)), note };
}

/** Chinese by pinyin, as `zh` sorts; others as their dictionaries do. */
function inOrderOf(first: LanguageTag, second: LanguageTag): (one: Line, other: Line) => number {
  const [byFirst, bySecond] = [first, second].map((language) => new Intl.Collator(language, { numeric: true }));
  return (one, other) => {
    const [a, b] = [one.first[0], other.first[0]];
    if (a === undefined || b === undefined) {
      if (a !== undefined || b !== undefined) return a === undefined ? 1 : -1;
      return bySecond!.compare(one.second[0]?.text ?? '', other.second[0]?.text ?? '');
    }
    return byFirst!.compare(a.text, b.text);
  };
}

function htmlOf({ first, second, note }: Line): string {
  const remark = note === undefined || note === '' ? '' : `<dd class="note">${escapeText(note)}</dd>`;
  return `<div><dt>${termsOf(first)}</dt><dd>${termsOf(second)}</dd>${remark}</div>\n`;
}

function termsOf(terms: readonly EntryTerm[]): string {
  return terms.map(htmlOfTerm).join('; ');
}

/** A forbidden term is struck through: in the booth a word on paper is a word to say. */
function htmlOfTerm({ language, text, status }: EntryTerm): string {
  const element = status === 'forbidden' || status === 'deprecated' ? 's' : 'span';
  return `<${element} lang="${escapeAttribute(language)}">${escapeText(text)}</${element}>`;
}

import type { Content, InlineCode } from '../domain/content.js';
import { findDisorder } from '../text/code-order.js';
import { notationOf } from '../text/inline-notation.js';

/**
 * The target of a match with the codes of the segment that it is offered to, so that it can be written into the
 * segment's file: in the places of the match's own codes where these correspond to the segment's, otherwise at the
 * edges where all of the segment's codes are at the edges of its text. null where neither can be. Annotations are
 * left out. A segment without codes gets the text alone.
 */
export function fitCodes(query: Content, matchSource: Content, matchTarget: Content): Content | null {
  const [asked, target] = [withoutAnnotations(query), withoutAnnotations(matchTarget)];
  const edges = atEdges(asked, target);
  return codesInPlace(query, matchSource, matchTarget) ?? (edges !== null && isWhole(asked, edges) ? edges : null);
}

/**
 * A match's target with the query's codes in the places of its own, annotations left out. null where the codes of the
 * query do not correspond one to one to those of the match.
 */
export function codesInPlace(query: Content, matchSource: Content, matchTarget: Content): Content | null {
  const [asked, source, target] = [query, matchSource, matchTarget].map(withoutAnnotations) as [
    Content,
    Content,
    Content,
  ];
  const content = inPlaceOfOwn(asked, source, target);
  return content !== null && isWhole(asked, content) ? content : null;
}

export function withoutAnnotations({ text, codes }: Content): Content {
  return { text, codes: codes.filter(({ type }) => type !== 'annotation') };
}

function inPlaceOfOwn(query: Content, source: Content, target: Content): Content | null {
  if (!correspond(query.codes, source.codes)) return null;
  const replacements = new Map(source.codes.map((code, index) => [notationOf(code), query.codes[index]!]));
  const codes: InlineCode[] = [];
  for (const { at, ...own } of target.codes) {
    const code = replacements.get(notationOf(own));
    if (code?.kind !== own.kind) return null;
    codes.push({ ...code, at });
  }
  return { text: target.text, codes };
}

/** Whether one by one they are of the same kind and pair in the same way. */
function correspond(codes: readonly InlineCode[], others: readonly InlineCode[]): boolean {
  if (codes.length !== others.length) return false;
  const ids = new Map<string, string>();
  return codes.every(({ kind, id }, index) => {
    const other = others[index]!;
    if (kind === 'close') return other.kind === kind && ids.get(other.id) === id;
    ids.set(other.id, id);
    return other.kind === kind;
  });
}

function atEdges(query: Content, target: Content): Content | null {
  if (query.codes.some(({ at }) => at > 0 && at < query.text.length)) return null;
  const codes = query.codes.map((code) => ({ ...code, at: code.at === 0 ? 0 : target.text.length }));
  return { text: target.text, codes };
}

/** Whether every code is there once, unless it can be deleted, and in an order that can be written. */
function isWhole(query: Content, { codes }: Content): boolean {
  const names = new Set(codes.map(notationOf));
  const complete = query.codes.every((code) => code.canDelete === true || names.has(notationOf(code)));
  return complete && names.size === codes.length && findDisorder(codes, query) === undefined;
}

import type { Suggestion, TermInText, XliffVersion } from '../../../domain/document.js';
import { escapeAttribute, escapeText } from '../../xml/xml-text.js';
import type { ElementPlace, SegmentPlace1 } from './segment-place.js';
import type { SegmentEdit } from './write-changes.js';
import { writeLoosely } from './write-inline.js';
import { dialectState } from './write-dialect-1.js';
import { preferredTranslations } from './write-terms.js';
import { changeTag } from './write-tag.js';
import { targetEdits1, type PlacedEdit1 } from './rewrite-target-1.js';
import { styleOf, type Edit, type UnitText } from './write-unit-text.js';

/** A changed unit of XLIFF 1.0 to 1.2 with what was changed in it: pure. Fails as `writeTarget`, and with `storage-damaged`. */
export function rewriteUnit1(unit: UnitText, edits: readonly PlacedEdit1[], version: XliffVersion): string {
  for (const { place } of edits) expectPlace(unit, place);
  return unit.with([
    ...targetEdits1(unit, edits, version),
    ...dialectEdits(unit, edits),
    ...besideEdits(unit, edits, version),
  ]);
}

function expectPlace(unit: UnitText, { unit: element, source, segSource, target, mark, dialect }: SegmentPlace1): void {
  unit.expect('trans-unit', element);
  unit.expect('source', source);
  if (segSource !== undefined) unit.expect('seg-source', segSource);
  if (target !== undefined) unit.expect('target', target);
  if (mark !== undefined) unit.expect('mrk', mark.source);
  if (mark?.target !== undefined) unit.expect('mrk', mark.target);
  if (dialect !== undefined) unit.expectTag(dialect.kind === 'sdl' ? 'seg' : 'trans-unit', dialect.tag);
}

/** Segments that share a tag have one state there. */
function dialectEdits(unit: UnitText, edits: readonly PlacedEdit1[]): readonly Edit[] {
  const sharing = new Map<number, { readonly place: SegmentPlace1; readonly edits: SegmentEdit[] }>();
  for (const { edit, place } of edits) {
    if (place.dialect === undefined) continue;
    const [start] = place.dialect.tag;
    const others = sharing.get(start);
    if (others === undefined) sharing.set(start, { place, edits: [edit] });
    else others.edits.push(edit);
  }
  return [...sharing.values()].flatMap((shared) => {
    const changes = dialectState(shared.edits, shared.place);
    const [start, end] = shared.place.dialect!.tag;
    return changes.size === 0 ? [] : [{ start, end, text: changeTag(unit.at([start, end]), changes) }];
  });
}

/** Suggestions and terms that the unit does not have yet, behind the target and the alternatives that are there. */
function besideEdits(unit: UnitText, edits: readonly PlacedEdit1[], version: XliffVersion): readonly Edit[] {
  const { place } = edits[0]!;
  const anchor: ElementPlace = place.target ?? place.segSource ?? place.source;
  const at = place.afterSuggestions ?? anchor.end;
  const line = unit.lineOf(anchor);
  const isReferable = referableMarks(unit, place);
  const alternatives = edits.flatMap((placed) => {
    const mark = placed.place.mark;
    const mid = mark !== undefined && isReferable.has(mark.source.tag[0]) ? mark.mid : undefined;
    return placed.edit.suggestions.map((suggestion) => alternativeOf(suggestion, { ...placed, unit, mid }));
  });
  const notes = new Set(edits.flatMap(({ edit }) => edit.terms.flatMap((term) => noteOf(term, place.prefix, version))));
  const added = [...alternatives, ...notes].filter((text) => !unit.has(text));
  return added.map((text) => ({ start: at, end: at, text: line + text }));
}

interface AlternativePlace extends PlacedEdit1 {
  readonly unit: UnitText;
  readonly mid: string | undefined;
}

function alternativeOf(suggestion: Suggestion, { unit, edit, place, mid }: AlternativePlace): string {
  const { prefix } = place;
  const style = styleOf(unit, place);
  const { score, memoryName, source, target } = suggestion;
  const isLost = !edit.segment.preserveSpace && `${source.text}${target.text}`.includes('\n');
  const attributes = [
    `match-quality="${Math.min(100, score)}%"`,
    `origin="${escapeAttribute(memoryName)}"`,
    ...(mid === undefined ? [] : [`mid="${escapeAttribute(mid)}"`]),
    ...(isLost ? ['xml:space="preserve"'] : []),
  ].join(' ');
  const texts = `<${prefix}source>${writeLoosely(source, style)}</${prefix}source><${prefix}target>${writeLoosely(target, style)}</${prefix}target>`;
  return `<${prefix}alt-trans ${attributes}>${texts}</${prefix}alt-trans>`;
}

/** Where the children of seg-source begin: the schema lets alternatives refer to no marks but these. */
function referableMarks(unit: UnitText, { segSource }: SegmentPlace1): ReadonlySet<number> {
  const found = new Set<number>();
  if (segSource?.content === undefined) return found;
  const [start] = segSource.content;
  let depth = 0;
  for (const { 0: tag, index } of unit.at(segSource.content).matchAll(MARKUP)) {
    if (tag.startsWith('<!') || tag.startsWith('<?')) continue;
    if (depth === 0) found.add(start + index);
    if (tag.startsWith('</')) depth--;
    else if (!tag.endsWith('/>')) depth++;
  }
  return found;
}

const MARKUP = /<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?:[^>"']|"[^"]*"|'[^']*')*>/gs;

/** 1.x has no place for a glossary, and 1.0 does not say what a note is about. */
function noteOf(term: TermInText, prefix: string, version: XliffVersion): readonly string[] {
  const translations = preferredTranslations(term);
  if (translations.length === 0) return [];
  const annotates = version === '1.0' ? '' : ' annotates="source"';
  const text = escapeText(`${term.text} = ${translations.join(', ')}`);
  return [`<${prefix}note from="concord"${annotates}>${text}</${prefix}note>`];
}

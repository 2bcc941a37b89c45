import type { Suggestion, TermInText, XliffVersion } from '../../../domain/document.js';
import { escapeAttribute, escapeText } from '../../xml/xml-text.js';
import type { ElementPlace, SegmentPlace2 } from './segment-place.js';
import type { SegmentEdit } from './write-changes.js';
import { newIds } from './write-ids.js';
import { writeText, type InlineStyle } from './write-inline.js';
import { preferredTranslations } from './write-terms.js';
import { styleOf, type Edit, type UnitText } from './write-unit-text.js';

/** A segment with the id by which entries refer to it. */
export interface ReferredSegment {
  readonly edit: SegmentEdit;
  readonly place: SegmentPlace2;
  /** There where the segment has suggestions or terms. */
  readonly id: string | undefined;
}

/** A list at the beginning of a unit (the one there is, or a new one), and its entries. */
interface List {
  readonly name: string;
  readonly namespace: string;
  /** The list that the unit has, and its prefix. */
  readonly element: ElementPlace | undefined;
  readonly prefix: string;
  readonly entries: readonly string[];
}

/** Suggestions as candidates of the module (section 5.1): plain texts, as a candidate cannot refer to the original data of the unit. */
export function matchesEdits(
  unit: UnitText,
  segments: readonly ReferredSegment[],
  version: XliffVersion,
): readonly Edit[] {
  const { matches, takenIds } = segments[0]!.place;
  const prefix = matches?.prefix ?? 'mtc:';
  const nextId = newIds('concord-', new Set([...takenIds, ...(matches?.ids ?? [])]));
  const entries = segments.flatMap(({ edit, place, id }) => {
    const style = styleOf(unit, place);
    return edit.suggestions.flatMap((suggestion) => {
      const about = `ref="#${id!}" ${qualityOf(suggestion)}`;
      const texts = textsOf(suggestion, { style, declaration: declarationOf(place, prefix, version), edit });
      const match = `${about}>${texts}</${prefix}match>`;
      return unit.has(match) ? [] : [`<${prefix}match id="${nextId()}" ${match}`];
    });
  });
  const namespace = 'urn:oasis:names:tc:xliff:matches:2.0';
  return listEdits(unit, segments[0]!.place, {
    name: 'matches',
    namespace,
    element: matches?.element,
    prefix,
    entries,
  });
}

/** Terms as entries of the module (section 5.2), each with the segment it occurs in. */
export function glossaryEdits(unit: UnitText, segments: readonly ReferredSegment[]): readonly Edit[] {
  const { glossary } = segments[0]!.place;
  const prefix = glossary?.prefix ?? 'gls:';
  const entries = segments.flatMap(({ edit, id }) => [
    ...new Set(edit.terms.flatMap((term) => entryOf(term, { prefix, id: id! })).filter((entry) => !unit.has(entry))),
  ]);
  const namespace = 'urn:oasis:names:tc:xliff:glossary:2.0';
  const element = glossary?.element;
  return listEdits(unit, segments[0]!.place, { name: 'glossary', namespace, element, prefix, entries });
}

function qualityOf({ score, similarity, memoryName }: Suggestion): string {
  const origin = escapeAttribute(memoryName);
  return `similarity="${Math.min(100, similarity)}" matchQuality="${Math.min(100, score)}" origin="${origin}" type="tm"`;
}

interface TextsPlace {
  readonly style: InlineStyle;
  /** The namespace of source and target where it must be declared. */
  readonly declaration: string;
  readonly edit: SegmentEdit;
}

function textsOf({ source, target }: Suggestion, { style, declaration, edit }: TextsPlace): string {
  return [
    { name: `${style.prefix}source`, text: source.text },
    { name: `${style.prefix}target`, text: target.text },
  ]
    .map(({ name, text }) => {
      const space = !edit.segment.preserveSpace && text.includes('\n') ? ' xml:space="preserve"' : '';
      return `<${name}${declaration}${space}>${writeText(text, style)}</${name}>`;
    })
    .join('');
}

/** Where the list has the default namespace, source and target must say that theirs is the core's. */
function declarationOf(place: SegmentPlace2, listPrefix: string, version: XliffVersion): string {
  if (place.prefix !== '' || listPrefix !== '') return '';
  return ` xmlns="urn:oasis:names:tc:xliff:document:${version === '2.2' ? '2.2' : '2.0'}"`;
}

/** An entry says something about its term. */
function entryOf(
  term: TermInText,
  { prefix, id }: { readonly prefix: string; readonly id: string },
): readonly string[] {
  const translations = preferredTranslations(term);
  const { definition } = term;
  if (translations.length === 0 && definition === undefined) return [];
  const element = (name: string, text: string): string => `<${prefix}${name}>${escapeText(text)}</${prefix}${name}>`;
  const parts = [
    element('term', term.text),
    ...translations.map((text) => element('translation', text)),
    ...(definition === undefined ? [] : [element('definition', definition)]),
  ];
  return [`<${prefix}glossEntry ref="#${id}">${parts.join('')}</${prefix}glossEntry>`];
}

function listEdits(
  unit: UnitText,
  place: SegmentPlace2,
  { name, namespace, element, prefix, entries }: List,
): readonly Edit[] {
  if (entries.length === 0) return [];
  if (element === undefined) {
    const content = place.unit.content!;
    const line = unit.lineIn(content);
    const list = `<${prefix}${name} xmlns:${prefix.slice(0, -1)}="${namespace}">${entries.join('')}</${prefix}${name}>`;
    return [{ start: content[0], end: content[0], text: line + list }];
  }
  if (element.content === undefined) return unit.change(element, { content: entries.join('') });
  const line = unit.lineIn(element.content);
  const end = element.content[1] - trailingSpace(unit.at(element.content));
  return [{ start: end, end, text: entries.map((entry) => line + entry).join('') }];
}

function trailingSpace(text: string): number {
  return text.length - text.trimEnd().length;
}

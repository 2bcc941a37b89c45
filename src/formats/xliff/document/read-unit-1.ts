import { presentFields } from '../../present-fields.js';
import { childrenNamed, firstChildNamed, type XmlElement } from '../../xml/xml-element.js';
import { midOf, readTransUnit, stateWordsOf } from '../read-unit-1.js';
import { spanOf } from '../unit-markup.js';
import type { SegmentElements } from '../xliff-segment.js';
import { documentStateIn1 } from '../xliff-states.js';
import { keepsSpace } from '../xliff-white-space.js';
import { sizeLimitIn1 } from './read-size-limit.js';
import { elementPlace, joinWords, type Mutable, type SegmentInUnit, type UnitInFile } from './read-unit.js';
import { writePlace, type SegmentPlace1 } from './segment-place.js';

/** The segments of a trans-unit of a document: XLIFF 1.0 to 1.2 and the dialects of CAT tools. */
export function readDocumentUnit1(unit: UnitInFile): readonly SegmentInUnit[] {
  const { element, markup, inherited } = unit;
  const segments = readTransUnit(element, inherited.preserveSpace, markup);
  if (segments.length === 0) return [];
  const unitPlace = placeOfUnit(unit);
  return segments.map((segment) => {
    const { elements } = segment;
    const words = stateWordsOf(element, elements);
    const own: Mutable<SegmentInUnit['own']> = {
      state: documentStateIn1(words),
      translatable: inherited.translatable,
      locked: isLocked(element, elements),
      preserveSpace: keepsSpace(elements.source, inherited.preserveSpace),
      place: writePlace(placeIn(unitPlace, element, elements)),
    };
    const mid = midOf(elements);
    if (mid !== undefined) own.fileSegmentId = mid;
    const fileState = joinWords([words.state, words.dialect, words.approved === 'yes' ? 'approved' : undefined]);
    if (fileState !== undefined) own.fileState = fileState;
    const sizeLimit = segments.length === 1 ? sizeLimitIn1(element) : undefined;
    if (sizeLimit !== undefined) own.sizeLimit = sizeLimit;
    return { segment, own };
  });
}

type UnitPlace = Omit<SegmentPlace1, 'mark' | 'dialect'>;

/** Of a unit that has a source. */
function placeOfUnit({ element, markup }: UnitInFile): UnitPlace {
  const source = firstChildNamed(element, 'source') ?? element;
  const place: Mutable<UnitPlace> = {
    version: 1,
    unit: elementPlace(element),
    prefix: markup.prefixOf(source),
    source: elementPlace(source),
  };
  const segSource = firstChildNamed(element, 'seg-source');
  if (segSource !== undefined) place.segSource = elementPlace(segSource);
  const target = firstChildNamed(element, 'target');
  if (target !== undefined) place.target = elementPlace(target);
  const state = target?.attributes.get('state');
  if (state !== undefined) place.state = state;
  const lastSuggestion = element.children.findLast((child) => typeof child !== 'string' && child.name === 'alt-trans');
  if (lastSuggestion !== undefined) place.afterSuggestions = elementPlace(lastSuggestion as XmlElement).end;
  return place;
}

function placeIn(place: UnitPlace, unit: XmlElement, elements: SegmentElements): SegmentPlace1 {
  const mid = midOf(elements);
  const dialect = dialectPlace(unit, elements);
  if (mid === undefined) return dialect === undefined ? place : { ...place, dialect };
  const mark = { mid, source: elementPlace(elements.source), ...inTarget(elements.target) };
  return dialect === undefined ? { ...place, mark } : { ...place, mark, dialect };
}

function inTarget(mark: XmlElement | undefined): { readonly target?: ReturnType<typeof elementPlace> } {
  return mark === undefined ? {} : { target: elementPlace(mark) };
}

function dialectPlace(unit: XmlElement, { definition }: SegmentElements): SegmentPlace1['dialect'] {
  if (definition !== undefined) return dialectOf('sdl', definition, 'conf');
  if (unit.attributes.has('mq:status')) return dialectOf('mq', unit, 'mq:status');
  return unit.attributes.has('m:confirmed') ? dialectOf('m', unit, 'm:confirmed') : undefined;
}

function dialectOf(kind: 'sdl' | 'mq' | 'm', element: XmlElement, attribute: string): SegmentPlace1['dialect'] {
  const { start, tagEnd } = spanOf(element);
  return { kind, tag: [start, tagEnd], ...presentFields({ state: element.attributes.get(attribute) }) };
}

const UNLOCKED: ReadonlySet<string | undefined> = new Set([undefined, '', 'false', '0', 'no', 'unlocked']);

/** A unit that is read as one segment, though it has definitions of several, is locked when any of them is. */
function isLocked(unit: XmlElement, elements: SegmentElements): boolean {
  const { definition } = elements;
  const definitions = midOf(elements) === undefined ? childrenNamed(unit, 'seg-defs').flatMap(definitionsIn) : [];
  const isLocking = (element: XmlElement, attribute: string): boolean =>
    !UNLOCKED.has(element.attributes.get(attribute)?.toLowerCase());
  return (
    isLocking(unit, 'mq:locked') ||
    isLocking(unit, 'm:locked') ||
    (definition !== undefined && isLocking(definition, 'locked')) ||
    definitions.some((seg) => isLocking(seg, 'locked'))
  );
}

function definitionsIn(list: XmlElement): readonly XmlElement[] {
  return childrenNamed(list, 'seg');
}

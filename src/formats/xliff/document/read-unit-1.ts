import { presentFields } from '../../present-fields.js';
import { childrenNamed, firstChildNamed, type XmlElement } from '../../xml/xml-element.js';
import { midOf, readTransUnit, stateWordsOf } from '../read-unit-1.js';
import { spanOf } from '../unit-markup.js';
import type { SegmentElements } from '../xliff-segment.js';
import { documentStateIn1 } from '../xliff-states.js';
import { keepsSpace } from '../xliff-white-space.js';
import { sizeLimitIn1 } from './read-size-limit.js';
import { elementPlace, joinWords, type SegmentInUnit, type UnitInFile } from './read-unit.js';
import { writePlace, type SegmentPlace1 } from './segment-place.js';

/** The segments of a trans-unit of a document: XLIFF 1.0 to 1.2 and the dialects of CAT tools. */
export function readDocumentUnit1(unit: UnitInFile): readonly SegmentInUnit[] {
  const { element, markup, inherited } = unit;
  const segments = readTransUnit(element, inherited.preserveSpace, markup);
  if (segments.length === 0) return [];
  const unitPlace = placeOfUnit(unit);
  return segments.map((segment) => {
    const mid = midOf(segment.elements);
    const words = stateWordsOf(element, segment.elements);
    return {
      segment,
      own: {
        ...presentFields<Partial<SegmentInUnit['own']>>({
          fileSegmentId: mid,
          fileState: joinWords([words.state, words.dialect, words.approved === 'yes' ? 'approved' : undefined]),
          sizeLimit: segments.length === 1 ? sizeLimitIn1(element) : undefined,
        }),
        state: documentStateIn1(words),
        translatable: inherited.translatable,
        locked: isLocked(element, segment.elements),
        preserveSpace: keepsSpace(segment.elements.source, inherited.preserveSpace),
        place: writePlace({ ...unitPlace, ...placeInUnit(element, segment.elements) }),
      },
    };
  });
}

type UnitPlace = Omit<SegmentPlace1, 'mark' | 'dialect'>;

/** Of a unit that has a source. */
function placeOfUnit({ element, markup }: UnitInFile): UnitPlace {
  const source = firstChildNamed(element, 'source') ?? element;
  const segSource = firstChildNamed(element, 'seg-source');
  const target = firstChildNamed(element, 'target');
  const lastSuggestion = childrenNamed(element, 'alt-trans').at(-1);
  return {
    version: 1,
    unit: elementPlace(element),
    prefix: markup.prefixOf(source),
    source: elementPlace(source),
    ...presentFields<Partial<UnitPlace>>({
      segSource: segSource && elementPlace(segSource),
      target: target && elementPlace(target),
      state: target?.attributes.get('state'),
      afterSuggestions: lastSuggestion && elementPlace(lastSuggestion).end,
    }),
  };
}

function placeInUnit(unit: XmlElement, elements: SegmentElements): Pick<SegmentPlace1, 'mark' | 'dialect'> {
  const mid = midOf(elements);
  const { source, target } = elements;
  const mark = mid === undefined ? undefined : { mid, source: elementPlace(source), ...inTarget(target) };
  return presentFields<Pick<SegmentPlace1, 'mark' | 'dialect'>>({ mark, dialect: dialectPlace(unit, elements) });
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
  const all = midOf(elements) === undefined ? childrenNamed(unit, 'seg-defs').flatMap(definitionsIn) : [];
  const words = [...all, ...(definition === undefined ? [] : [definition])].map((seg) => seg.attributes.get('locked'));
  return [...words, unit.attributes.get('mq:locked'), unit.attributes.get('m:locked')].some(
    (word) => !UNLOCKED.has(word?.toLowerCase()),
  );
}

function definitionsIn(list: XmlElement): readonly XmlElement[] {
  return childrenNamed(list, 'seg');
}

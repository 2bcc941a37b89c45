import { presentFields } from '../../present-fields.js';
import { firstChildNamed, type XmlElement } from '../../xml/xml-element.js';
import { inheritedIn } from '../inherited.js';
import { readUnit2 } from '../read-unit-2.js';
import { stateIn2 } from '../xliff-states.js';
import type { UnitMarkup } from '../unit-markup.js';
import type { SegmentElements } from '../xliff-segment.js';
import { keepsSpace } from '../xliff-white-space.js';
import { sizeLimitIn2 } from './read-size-limit.js';
import { elementPlace, joinWords, type SegmentInUnit, type UnitInFile } from './read-unit.js';
import { writePlace, type SegmentPlace2 } from './segment-place.js';

/** The segments of a unit of a document in XLIFF 2.0 to 2.2, ignorables left out. */
export function readDocumentUnit2(unit: UnitInFile): readonly SegmentInUnit[] {
  const { element, markup, inherited } = unit;
  const segments = readUnit2(element, inherited.preserveSpace, markup);
  return segments.map((segment, index) => {
    const { elements } = segment;
    const words = (elements.segment ?? element).attributes;
    const { canResegment, sourceDirection, targetDirection } = inheritedIn(elements.segment ?? element, inherited);
    return {
      segment,
      own: {
        ...presentFields<Partial<SegmentInUnit['own']>>({
          fileSegmentId: elements.segment?.attributes.get('id'),
          fileState: joinWords([words.get('state'), words.get('subState')]),
          sizeLimit: segments.length === 1 ? sizeLimitIn2(element, unit.sizeProfile) : undefined,
          canResegment,
          sourceDirection,
          targetDirection,
        }),
        state: stateIn2(words.get('state')) ?? 'initial',
        translatable: inherited.translatable,
        locked: false,
        preserveSpace: keepsSpace(elements.source, inherited.preserveSpace),
        place: writePlace({ ...placeOfSegment(unit, elements), ...(index === 0 ? placeInUnit(unit) : NOTHING_MORE) }),
      },
    };
  });
}

type ForUnit = 'takenIds' | 'matches' | 'glossary';

const NOTHING_MORE: Pick<SegmentPlace2, ForUnit> = { takenIds: [] };

function placeOfSegment({ element, markup }: UnitInFile, elements: SegmentElements): Omit<SegmentPlace2, ForUnit> {
  const { segment = element, source, target } = elements;
  return {
    version: 2,
    unit: elementPlace(element),
    prefix: markup.prefixOf(source),
    segment: elementPlace(segment),
    source: elementPlace(source),
    ...presentFields<Partial<Omit<SegmentPlace2, ForUnit>>>({
      target: target && elementPlace(target),
      id: segment.attributes.get('id'),
      state: segment.attributes.get('state'),
      subState: segment.attributes.get('subState'),
    }),
  };
}

function placeInUnit({ element, markup }: UnitInFile): Pick<SegmentPlace2, ForUnit> {
  const ids = new Set<string>();
  for (const child of element.children) if (typeof child !== 'string' && !isModule(child)) addIds(child, ids);
  return {
    takenIds: [...ids],
    ...presentFields<Pick<SegmentPlace2, 'matches' | 'glossary'>>({
      matches: modulePlace(element, 'matches', markup),
      glossary: modulePlace(element, 'glossary', markup),
    }),
  };
}

const MODULES: ReadonlyMap<string, RegExp> = new Map([
  ['matches', /:xliff:matches:/],
  ['glossary', /:xliff:glossary:/],
]);

/** The ids of matches and of a glossary are a world of their own. */
function isModule({ name, namespace }: XmlElement): boolean {
  return MODULES.get(name)?.test(namespace) === true;
}

function modulePlace(unit: XmlElement, name: string, markup: UnitMarkup): SegmentPlace2['matches'] {
  const element = firstChildNamed(unit, name);
  if (element === undefined || !isModule(element)) return undefined;
  const ids = new Set<string>();
  addIds(element, ids);
  return { element: elementPlace(element), prefix: markup.prefixOf(element), ids: [...ids] };
}

function addIds(element: XmlElement, ids: Set<string>): void {
  const id = element.attributes.get('id');
  if (id !== undefined) ids.add(id);
  for (const child of element.children) if (typeof child !== 'string') addIds(child, ids);
}

import type { Content, InlineCode } from '../../domain/content.js';
import type { Note, SegmentState } from '../../domain/unit.js';
import type { XmlElement, XmlPlace } from '../xml/xml-element.js';

/** What every version of XLIFF says about one segment, its own words kept. */
export interface XliffSegment {
  /** Of its unit's element. */
  readonly place: XmlPlace;
  readonly elements: SegmentElements;
  /** The unit's id, with the segment's where the unit has several. */
  readonly id: string;
  /** The unit's id alone. */
  readonly unitId: string;
  /** resname (1.2) or name (2.x) of the unit. */
  readonly name: string | undefined;
  readonly source: Content;
  /** Undefined where there is none, or an empty one. */
  readonly target: Content | undefined;
  readonly targetLanguage: string | undefined;
  readonly state: SegmentState | undefined;
  readonly notes: readonly Note[];
  /** Attributes of the unit and of the segment that have no field here. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly targetAttributes: Readonly<Record<string, string>>;
  /** What Concord wrote into a file of its own, by name. */
  readonly carried: ReadonlyMap<string, string>;
}

/** The elements that hold a segment. */
export interface SegmentElements {
  /** The `segment` of 2.x. */
  readonly segment?: XmlElement;
  /** The `source`, or the mark in `seg-source`. */
  readonly source: XmlElement;
  /** The `target`, or the mark in it. */
  readonly target: XmlElement | undefined;
  /** What SDLXLIFF says about the segment elsewhere in the unit. */
  readonly definition?: XmlElement | undefined;
}

/** Undefined for a content that says nothing: marks around no text mark nothing. */
export function someContent(content: Content): Content | undefined {
  const isEmpty = content.text === '' && content.codes.every(isAnnotation);
  return isEmpty ? undefined : content;
}

/** Of a document; elsewhere there are none. */
function isAnnotation({ type, markup }: InlineCode): boolean {
  return type === 'annotation' && markup !== undefined;
}

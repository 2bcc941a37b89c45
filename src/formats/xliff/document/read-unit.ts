import type { FileSegment } from '../../../domain/document.js';
import type { XmlElement } from '../../xml/xml-element.js';
import type { Inherited } from '../inherited.js';
import { spanOf, type UnitMarkup } from '../unit-markup.js';
import type { XliffSegment } from '../xliff-segment.js';
import type { ElementPlace } from './segment-place.js';

/** A unit with what is known around it. */
export interface UnitInFile {
  readonly element: XmlElement;
  readonly markup: UnitMarkup;
  readonly inherited: Inherited;
  /** What the file says sizes are measured by (2.x). */
  readonly sizeProfile: string | undefined;
}

/** What a unit says about one of its segments; the rest is known from the file around it. */
export interface SegmentInUnit {
  readonly segment: XliffSegment;
  readonly own: Pick<
    FileSegment,
    | 'fileSegmentId'
    | 'state'
    | 'fileState'
    | 'translatable'
    | 'locked'
    | 'preserveSpace'
    | 'canResegment'
    | 'sizeLimit'
    | 'sourceDirection'
    | 'targetDirection'
    | 'place'
  >;
}

/** For what is put together field by field: every unit of a file comes by here, and spreading takes long. */
export type Mutable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };

export function elementPlace(element: XmlElement): ElementPlace {
  const { start, tagEnd, contentEnd, end = tagEnd } = spanOf(element);
  if (contentEnd === undefined) return { tag: [start, tagEnd], end };
  return { tag: [start, tagEnd], content: [tagEnd, contentEnd], end };
}

/** The words of a file about a state, one after the other; undefined where it says none. */
export function joinWords(words: readonly (string | undefined)[]): string | undefined {
  const said = words.filter((word) => word !== undefined && word !== '');
  return said.length === 0 ? undefined : said.join(' ');
}

import type { XliffVersion } from '../../../domain/document.js';

/**
 * Where the parts of a segment stand in the decoded file: what the reader of documents tells their writer. Everything but
 * the root lies within the unit, so that the writer rewrites a unit as one text and copies what is between units.
 */

/** A stretch of the decoded file in UTF-16 units, counted after the byte order mark; the end is exclusive. */
export type Stretch = readonly [start: number, end: number];

export interface ElementPlace {
  /** The start tag, "<" to ">". */
  readonly tag: Stretch;
  /** What is between the tags; absent for an element like <target/>. */
  readonly content?: Stretch;
  /** Behind the element. */
  readonly end: number;
}

/** A segment of XLIFF 1.0 to 1.2. Segments of one unit share all but `mark` and `dialect`. */
export interface SegmentPlace1 {
  readonly version: 1;
  readonly unit: ElementPlace;
  /** Of the source element, with its colon: "xlf:", or "". */
  readonly prefix: string;
  readonly source: ElementPlace;
  readonly segSource?: ElementPlace;
  readonly target?: ElementPlace;
  /** target@state, where there is one. */
  readonly state?: string;
  /** For a segment that seg-source marks. */
  readonly mark?: {
    readonly mid: string;
    /** The mrk in seg-source. */
    readonly source: ElementPlace;
    /** The mrk in the target; absent where it has none of this mid. */
    readonly target?: ElementPlace;
  };
  /** Behind the last alt-trans of the unit: where further ones go; absent: behind the target. */
  readonly afterSuggestions?: number;
  /** The start tag that bears the state of a CAT tool's dialect: sdl:seg, or the trans-unit itself. */
  readonly dialect?: { readonly kind: 'sdl' | 'mq' | 'm'; readonly tag: Stretch; readonly state?: string };
}

/** A segment of XLIFF 2.0 to 2.2. */
export interface SegmentPlace2 {
  readonly version: 2;
  readonly unit: ElementPlace;
  readonly prefix: string;
  readonly segment: ElementPlace;
  readonly source: ElementPlace;
  readonly target?: ElementPlace;
  /** Of the segment, as the file has them. */
  readonly id?: string;
  readonly state?: string;
  readonly subState?: string;
  /**
   * Ids that are taken in the unit (segments, ignorables, codes, notes): a new one must differ from all. Said once, for the
   * first segment of a unit, like `matches` and `glossary`; empty for the others, or places would grow with the square of units.
   */
  readonly takenIds: readonly string[];
  /** mtc:matches and gls:glossary of the unit, with the ids in them; new entries are added to them. */
  readonly matches?: { readonly element: ElementPlace; readonly prefix: string; readonly ids: readonly string[] };
  readonly glossary?: { readonly element: ElementPlace; readonly prefix: string; readonly ids: readonly string[] };
}

export type SegmentPlace = SegmentPlace1 | SegmentPlace2;

/** What the writer must know of the file as a whole. */
export interface FramePlace {
  /** A label of the WHATWG Encoding Standard: "utf-8", "utf-16le", "windows-1252", "gb18030". */
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly version: 1 | 2;
  /** As the file names it, where it does: 1.0 and 1.1 lack attributes of 1.2, 2.2 has a namespace of its own. */
  readonly exactVersion?: XliffVersion;
  /** The start tag of <xliff>, and whether it has trgLang (2.x). */
  readonly root: Stretch;
  readonly namesTargetLanguage: boolean;
}

export function writePlace(place: SegmentPlace | FramePlace): string {
  return JSON.stringify(place);
}

export function readSegmentPlace(place: string): SegmentPlace {
  return JSON.parse(place) as SegmentPlace;
}

export function readFramePlace(place: string): FramePlace {
  return JSON.parse(place) as FramePlace;
}

import type { Content } from './content.js';
import type { LanguageTag } from './language-tag.js';

/** How far a translation has come. Confirmed = translated or better. */
export type SegmentState = 'initial' | 'translated' | 'reviewed' | 'final';

export interface Note {
  readonly text: string;
  /** The file's attributes of the note (language, from, category, priority, ...), by their names in the file. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A TMX prop, or another named value that has no column. */
export interface Property {
  readonly type: string;
  readonly value: string;
  /** Further attributes (xml:lang, o-encoding), by their names in the file. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * Where a unit stood. A text is the plain source text of the neighbour; an absent neighbour is unknown;
 * an explicit empty one is the edge of the document.
 */
export interface UnitContext {
  readonly previous?: string;
  readonly next?: string;
  /** A name that identifies the place: resname, unit name, file#id, or a caller's contextId. Never a bare unit id. */
  readonly key?: string;
}

/** Everything known about a unit besides its texts. Times are milliseconds since 1970-01-01 UTC. */
export interface UnitMetadata {
  /** The unit's id in the file it came from (TMX tuid, XLIFF unit id). */
  readonly tuid?: string;
  /** Absent when nothing records one; it then counts as reviewed. */
  readonly state?: SegmentState;
  readonly createdAt?: number;
  readonly createdBy?: string;
  readonly changedAt?: number;
  readonly changedBy?: string;
  readonly document?: string;
  readonly project?: string;
  readonly domain?: string;
  readonly client?: string;
  readonly context?: UnitContext;
  /** Confirmed insertions. */
  readonly usageCount?: number;
  readonly lastUsedAt?: number;
  readonly notes?: readonly Note[];
  readonly properties?: readonly Property[];
  /** Attributes of the file's unit element that have no field here, by their names in the file. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** What a file says about one variant alone (a TMX tuv has its own dates, notes and props). */
export interface VariantMetadata {
  readonly notes?: readonly Note[];
  readonly properties?: readonly Property[];
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A unit's text in one language. */
export interface Variant extends Content {
  readonly language: LanguageTag;
  /** The file's spelling of the tag, where it differs from the canonical one. */
  readonly spelling?: string;
  readonly metadata?: VariantMetadata;
}

/** A unit that a memory does not hold yet. Two or more variants, each in another language. */
export interface NewUnit extends UnitMetadata {
  /** The language it was translated from; null where nothing says so (TMX srclang="*all*"). */
  readonly sourceLanguage: LanguageTag | null;
  readonly variants: readonly Variant[];
}

/** One translation unit of a memory: the same content in two or more languages, with metadata. */
export interface Unit extends NewUnit {
  readonly id: string;
  readonly memoryId: string;
  /** 1 for the first; the ETag of the unit. */
  readonly revision: number;
  /** The change set that made this revision. */
  readonly changeSetId: string;
}

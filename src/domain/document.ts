import type { Content } from './content.js';
import type { TermStatus } from './glossary.js';
import type { LanguageTag } from './language-tag.js';
import type { MatchKind } from './match.js';
import type { Note, SegmentState, UnitContext } from './unit.js';

/** "xliff", or the dialect of a CAT tool. */
export type DocumentFormat = 'xliff' | 'sdlxliff' | 'mqxliff' | 'mxliff';

export type XliffVersion = '1.0' | '1.1' | '1.2' | '2.0' | '2.1' | '2.2';

/** What an XLIFF file says about itself as a whole. */
export interface DocumentFrame {
  readonly format: DocumentFormat;
  readonly version: XliffVersion;
  /** Of the first file in it. */
  readonly sourceLanguage: LanguageTag;
  /** null: the file names none and nobody has named one; its targets cannot be edited then. */
  readonly targetLanguage: LanguageTag | null;
  /** Where the file's own markup stands, for the writer of the format alone. */
  readonly place: string;
}

export type Direction = 'ltr' | 'rtl' | 'auto';

/** A length that a target may not exceed. */
export interface SizeLimit {
  readonly most: number;
  /** As the file says it: "char", "byte", "pixel", or the name of a profile of the size restriction module. */
  readonly unit: string;
}

/**
 * A segment as its file has it. The codes of its texts carry the `markup` with which they are written back.
 * Annotations (mrk, sm, em) are codes of type "annotation", which may be left out of a target.
 */
export interface FileSegment {
  /** From 1, in the order of the file. */
  readonly number: number;
  /** From 1, in the order of the file; segments of one unit share it and follow each other. */
  readonly unitNumber: number;
  /** The id of the trans-unit or unit. Files repeat them. */
  readonly fileUnitId: string;
  /** mid of the mrk, or id of the segment, where there is one. */
  readonly fileSegmentId?: string;
  /** file@original. */
  readonly fileOriginal?: string;
  readonly sourceLanguage: LanguageTag;
  readonly targetLanguage: LanguageTag | null;
  readonly source: Content;
  /** null: there is no target element, or nothing is in it. */
  readonly target: Content | null;
  readonly state: SegmentState;
  /** The words of the file about the state: "needs-review-translation", "initial x:mine", "Draft". */
  readonly fileState?: string;
  /** false: translate="no", inherited where the standard says so. */
  readonly translatable: boolean;
  /** Locked by a CAT tool. */
  readonly locked: boolean;
  readonly context: UnitContext;
  readonly notes: readonly Note[];
  readonly preserveSpace: boolean;
  /** false: a tool may not split or join it (2.x). */
  readonly canResegment?: boolean;
  readonly sizeLimit?: SizeLimit;
  readonly sourceDirection?: Direction;
  readonly targetDirection?: Direction;
  /** Where the segment stands in its file, for the writer of the format alone. */
  readonly place: string;
}

/** Where a target that a person did not type came from. */
export interface TargetOrigin {
  /** 0 to 102. */
  readonly score: number;
  readonly kind: MatchKind;
  readonly memoryId: string;
  readonly memoryName: string;
  readonly unitId: string;
}

/** A match that a pretranslation left beside a segment. */
export interface Suggestion {
  readonly score: number;
  /** 0 to 100 with one decimal. */
  readonly similarity: number;
  readonly memoryName: string;
  readonly source: Content;
  readonly target: Content;
}

/** A term of a glossary that occurs in a source, with what the glossary has for it. */
export interface TermInText {
  /** In UTF-16 units of the source's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly conceptId: string;
  readonly glossaryId: string;
  readonly definition?: string;
  readonly translations: readonly {
    readonly text: string;
    readonly language: LanguageTag;
    readonly status: TermStatus;
  }[];
}

/** A segment of a document as it is now. */
export interface DocumentSegment extends FileSegment {
  readonly id: string;
  readonly documentId: string;
  /** 1 as the file was uploaded; the ETag. */
  readonly revision: number;
  /** What the file had; `target` and `state` are what is there now. */
  readonly fileTarget: Content | null;
  readonly fileTargetState: SegmentState;
  /** Absent once a person has changed the target. */
  readonly origin?: TargetOrigin;
  readonly suggestions: readonly Suggestion[];
  /** Glossary hits that are written into the file. */
  readonly terms: readonly TermInText[];
  /** Milliseconds since 1970 UTC; absent while nobody has touched it. */
  readonly changedAt?: number;
  readonly changedBy?: string;
}

/** An uploaded XLIFF file. */
export interface Document extends Omit<DocumentFrame, 'place'> {
  readonly id: string;
  /** The file's name as its sender gave it. */
  readonly name: string;
  /** Its length and hex SHA-256. */
  readonly bytes: number;
  readonly sha256: string;
  readonly segments: number;
  /** Of the sources: words or Asian characters, and code points without white space. */
  readonly words: number;
  readonly characters: number;
  /** How many segments have each state now. */
  readonly states: Readonly<Record<SegmentState, number>>;
  /** Segments without a target. */
  readonly empty: number;
  /** What the reader had to say about the file; at most 100. */
  readonly warnings: readonly string[];
  readonly revision: number;
  readonly createdAt: number;
  readonly createdBy: string;
}

/** All segments of a document in short, for a list that shows any part of it at once. */
export interface DocumentOutline {
  readonly documentId: string;
  /** A letter a segment, in order: i(nitial), t(ranslated), r(eviewed), f(inal). */
  readonly states: string;
  /** A letter a segment: "e" empty, "t" with a target; capital where it may not be edited (locked or not translatable). */
  readonly targets: string;
  /** A score a segment: of the match that filled it, or of its best suggestion; -1 for none. */
  readonly scores: readonly number[];
  /** The revision of each segment. */
  readonly revisions: readonly number[];
}

/** What a person makes of a segment. */
export interface SegmentChange {
  /** Absent: stays; null: is taken away. Its codes carry their markup. */
  readonly target?: Content | null;
  readonly state?: SegmentState;
}

/** What a pretranslation makes of a segment. */
export interface SegmentFill {
  readonly segmentId: string;
  /** The revision that was read: a segment that somebody changed since is left alone. */
  readonly revision: number;
  readonly target?: Content;
  readonly state?: SegmentState;
  readonly origin?: TargetOrigin;
  readonly suggestions: readonly Suggestion[];
  readonly terms: readonly TermInText[];
}

/** What a pretranslation did. */
export interface PretranslationResult {
  readonly segments: number;
  /** Targets that were written. */
  readonly filled: number;
  /** Of these, how many were confirmed because the request named their scores. */
  readonly confirmed: number;
  /** Of these, how many break a glossary that the request named. */
  readonly conflicts: number;
  /** Segments that got suggestions. */
  readonly suggested: number;
  /** Segments that got glossary hits. */
  readonly withTerms: number;
  /** Had a target already, or may not be edited. */
  readonly skipped: number;
  /** Changed by somebody while it ran. */
  readonly changedMeanwhile: number;
  /** No match reached the threshold, or its codes could not be placed. */
  readonly withoutMatch: number;
  /** Segments whose look-up ended before everything was seen. */
  readonly partial: number;
}

/** What a pretranslation is asked for. */
export interface PretranslationOrder {
  /** Absent: every memory and glossary. */
  readonly memories?: readonly { readonly id: string; readonly penalty?: number }[];
  readonly glossaries?: readonly string[];
  /** Matches of this score or better fill a target. */
  readonly minScore: number;
  /** Matches of this score or better that do not fill one are left as suggestions; absent: none are. */
  readonly suggestionsFrom?: number;
  /** Most suggestions a segment. */
  readonly suggestionsLimit: number;
  /** Scores whose fills are confirmed (state translated): [102, 101]; ambiguous matches never are. */
  readonly confirm: readonly number[];
  /** Whether glossary hits are written into the file. */
  readonly terms: boolean;
  /** Which segments are filled: those without a target, or all that are not confirmed. */
  readonly replace: 'empty' | 'unconfirmed';
}

import type { Acceptance } from '../acceptance.js';
import type { CheckedDocument, CheckedPair, Finding, FindingRange, FindingSeverity } from '../check.js';
import type { ChecksOfProfile } from '../check-profile.js';
import type { Content } from '../content.js';
import type { DocumentSegment } from '../document.js';
import type { Problem } from '../job.js';
import type { Concept } from '../glossary.js';
import type { PairImpact } from '../impact.js';
import type { LanguageTag } from '../language-tag.js';
import type { GlossaryConflict } from '../match.js';
import type { Suppression } from '../suppression.js';

export interface CheckOrder {
  /** The memory that texts are for which are stored nowhere: what was decided for it holds for them. */
  readonly memoryId?: string;
  /** Free of faults. */
  readonly profile: ChecksOfProfile;
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
}

export interface PairsOrder extends CheckOrder {
  readonly document: CheckedDocument;
}

/** A finding with what was decided about it. */
export interface JudgedFinding extends Finding {
  /** The decision that it is to be left alone, where there is one that holds. */
  readonly suppressed?: Suppression;
  /** The decision that it is right. */
  readonly accepted?: Acceptance;
}

export interface CheckedPairs {
  /** In the order of the pairs. */
  readonly findings: readonly JudgedFinding[];
  /** The ids of checks that have no rules for the languages. */
  readonly inapplicable: readonly string[];
}

export interface StoredDocumentOrder extends CheckOrder {
  readonly documentId: string;
}

/** A finding about a segment of a document, with the texts that were checked. */
export interface SegmentFinding extends Omit<JudgedFinding, 'pair' | 'ranges'> {
  readonly segmentId: string;
  /** From 1, in the order of the file. */
  readonly segmentNumber: number;
  readonly source: DocumentSegment['source'];
  readonly target: DocumentSegment['target'];
  readonly ranges: readonly FindingRange[];
}

export interface CheckedSegments extends Omit<CheckedPairs, 'findings'> {
  /** In the order of the segments. */
  readonly findings: readonly SegmentFinding[];
  /** How many segments were checked: those that are to be translated. */
  readonly checked: number;
}

/** Which findings of a document are wanted. */
export interface SegmentFilter {
  readonly rules?: readonly string[];
  /** The ids of the segments. */
  readonly segments?: readonly string[];
  readonly severity?: FindingSeverity;
  /** Whether those are wanted that were decided to be left alone. */
  readonly suppressed: 'exclude' | 'include' | 'only';
}

/** Where a finding stands among those of its document. */
export interface FindingPosition {
  readonly id: string;
  readonly segmentNumber: number;
}

export interface WantedFindings {
  readonly filter: SegmentFilter;
  /** The last one of the part before; absent: the first part. */
  readonly after?: FindingPosition;
  /** Absent: all. */
  readonly limit?: number;
}

export interface DocumentFindingsOrder extends StoredDocumentOrder, WantedFindings {}

export interface NamedFinding {
  /** The same as long as the texts and the checks are. */
  readonly id: string;
  readonly finding: SegmentFinding;
}

/** What is open in all of what was checked, counted. */
export interface FindingTotals extends Omit<CheckedSegments, 'findings'> {
  readonly counts: Readonly<Record<FindingSeverity, number>>;
  /** How many findings each check has that has any. */
  readonly rules: Readonly<Record<string, number>>;
  /** How many more were decided to be left alone. */
  readonly suppressed: number;
}

/** A part of the findings of a document that are wanted, and the totals of all. */
export interface DocumentFindingsPart {
  readonly items: readonly NamedFinding[];
  readonly isLast: boolean;
  readonly totals: FindingTotals;
}

export interface SegmentToCheck {
  readonly documentId: string;
  readonly segmentId: string;
  /** The translation as somebody is writing it, in the inline notation or as text and codes by id; absent: as it is stored. */
  readonly target?: string | Content | null;
}

export interface SegmentOrder extends CheckOrder, SegmentToCheck {}

export interface CheckedSegment extends Omit<CheckedPairs, 'findings'> {
  readonly findings: readonly SegmentFinding[];
}

/** A received file, which counts as one document. */
export interface FileOrder extends CheckOrder, Pick<CheckedDocument, 'date'> {
  /** Its name in the spool folder, and as its sender named it. */
  readonly spool: string;
  readonly fileName: string;
  /** Absent: what the file says. */
  readonly source?: LanguageTag;
  readonly target?: LanguageTag;
}

/** A finding about a segment of a file that is not stored, with the texts that were checked. */
export interface FileFinding extends JudgedFinding, Pick<CheckedPair, 'source' | 'target'> {
  /** Where it stands in the file, from 1. */
  readonly line: number;
  /** The id of the unit, where the file gives one. */
  readonly unit?: string;
}

export interface CheckedFileFindings extends Pick<CheckedDocument, 'source' | 'target'> {
  /** In the order of the file; `pair` counts its segments that are to be translated. */
  readonly findings: readonly FileFinding[];
  readonly inapplicable: readonly string[];
  /** How many segments were checked. */
  readonly checked: number;
  /** What could not be read. */
  readonly problems: readonly Problem[];
}

/** A translation that a memory holds. */
export interface StoredPair {
  readonly source: Content;
  readonly target: Content;
  readonly memoryId: string;
}

export interface ConflictsOrder {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
  readonly pairs: readonly StoredPair[];
}

export interface ImpactOrder {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** As it is to be, in place of the stored one with its id. */
  readonly concept: Concept;
  readonly pairs: readonly StoredPair[];
}

/** Checks that run off the main thread. */
export interface Checker {
  /** Fails with `busy` when too many wait, `too-large` for what takes too long. */
  checkPairs(order: PairsOrder): Promise<CheckedPairs>;
  /** As checkPairs. Fails with `not-found`; with `conflict` for a document whose target language nobody has named. */
  checkDocument(order: StoredDocumentOrder): Promise<CheckedSegments>;
  /** As checkDocument, of which a part is told: one check serves all parts as long as nothing is changed. */
  documentFindings(order: DocumentFindingsOrder): Promise<DocumentFindingsPart>;
  /** What a segment is found to have by itself.
   * Fails as checkDocument, with `not-found` for the segment, `invalid` for codes that it has not. */
  checkSegment(order: SegmentOrder): Promise<CheckedSegment>;
  /**
   * As checkPairs. Fails with `malformed-file`, `unsupported-file`, `too-large`, and with `invalid` when nothing says which
   * languages are meant.
   */
  checkFile(order: FileOrder): Promise<CheckedFileFindings>;
  /** How each target breaks the glossaries, each pair by itself; nothing that was decided to be left alone. Fails as checkPairs. */
  conflicts(order: ConflictsOrder): Promise<readonly (readonly GlossaryConflict[])[]>;
  /** What is wrong with each pair once a concept is changed, and what it should be; undefined: nothing. Fails as checkPairs. */
  impact(order: ImpactOrder): Promise<readonly (PairImpact | undefined)[]>;
}

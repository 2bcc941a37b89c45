import type { Finding } from './check.js';
import type { Content } from './content.js';
import type { GroupKind } from './inspection.js';
import type { LanguageTag } from './language-tag.js';
import type { Suppression } from './suppression.js';

/** What the checks report about documents, files or a memory, to be read by people outside of the service. */
export interface FindingReport {
  readonly title: string;
  /** Milliseconds since 1970 UTC. */
  readonly writtenAt: number;
  /** How many were checked, in all parts. */
  readonly checked: number;
  readonly checkedOf: 'segments' | 'units';
  /** Sentences about the report as a whole: what is not in it, and why. */
  readonly notes: readonly string[];
  readonly parts: readonly ReportPart[];
  /** What is said in several ways, the largest of a kind first; absent: it was not looked for. */
  readonly groups?: readonly ReportedGroup[];
}

/** A document of a report, or a memory. */
export interface ReportPart {
  readonly name: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** How many segments or units were checked; absent: they were not counted by themselves. */
  readonly checked?: number;
  /** Checks without rules for the languages. */
  readonly inapplicable: readonly string[];
  /** In the order of the document. */
  readonly findings: readonly ReportedFinding[];
}

/** A segment as it stands beside a finding. */
export interface ReportedPair {
  readonly source: Content;
  readonly target: Content | null;
}

export interface ReportedFinding extends ReportedPair, Omit<Finding, 'pair'> {
  /** Where it is, as people look for it: the number of the segment, the line of the file, the id of the unit. */
  readonly place: string;
  /** The segments beside it. */
  readonly before?: ReportedPair;
  readonly after?: ReportedPair;
  /** The decision that it is to be left alone. */
  readonly suppressed?: Pick<Suppression, 'scope' | 'reason' | 'createdBy' | 'expiresAt'>;
  /** Whether somebody decided that it is right. */
  readonly accepted?: boolean;
  /** By which a row of a table is found again (findingKey). */
  readonly key: string;
}

/** Segments or units that should say the same and do not. */
export interface ReportedGroup {
  readonly kind: GroupKind;
  /** The check that finds the same within a document. */
  readonly rule: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** What all have in common: the source, or in a group of kind target the target. */
  readonly shared: Content;
  /** That of most first. */
  readonly renderings: readonly ReportedRendering[];
  /** How many renderings there are besides. */
  readonly further: number;
}

/** What some members of a group say: a target, or in a group of kind target a source. */
export interface ReportedRendering extends Content {
  /** In a group of kind numbers: the source of the first that says it. */
  readonly source?: Content;
  readonly count: number;
  /** Who made them what they are, where that is known. */
  readonly authors: readonly string[];
  /** When the first and the last was made what it is: milliseconds since 1970 UTC; absent where none says. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** The first of them: ids of units, or names of documents. */
  readonly places: readonly string[];
}

export type ReportFormat = 'html' | 'xlsx';

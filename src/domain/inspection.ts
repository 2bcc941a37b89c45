import type { FindingRange, FindingSeverity } from './check.js';
import type { ChecksOfProfile } from './check-profile.js';
import type { Content } from './content.js';
import type { DocumentSegment } from './document.js';
import type { LanguageTag } from './language-tag.js';
import type { Unit } from './unit.js';

/**
 * What a group has in common: the same source in several translations; the same target for several sources; sources that are
 * equal but for their numbers, worded in several ways.
 */
export type GroupKind = 'source' | 'target' | 'numbers';

export const GROUP_KINDS = ['source', 'target', 'numbers'] as const satisfies readonly GroupKind[];

/** A memory in two languages, or documents. */
export type InspectionSubject =
  | { readonly memoryId: string; readonly source: LanguageTag; readonly target: LanguageTag }
  | { readonly documents: readonly string[] };

/** What an inspection was asked to do. */
export interface InspectionOrder {
  readonly subject: InspectionSubject;
  /** `consistency`: groups alone. */
  readonly checks: 'all' | 'consistency';
  /** As it was when the inspection was asked for. */
  readonly profile: ChecksOfProfile;
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
}

/** What an inspection found, in figures. */
export interface InspectionFigures {
  /** Units with both languages, or segments that are to be translated. */
  readonly checked: number;
  readonly counts: Readonly<Record<FindingSeverity, number>>;
  /** How many findings each check has that has any. */
  readonly rules: Readonly<Record<string, number>>;
  readonly groups: Readonly<Record<GroupKind, number>>;
  /** Findings that were counted and not kept, because their check had too many. */
  readonly notKept: number;
  /** Smaller groups that there may be besides: they were not looked at, because there were so many larger ones. */
  readonly groupsNotKept: number;
  /** Checks without rules for the languages. */
  readonly inapplicable: readonly string[];
}

/** A run of the checks over a memory or several documents, whose findings are kept. */
export interface Inspection extends InspectionFigures, Pick<InspectionOrder, 'subject' | 'checks' | 'profile'> {
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly finishedAt: number;
  readonly createdBy: string;
}

/** What the job of an inspection did. */
export type InspectionResult = Pick<Inspection, 'checked' | 'counts' | 'rules' | 'groups'> & {
  readonly inspectionId: string;
};

/** Where something was found: a unit of a memory, or a segment of a document. */
export type InspectedPlace = { readonly unitId: string } | { readonly documentId: string; readonly segmentId: string };

/** A finding as it is kept. */
export interface NewInspectionFinding {
  readonly place: InspectedPlace;
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly ranges: readonly FindingRange[];
  readonly suggestion?: string;
  readonly conceptId?: string;
  /** Of the texts that were checked, 48 bits: where those of now have another one, the finding is outdated. */
  readonly pairHash: number;
}

/** A pair of texts as it is now, with what it belongs to. */
export type CurrentPair = {
  readonly source: Content;
  readonly target: Content | null;
} & ({ readonly unit: Unit } | { readonly segment: DocumentSegment });

export interface InspectionFinding extends NewInspectionFinding {
  /** From 1; within its inspection. */
  readonly number: number;
}

/** Pairs that did not say the same. */
export interface NewInspectionGroup {
  readonly kind: GroupKind;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** In order. */
  readonly members: readonly InspectedPlace[];
}

export interface InspectionGroup extends Omit<NewInspectionGroup, 'members'> {
  readonly id: string;
  /** Its place among all groups. */
  readonly number: number;
  readonly members: number;
}

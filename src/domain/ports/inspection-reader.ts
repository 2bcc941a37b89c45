import type { Content } from '../content.js';
import type { GroupKind, InspectedPlace, InspectionGroup } from '../inspection.js';
import type { JudgedFinding } from './checker.js';
import type { FindingFilter, Slice } from './inspections.js';
import type { NewUnit } from '../unit.js';

export interface FindingsOrder {
  readonly inspectionId: string;
  readonly filter: FindingFilter;
  /** Whether those are wanted that were decided to be left alone. */
  readonly suppressed: 'exclude' | 'include' | 'only';
  readonly slice: Slice;
}

/** A finding of an inspection, with the texts as they were and are. */
export interface PlacedFinding extends Omit<JudgedFinding, 'pair'> {
  /** From 1, within the inspection. */
  readonly number: number;
  readonly place: InspectedPlace;
  /** Of a unit. */
  readonly memoryId?: string;
  /** Of a segment: from 1, in the order of the file. */
  readonly segmentNumber?: number;
  readonly source: Content;
  readonly target: Content | null;
}

/** A part of a list. With a filter that few pass it may hold fewer than were asked for and still not be the last. */
export interface PartOfList<Item> {
  readonly items: readonly Item[];
  /** Where the next part begins; absent for the last one. */
  readonly next?: number;
}

export interface FindingsPart extends PartOfList<PlacedFinding> {
  /** Findings of this part that were left out because a text has been changed since. */
  readonly outdated: number;
}

export interface GroupsOrder {
  readonly inspectionId: string;
  readonly kind?: GroupKind;
  readonly slice: Slice;
}

/** One wording of a group: of the target, in a group of kind target of the source. */
export interface Rendering extends Content {
  /** In a group of kind numbers: the source of the first member that says it. */
  readonly source?: Content;
  readonly count: number;
  /** The first 20. */
  readonly members: readonly InspectedPlace[];
  /** Who made them what they are, where that is known; the first 10. */
  readonly authors: readonly string[];
  /** When the first and the last was made what it is: milliseconds since 1970 UTC; absent where none says. */
  readonly firstAt?: number;
  readonly lastAt?: number;
}

/** A group as it is now. */
export interface CurrentGroup extends InspectionGroup {
  /** What all have in common, as the first member has it: the source, or in a group of kind target the target. */
  readonly shared: Content;
  /** The one that most have is the first. At least two. */
  readonly renderings: readonly Rendering[];
}

export interface StandardOrder {
  readonly inspectionId: string;
  readonly groupId: string;
  /** What all are to say: one of the renderings, or, in a group of kind source, another. */
  readonly rendering: Content;
  /** In a group of kind target, and only there: the one of its sources whose targets are to say it; the others stay. */
  readonly source?: Content;
}

export interface LeftPlace {
  readonly place: InspectedPlace;
  /** A sentence. */
  readonly reason: string;
}

/** What making one rendering the standard comes to: what is to be written, and what cannot be. */
export interface StandardPlan {
  readonly of: 'units' | 'segments';
  readonly units: readonly { readonly unitId: string; readonly revision: number; readonly unit: NewUnit }[];
  readonly segments: readonly {
    readonly documentId: string;
    readonly segmentId: string;
    readonly revision: number;
    readonly target: Content | null;
  }[];
  readonly unchanged: number;
  readonly left: readonly LeftPlace[];
}

/** Reads what inspections found, as it is now. Each fails with `not-found` and, when too many read, `busy`. */
export interface InspectionReader {
  findings(order: FindingsOrder): Promise<FindingsPart>;
  groups(order: GroupsOrder): Promise<PartOfList<CurrentGroup>>;
  /** Of a group that is consistent now nothing is to be done. Fails with `invalid` for a rendering that it cannot take. */
  planStandard(order: StandardOrder): Promise<StandardPlan>;
}

import type { FindingSeverity } from '../check.js';
import type {
  CurrentPair,
  GroupKind,
  InspectedPlace,
  Inspection,
  InspectionFigures,
  InspectionFinding,
  InspectionGroup,
  InspectionOrder,
  NewInspectionFinding,
  NewInspectionGroup,
} from '../inspection.js';
import type { LanguageTag } from '../language-tag.js';
import type { WriteContext } from './write-context.js';

export interface FindingFilter {
  readonly rules?: readonly string[];
  readonly severity?: FindingSeverity;
}

/** Which part of a list is asked for. */
export interface Slice {
  /** The number of the last one of the slice before, or 0. */
  readonly after: number;
  readonly limit: number;
}

export interface Languages {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}

export interface InspectionReads {
  /** Newest first; only those that are finished. */
  list(limit: number): Promise<readonly Inspection[]>;
  /** Fails with `not-found`. */
  get(inspectionId: string): Promise<Inspection>;
  /** Of a memory, in these languages or any. Fails with `not-found` for the memory, and when it has none. */
  newestOf(memoryId: string, languages: Partial<Languages>): Promise<Inspection>;
}

/** What takes longer than a point look-up. */
export interface InspectionContents {
  /** In their order. */
  findings(inspectionId: string, filter: FindingFilter, slice: Slice): readonly InspectionFinding[];
  /** In their order: the largest of a kind first. */
  groups(inspectionId: string, kind: GroupKind | undefined, slice: Slice): readonly InspectionGroup[];
  /** Fails with `not-found`. */
  group(inspectionId: string, groupId: string): InspectionGroup;
  /** In order, at most so many. */
  members(groupId: string, limit: number): readonly InspectedPlace[];
  /**
   * What stands there now; undefined where nothing does any more, or not in both languages.
   * @param languages of units; segments have their own
   */
  pairs(places: readonly InspectedPlace[], languages: Languages | undefined): readonly (CurrentPair | undefined)[];
}

export interface InspectionWrites {
  /** One that nobody sees before `finish`. Returns its id. */
  begin(order: InspectionOrder, jobId: string, write: WriteContext): Promise<string>;
  /** At most 1,000 at a time, in order. */
  addFindings(inspectionId: string, findings: readonly NewInspectionFinding[]): Promise<void>;
  addGroups(inspectionId: string, groups: readonly NewInspectionGroup[]): Promise<void>;
  /** Shows it, and removes the one before it of the same subject, and the oldest when there are too many. */
  finish(inspectionId: string, figures: InspectionFigures): Promise<Inspection>;
  /** Takes a begun or removed one away, a slice at a time; true when nothing is left. */
  discard(inspectionId: string): Promise<boolean>;
  /** Those that were begun and not finished, or removed, and not discarded. */
  unfinished(): Promise<readonly string[]>;
}

/** A text of a unit. Both are numbers of the store. */
export type UnitText = readonly [unit: number, text: number];

/** What is read of a memory to find its inconsistent groups: numbers first, and texts once, however many units have them. */
export interface GroupSource {
  /** Grows with every published change. */
  changeNumber(): number;
  /**
   * The texts of the units that a memory had at a change number, in the order of units and of their variants, units whole.
   * Fails with `not-found`. @returns also where the next slice begins, unless this is the last one
   */
  unitTexts(
    memoryId: string,
    asOf: number,
    slice: Slice,
  ): { readonly texts: readonly UnitText[]; readonly next?: number };
  /** @param ids ascending, each once. @returns in this order those there are */
  texts(ids: Uint32Array): readonly StoredText[];
  unitIdOf(unit: number): string;
}

/** A text with its number and its language and script ("zh-Hans"). */
export type StoredText = readonly [id: number, languageScript: string, text: string];

import type { Content } from './content.js';
import type { FindingRange } from './finding.js';
import type { Term } from './glossary.js';
import type { LanguageTag } from './language-tag.js';
import type { GlossaryConflict, MatchSide } from './match.js';

/** Which units of the memories a change of a concept's terms makes wrong. */
export interface ImpactQuery {
  readonly conceptId: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** The terms as they are to be; absent: as they are. */
  readonly terms?: readonly Term[];
  /** Absent: every memory. */
  readonly memories?: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
}

/** A translation with what it should be instead. */
export interface ProposedReplacement {
  /** The target with the new term in the places of the old one; absent where nothing says what to replace. */
  readonly replacement?: Content;
  /** Whether nobody has to look at it: no word around the term can need another form. */
  readonly certain: boolean;
}

/** What is wrong with a translation once the terms are as proposed. */
export interface PairImpact extends ProposedReplacement {
  readonly findings: readonly GlossaryConflict[];
  /** It is right by the terms as they are. */
  readonly isNew: boolean;
  /** The terms of the source that it is about, and the forms in the target that are to be replaced. */
  readonly ranges: readonly FindingRange[];
}

export interface ImpactItem extends PairImpact {
  readonly unitId: string;
  readonly memoryId: string;
  readonly source: MatchSide;
  readonly target: MatchSide;
}

export interface ImpactAnswer {
  readonly items: readonly ImpactItem[];
  readonly nextCursor?: string;
  /** Only with the first page: how many units are wrong, and of these how many were right before. */
  readonly total?: { readonly units: number; readonly new: number };
  /** The time ended before all units with the terms were looked at: there are more pages, or higher totals. */
  readonly partial?: boolean;
}

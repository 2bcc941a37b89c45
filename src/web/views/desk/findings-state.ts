import type { Content } from '../../../domain/content.js';
import { countDecisions, FIRST_FILTERS, passes, type FindingFilters } from '../../desk/finding-filters.js';
import { groupFindings, type FindingGroup, type Grouping } from '../../desk/finding-groups.js';
import type { DeskFinding } from '../../desk/desk-finding.js';

/** What is done with the active finding. */
export type FindingMode = 'closed' | 'open' | 'edit';

/** A target that is being edited. */
export interface OpenEdit {
  readonly key: string;
  readonly source: Content;
  readonly target: Content | null;
}

/** The findings on the desk, and what a person does with them. */
export interface FindingsState {
  readonly findings: readonly DeskFinding[];
  readonly isReading: boolean;
  /** Why what lies on the desk could not be read. */
  readonly failure?: string | undefined;
  /** Said above the findings. */
  readonly notes: readonly string[];
  readonly filters: FindingFilters;
  readonly grouping: Grouping;
  /** Names of groups whose findings are not shown. */
  readonly folded: ReadonlySet<string>;
  /** A key. */
  readonly active?: string | undefined;
  readonly mode: FindingMode;
  readonly edit?: OpenEdit | undefined;
  /** Keys. */
  readonly selected: ReadonlySet<string>;
  /** What was done last and can be taken back, as a sentence. */
  readonly undoable?: string | undefined;
  readonly isBusy: boolean;
  /** What came of the last thing that was done. */
  readonly message: string;
  readonly isRefused: boolean;
  /** How many findings are drawn; more come when somebody gets there. */
  readonly drawn: number;
  /** Counts up when the active finding is to get the focus. */
  readonly focusRound: number;
}

/** So many findings are drawn at first, and more each time. */
export const DRAWN_AT_ONCE = 150;

export const FIRST_FINDINGS: FindingsState = {
  findings: [],
  isReading: true,
  notes: [],
  filters: FIRST_FILTERS,
  grouping: 'rule',
  folded: new Set(),
  mode: 'closed',
  selected: new Set(),
  isBusy: false,
  message: '',
  isRefused: false,
  drawn: DRAWN_AT_ONCE,
  focusRound: 0,
};

/** What the list shows. */
export interface ListedFindings {
  readonly groups: readonly FindingGroup[];
  /** In the order of the groups, without those of folded ones. */
  readonly keys: readonly string[];
  /** By decision, whatever else is filtered. */
  readonly decisions: ReturnType<typeof countDecisions>;
}

export function listFindings({
  findings,
  filters,
  grouping,
  folded,
}: Pick<FindingsState, 'findings' | 'filters' | 'grouping' | 'folded'>): ListedFindings {
  const groups = groupFindings(
    findings.filter((finding) => passes(finding, filters)),
    grouping,
  );
  const shown = groups.filter(({ name }) => !folded.has(name));
  return {
    groups,
    keys: shown.flatMap((group) => group.findings.map(({ key }) => key)),
    decisions: countDecisions(findings),
  };
}

import type { SegmentState } from '../../domain/unit.js';

/** target@state of XLIFF 1.2 (section 2.3, "state"), as OASIS maps it to the states of 2.x. */
const STATES_1: ReadonlyMap<string, SegmentState> = new Map([
  ['new', 'initial'],
  ['needs-translation', 'initial'],
  ['needs-adaptation', 'initial'],
  ['needs-l10n', 'initial'],
  ['needs-review-translation', 'translated'],
  ['needs-review-adaptation', 'translated'],
  ['needs-review-l10n', 'translated'],
  ['translated', 'translated'],
  ['signed-off', 'reviewed'],
  ['final', 'final'],
]);

/** state-qualifier of XLIFF 1.2 (section 2.3, "state-qualifier"). */
const STATE_QUALIFIERS_1: ReadonlySet<string> = new Set([
  'exact-match',
  'fuzzy-match',
  'id-match',
  'leveraged-glossary',
  'leveraged-inherited',
  'leveraged-mt',
  'leveraged-repository',
  'leveraged-tm',
  'mt-suggestion',
  'rejected-grammar',
  'rejected-inaccurate',
  'rejected-length',
  'rejected-spelling',
  'tm-suggestion',
]);

/** What is written for each state, so that reading it gives the same. */
export const STATE_IN_1: Readonly<Record<SegmentState, string>> = {
  initial: 'needs-translation',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
};

const STATES_2: ReadonlySet<string> = new Set<SegmentState>(['initial', 'translated', 'reviewed', 'final']);

/** sdl:seg@conf of SDLXLIFF, mq:status of MQXLIFF, m:confirmed of MXLIFF: from files, their makers publish no list. */
const DIALECT_STATES: ReadonlyMap<string, SegmentState> = new Map([
  ['Draft', 'initial'],
  ['RejectedTranslation', 'initial'],
  ['RejectedSignOff', 'initial'],
  ['Translated', 'translated'],
  ['ApprovedTranslation', 'reviewed'],
  ['ApprovedSignOff', 'final'],
  ['NotStarted', 'initial'],
  ['Pretranslated', 'initial'],
  ['PartiallyEdited', 'initial'],
  ['ManuallyConfirmed', 'translated'],
  ['Reviewer1Confirmed', 'reviewed'],
  ['ProofRead', 'final'],
  ['0', 'initial'],
  ['1', 'translated'],
  ['2', 'reviewed'],
]);

/** The words of an XLIFF 1.x file about how far a target has come. */
export interface StateWords {
  readonly state: string | undefined;
  /** trans-unit@approved: "yes" is at least reviewed. */
  readonly approved: string | undefined;
  /** The word of a CAT tool's dialect. */
  readonly dialect: string | undefined;
}

/** Whether 1.2 defines this state of a target. */
export function isState1(state: string): boolean {
  return STATES_1.has(state);
}

/** Whether 1.2 defines this state-qualifier of a target. */
export function isStateQualifier1(qualifier: string): boolean {
  return STATE_QUALIFIERS_1.has(qualifier);
}

/** Undefined when nothing records a state. */
export function stateIn1({ state, approved, dialect }: StateWords): SegmentState | undefined {
  const known = STATES_1.get(state ?? '') ?? DIALECT_STATES.get(dialect ?? '');
  if (approved !== 'yes') return known;
  return known === 'final' ? 'final' : 'reviewed';
}

/**
 * The state of a segment of a document. Whatever needs something is not confirmed there, a pretranslation's
 * needs-review-translation too; in a memory (`stateIn1`) it counts as translated. What records nothing is initial.
 */
export function documentStateIn1(words: StateWords): SegmentState {
  const state = words.state?.startsWith('needs-') === true ? 'new' : words.state;
  return stateIn1({ ...words, state }) ?? 'initial';
}

/** An absent state counts as "initial" in the specification; as a record it is none. */
export function stateIn2(state: string | undefined): SegmentState | undefined {
  return state !== undefined && STATES_2.has(state) ? (state as SegmentState) : undefined;
}

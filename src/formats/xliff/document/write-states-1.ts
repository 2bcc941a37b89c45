import type { XliffVersion } from '../../../domain/document.js';
import type { SegmentState } from '../../../domain/unit.js';
import { documentStateIn1, STATE_IN_1 } from '../xliff-states.js';
import type { SegmentPlace1 } from './segment-place.js';
import type { SegmentEdit } from './write-changes.js';
import { hasDialectState } from './write-dialect-1.js';
import { leastState } from './write-least-state.js';
import type { TagChanges } from './write-tag.js';

const NOTHING: TagChanges = new Map();

/**
 * The attributes of a target of 1.x for the state of its segments, the least of them; none where no state changed and
 * nothing was pretranslated. A target of several segments has one state for all.
 */
export function targetState(edits: readonly SegmentEdit[], place: SegmentPlace1, version: XliffVersion): TagChanges {
  if (hasDialectState(place) || !edits.some(({ stateChanged, match }) => stateChanged || match !== undefined)) {
    return NOTHING;
  }
  const least = leastState(edits);
  const deciding = edits.filter(({ segment }) => segment.state === least);
  const isFilled = deciding.every(({ match }) => match !== undefined);
  if (!isFilled && stateOf(place.state) === least) return NOTHING;
  const state = isFilled && least === 'initial' ? 'needs-review-translation' : STATE_IN_1[least];
  // 1.0 has no state-qualifier.
  if (!isFilled || version === '1.0') return new Map([['state', state]]);
  const isExact = deciding.every(({ match }) => match === 'exact-match');
  return new Map([
    ['state', state],
    ['state-qualifier', isExact ? 'exact-match' : 'fuzzy-match'],
  ]);
}

function stateOf(word: string | undefined): SegmentState | undefined {
  return word === undefined ? undefined : documentStateIn1({ state: word, approved: undefined, dialect: undefined });
}

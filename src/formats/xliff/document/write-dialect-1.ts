import type { SegmentState } from '../../../domain/unit.js';
import type { SegmentPlace1 } from './segment-place.js';
import type { SegmentEdit } from './write-changes.js';
import { leastState } from './write-least-state.js';
import type { TagChanges } from './write-tag.js';

/** Whether a dialect's tag bears the state of the segment: sdl:seg can be given one, other tags only where they have one. */
export function hasDialectState({ dialect }: SegmentPlace1): boolean {
  return dialect !== undefined && (dialect.kind === 'sdl' || dialect.state !== undefined);
}

/** The attributes of a dialect's tag for the state of the segments that share it; none where no state changed and nothing was pretranslated. */
export function dialectState(edits: readonly SegmentEdit[], place: SegmentPlace1): TagChanges {
  if (!hasDialectState(place) || !edits.some(({ stateChanged, match }) => stateChanged || match !== undefined)) {
    return new Map();
  }
  const state = leastState(edits);
  const deciding = edits.filter(({ segment }) => segment.state === state);
  const isFilled = deciding.every(({ match }) => match !== undefined);
  const percent = String(Math.min(100, ...deciding.map(({ segment }) => segment.origin?.score ?? 0)));
  switch (place.dialect!.kind) {
    case 'sdl':
      return new Map([['conf', SDL[state]], ...(isFilled ? Object.entries({ origin: 'tm', percent }) : [])]);
    case 'mq':
      return new Map([
        ['*:status', memoqWord(deciding, isFilled)],
        ...(isFilled ? Object.entries({ '*:percent': percent }) : []),
      ]);
    case 'm':
      return new Map([['*:confirmed', MEMSOURCE[state]]]);
  }
}

/** sdl:seg@conf. */
const SDL: Readonly<Record<SegmentState, string>> = {
  initial: 'Draft',
  translated: 'Translated',
  reviewed: 'ApprovedTranslation',
  final: 'ApprovedSignOff',
};

/** mq:status of what is confirmed. */
const MEMOQ: Readonly<Record<Exclude<SegmentState, 'initial'>, string>> = {
  translated: 'ManuallyConfirmed',
  reviewed: 'Reviewer1Confirmed',
  final: 'ProofRead',
};

/** m:confirmed, which knows nothing above 2. */
const MEMSOURCE: Readonly<Record<SegmentState, string>> = { initial: '0', translated: '1', reviewed: '2', final: '2' };

function memoqWord([first]: readonly SegmentEdit[], isFilled: boolean): string {
  const { state, target } = first!.segment;
  if (state !== 'initial') return MEMOQ[state];
  if (isFilled) return 'Pretranslated';
  return target === null ? 'NotStarted' : 'PartiallyEdited';
}

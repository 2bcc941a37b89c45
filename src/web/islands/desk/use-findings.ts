import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import {
  FIRST_FINDINGS,
  listFindings,
  type FindingsState,
  type ListedFindings,
} from '../../views/desk/findings-state.js';
import { FindingWork } from './finding-work.js';
import type { FindingSource } from './finding-source.js';
import { FindingsStore } from './findings-store.js';

export interface OpenFindings {
  readonly state: FindingsState;
  readonly listed: ListedFindings;
  readonly store: FindingsStore;
  readonly work: FindingWork;
}

/** The findings of a source, read when it comes. */
export function useFindings(source: FindingSource): OpenFindings {
  const [shown, show] = useState(() => ({ state: FIRST_FINDINGS, listed: listFindings(FIRST_FINDINGS) }));
  const [store, work] = useMemo(() => {
    const made = new FindingsStore(source, (state, listed) => {
      show({ state, listed });
    });
    return [made, new FindingWork(made)] as const;
  }, [source]);
  useEffect(() => {
    void store.read();
    return () => {
      store.stop();
    };
  }, [store]);
  useFocus(shown.state);
  return { ...shown, store, work };
}

/** The active finding gets the focus when somebody goes there; where none is left, the heading does. */
function useFocus({ focusRound, active }: FindingsState): void {
  useLayoutEffect(() => {
    if (focusRound === 0) return;
    const row = active === undefined ? null : document.querySelector(`[data-finding="${CSS.escape(active)}"]`);
    const wanted = row ?? document.querySelector('#findings-heading');
    if (wanted instanceof HTMLElement) wanted.focus();
  }, [focusRound]);
}

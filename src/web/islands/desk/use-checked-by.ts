import { useState } from 'preact/hooks';
import type { Named } from '../../documents-state.js';
import type { CheckedBy } from './release-source.js';

/** How texts are checked that are stored nowhere: by the first profile, for no memory, unless somebody chooses. */
export function useCheckedBy(profiles: readonly Named[]): readonly [CheckedBy, (change: Partial<CheckedBy>) => void] {
  const [by, setBy] = useState<CheckedBy>({ profile: profiles[0]?.id ?? '', memory: '' });
  const choose = (change: Partial<CheckedBy>) => {
    setBy((before) => ({ ...before, ...change }));
  };
  return [by, choose];
}

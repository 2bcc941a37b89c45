import { useEffect, useState } from 'preact/hooks';
import { groupKey } from '../../duplicate-groups.js';
import type { DuplicateGroupAnswer } from '../../glossary-answers.js';
import { browserStorage } from '../editor/browser-storage.js';

/** Which groups somebody looked at and kept, by their keys. This browser remembers them; the server knows nothing of it. */
export function useKeptGroups(glossaryId: string) {
  const name = `concord-kept-duplicates:${glossaryId}`;
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    setKept(readKept(name));
  }, []);
  const put = (keys: ReadonlySet<string>) => {
    setKept(keys);
    try {
      browserStorage('localStorage').setItem(name, JSON.stringify([...keys]));
    } catch {
      // Without storage they are kept until the page is left.
    }
  };
  return {
    kept,
    keep: (group: DuplicateGroupAnswer) => {
      put(new Set([...kept, groupKey(group)]));
    },
    forgetKept: () => {
      put(new Set());
    },
  };
}

function readKept(name: string): ReadonlySet<string> {
  try {
    const keys: unknown = JSON.parse(browserStorage('localStorage').getItem(name) ?? '[]');
    return new Set(Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : []);
  } catch {
    return new Set();
  }
}

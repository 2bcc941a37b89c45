import { recallInTab, rememberInTab } from './browser-storage.js';

const KEY = 'concord:tab';
const LOCK = 'concord:tab:';

/** A name for this tab that a reload keeps and no other open tab has. */
export async function nameTab(): Promise<string> {
  const known = recallInTab(KEY);
  const name = known !== null && (await hold(known)) ? known : freshName();
  if (name !== known) await hold(name);
  rememberInTab(KEY, name);
  return name;
}

/** The names of the other open tabs. Where the browser cannot tell (plain HTTP from another host), none. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const locks = lockManager();
  const { held = [] } = (await locks?.query().catch(() => undefined)) ?? {};
  return new Set(held.flatMap(({ name = '' }) => (name.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])));
}

/** Holds the name while the page lives. False when another tab has it: duplicating a tab copies its session storage. */
function hold(name: string): Promise<boolean> {
  const locks = lockManager();
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const held = locks.request(LOCK + name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
    // Forbidden, with site data blocked.
    held.catch(() => {
      resolve(true);
    });
  });
}

/** Absent outside of secure contexts, whatever the types say. */
function lockManager(): LockManager | undefined {
  return navigator.locks;
}

function freshName(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
}

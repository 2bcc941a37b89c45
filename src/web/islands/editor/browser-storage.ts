import type { EditStorage } from './kept-edits.js';

/** Where the browser forbids a page to keep anything. */
const NO_STORAGE: EditStorage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {
    throw new DOMException('Site data are blocked.', 'QuotaExceededError');
  },
  removeItem: () => undefined,
};

/** What the browser keeps for this site; with site data blocked, a storage that has no room. */
export function browserStorage(name: 'localStorage' | 'sessionStorage'): EditStorage {
  try {
    return window[name];
  } catch {
    return NO_STORAGE;
  }
}

/** Keeps a text for as long as the tab lives, where that is possible. */
export function rememberInTab(key: string, text: string): void {
  try {
    browserStorage('sessionStorage').setItem(key, text);
  } catch {
    // Without it, a reload begins where somebody begins who comes for the first time.
  }
}

export function recallInTab(key: string): string | null {
  return browserStorage('sessionStorage').getItem(key);
}

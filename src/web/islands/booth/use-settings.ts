import { useState } from 'preact/hooks';
import { readSettings, type BoothSettings } from '../../booth/booth-settings.js';
import { browserStorage } from '../editor/browser-storage.js';

const KEY = 'concord:booth';

/** How somebody has set up the booth, kept in the browser where that is possible. */
export function useSettings(): readonly [BoothSettings, (settings: BoothSettings) => void] {
  const [settings, setSettings] = useState(() => readSettings(browserStorage('localStorage').getItem(KEY)));
  const keep = (changed: BoothSettings) => {
    setSettings(changed);
    try {
      browserStorage('localStorage').setItem(KEY, JSON.stringify(changed));
    } catch {
      // It holds for as long as the page is open.
    }
  };
  return [settings, keep];
}

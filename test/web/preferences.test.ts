import { expect, test } from '@jest/globals';

import { readPreferences } from '../../src/web/preferences.js';

test.each([
  [undefined, { theme: 'system', shortcuts: true }],
  ['concord-theme=dark; concord-shortcuts=off', { theme: 'dark', shortcuts: false }],
  ['other=1;concord-theme=light', { theme: 'light', shortcuts: true }],
  ['concord-theme="><script>; concord-shortcuts=on', { theme: 'system', shortcuts: true }],
  [';;=;concord-theme', { theme: 'system', shortcuts: true }],
])('Preferences are read from cookies, nonsense counts as none: %j', (cookies, preferences) => {
  expect(readPreferences(cookies)).toEqual(preferences);
});

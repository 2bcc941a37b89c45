/** Light or dark as the device says, or always one of them, or white, yellow and cyan on black. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const PREFERENCE_COOKIES = { theme: 'concord-theme', shortcuts: 'concord-shortcuts' } as const;

/** How a person has set up the pages: kept in cookies, so that the first response already follows it. */
export interface Preferences {
  readonly theme: Theme;
  /** Whether keys without a modifier (/ and t) move the focus. */
  readonly shortcuts: boolean;
}

/** @param cookieHeader the Cookie header, as received */
export function readPreferences(cookieHeader: string | undefined): Preferences {
  const cookies = new Map(
    (cookieHeader ?? '').split(';').map((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      return [name.trim(), value.trim()] as const;
    }),
  );
  const theme = THEMES.find((known) => known === cookies.get(PREFERENCE_COOKIES.theme)) ?? 'system';
  return { theme, shortcuts: cookies.get(PREFERENCE_COOKIES.shortcuts) !== 'off' };
}

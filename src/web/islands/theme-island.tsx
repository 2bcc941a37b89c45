import { useEffect, useState } from 'preact/hooks';
import type { Theme } from '../preferences.js';
import { PREFERENCE_COOKIES, readPreferences, THEMES } from '../preferences.js';
import { ThemeButton } from '../views/theme-button.js';
import { keepPreference } from './cookies.js';

/** Changes the theme at once and keeps it. */
export function ThemeIsland(props: { readonly theme: Theme }) {
  const [theme, setTheme] = useState(props.theme);
  const show = (chosen: Theme) => {
    document.documentElement.dataset['theme'] = chosen;
    setTheme(chosen);
  };
  // A page that was kept for when there is no network may be older than the choice.
  useEffect(() => {
    show(readPreferences(document.cookie).theme);
  }, []);
  const next = () => {
    const chosen = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
    keepPreference(PREFERENCE_COOKIES.theme, chosen);
    show(chosen);
  };
  return <ThemeButton theme={theme} next={next} />;
}

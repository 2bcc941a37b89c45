import { useState } from 'preact/hooks';
import type { Theme } from '../preferences.js';
import { PREFERENCE_COOKIES, THEMES } from '../preferences.js';
import { ThemeButton } from '../views/theme-button.js';
import { keepPreference } from './cookies.js';

/** Changes the theme at once and keeps it. */
export function ThemeIsland(props: { readonly theme: Theme }) {
  const [theme, setTheme] = useState(props.theme);
  const next = () => {
    const chosen = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
    document.documentElement.dataset['theme'] = chosen;
    keepPreference(PREFERENCE_COOKIES.theme, chosen);
    setTheme(chosen);
  };
  return <ThemeButton theme={theme} next={next} />;
}

import type { Theme } from '../preferences.js';

interface ThemeButtonProps {
  readonly theme: Theme;
  readonly next?: () => void;
}

/** Goes round: as the device says, light, dark, high contrast. */
export function ThemeButton({ theme, next }: ThemeButtonProps) {
  return (
    <button type="button" class="theme" title="Light, dark or high contrast" onClick={next}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="5.5" />
        <path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" />
      </svg>
      <span class="visually-hidden">Theme: </span>
      {theme}
    </button>
  );
}

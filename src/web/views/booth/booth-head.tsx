import type { ComponentChildren } from 'preact';
import type { BoothGlossary } from '../../booth/session-answers.js';
import type { Direction } from '../../booth/typed-side.js';

/** What the page shows below the box. */
export type BoothMode = 'search' | 'sheet' | 'cards' | 'settings';

interface BoothHeadProps {
  readonly glossary: BoothGlossary | undefined;
  readonly direction: Direction | undefined;
  readonly swap: () => void;
  readonly mode: BoothMode;
  readonly show: (mode: BoothMode) => void;
  readonly children: ComponentChildren;
}

const MODES: readonly (readonly [BoothMode, string, string])[] = [
  ['sheet', 'Sheet', 'Alt+P'],
  ['cards', 'Cards', 'Alt+C'],
  ['settings', 'Options', 'Alt+O'],
];

export function BoothHead({ glossary, direction, swap, mode, show, children }: BoothHeadProps) {
  return (
    <header class="booth-head">
      <h1>
        <bdi>{glossary?.name ?? 'Booth'}</bdi>
      </h1>
      {direction && (
        <button type="button" class="direction" data-swap onClick={swap} title="Swap the languages (Alt+X)">
          <span class="visually-hidden">Languages: </span>
          {direction.source}
          <span aria-hidden="true"> → </span>
          <span class="visually-hidden"> to </span>
          {direction.target}
        </button>
      )}
      <div class="booth-modes">
        {MODES.map(([name, label, keys]) => (
          <button
            type="button"
            aria-pressed={mode === name}
            title={`${label} (${keys})`}
            onClick={() => {
              show(mode === name ? 'search' : name);
            }}
          >
            {label}
          </button>
        ))}
        <a href="/booth">Sessions</a>
      </div>
      {children}
    </header>
  );
}

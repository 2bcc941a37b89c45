import type { ComponentChildren } from 'preact';
import type { Assets } from './assets.js';
import type { Preferences } from './preferences.js';
import { ThemeButton } from './views/theme-button.js';

/** The pages that exist, in the order of the bar. */
const PAGES = [
  { path: '/', name: 'Look up' },
  { path: '/booth', name: 'Booth' },
  { path: '/documents', name: 'Documents' },
  { path: '/desk', name: 'Desk' },
  { path: '/glossaries', name: 'Glossaries' },
  { path: '/docs', name: 'API' },
] as const;

/** Lines of a text. Inline, so that no file has to be asked for. */
const ICON =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1f5fa8"/>' +
      '<path d="M3.5 5.5h9M3.5 8h9M3.5 10.5h5" stroke="#fff" stroke-width="1.6" stroke-linecap="round"/></svg>',
  );

export interface PageShellProps {
  readonly title: string;
  /** The address of this page, as in PAGES. */
  readonly path: string;
  readonly assets: Assets;
  readonly preferences: Preferences;
  /** Which keys this page knows; absent: none of its own. */
  readonly keys?: PageKeys;
  readonly children: ComponentChildren;
}

export interface PageKeys {
  /** The keys that always work. */
  readonly always: ComponentChildren;
  /** The keys without a modifier, which can be switched off. */
  readonly single: ComponentChildren;
}

/** What every page has around its content. */
export function PageShell({ title, path, assets, preferences, keys, children }: PageShellProps) {
  return (
    <html lang="en" data-theme={preferences.theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · Concord`}</title>
        <link rel="icon" href={ICON} />
        <link rel="stylesheet" href={assets.style} />
        <script type="module" src={assets.script}></script>
      </head>
      <body data-shortcuts={preferences.shortcuts ? 'on' : 'off'}>
        <a class="skip-link" href="#content">
          Skip to the content
        </a>
        <header class="site-head">
          <a class="site-name" href="/">
            Concord
          </a>
          <nav aria-label="Pages">
            <ul>
              {PAGES.map((page) => (
                <li>
                  <a href={page.path} aria-current={page.path === path ? 'page' : undefined}>
                    {page.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div class="needs-script" data-island="theme" data-props={JSON.stringify({ theme: preferences.theme })}>
            <ThemeButton theme={preferences.theme} />
          </div>
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        {keys && <KeyNotes keys={keys} shortcuts={preferences.shortcuts} />}
      </body>
    </html>
  );
}

function KeyNotes({ keys, shortcuts }: { readonly keys: PageKeys; readonly shortcuts: boolean }) {
  return (
    <footer class="site-foot needs-script" aria-label="Keys">
      <p id="box-keys">{keys.always}</p>
      <label>
        <input type="checkbox" data-shortcuts-switch checked={shortcuts} />
        <span>{keys.single}</span>
      </label>
    </footer>
  );
}

import type { ComponentChildren } from 'preact';
import type { Assets } from './assets.js';

export interface PageShellProps {
  readonly title: string;
  readonly assets: Assets;
  readonly children: ComponentChildren;
}

/** What every page has around its content. */
export function PageShell({ title, assets, children }: PageShellProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href={assets.style} />
        <script type="module" src={assets.script}></script>
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}

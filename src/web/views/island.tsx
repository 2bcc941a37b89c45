import type { ComponentChildren } from 'preact';

interface IslandProps {
  /** As islands/page.tsx knows it. */
  readonly name:
    | 'look-up'
    | 'import'
    | 'overview'
    | 'documents'
    | 'editor'
    | 'booth'
    | 'glossaries'
    | 'glossary'
    | 'duplicates'
    | 'misses'
    | 'glossary-import'
    | 'desk';
  /** What the browser continues from; plain data. */
  readonly start: object;
  /** The same view as the island shows first. */
  readonly children: ComponentChildren;
}

/** A part of the page that comes rendered and that the browser then brings to life. */
export function Island({ name, start, children }: IslandProps) {
  return (
    <div class={`island-${name}`} data-island={name} data-props={JSON.stringify(start)}>
      {children}
    </div>
  );
}

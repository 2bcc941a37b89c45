import type { InlineCode } from '../../../domain/content.js';

/** How a code looks in a line of text: short, since the markup behind it may be long. */
const LONGEST_LABEL = 12;

export function chipLabel({ id, kind, display }: InlineCode): string {
  const text = display ?? (kind.endsWith('close') ? `/${id}` : id);
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1)}…` : text;
}

const KIND_NAMES: Readonly<Record<InlineCode['kind'], string>> = {
  open: 'start',
  close: 'end',
  standalone: 'placeholder',
  'isolated-open': 'start, its end is in another segment',
  'isolated-close': 'end, its start is in another segment',
};

/** What a code is, in words and with its markup: "code 1, start, bold: <b>". */
export function chipTitle({ id, kind, type, data, display }: InlineCode): string {
  const markup = data ?? display;
  return [`code ${id}`, KIND_NAMES[kind], ...(type ? [type] : [])].join(', ') + (markup ? `: ${markup}` : '');
}

/** An inline code in a text that is only read. */
export function CodeChip({ code }: { readonly code: InlineCode }) {
  return (
    <code class="inline-code" data-kind={code.kind} dir="ltr" title={chipTitle(code)}>
      {chipLabel(code)}
    </code>
  );
}

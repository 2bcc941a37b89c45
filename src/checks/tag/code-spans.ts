import type { InlineCode } from '../../domain/content.js';

/** A pair of codes by the places of its ends among all codes. */
export interface CodeSpan {
  readonly opening: number;
  readonly closing: number;
}

export interface CodeSpans {
  /** By the id of the pair. */
  readonly spans: ReadonlyMap<string, CodeSpan>;
  /** By the id of a pair, the id of the pair that it stands in directly; none for those that stand in no pair. */
  readonly outer: ReadonlyMap<string, string>;
  /** Two ids: the second was opened within the first and closed behind it. */
  readonly crossing: readonly (readonly [outer: string, inner: string])[];
  /** Ends without the other end before or behind them. */
  readonly halves: readonly InlineCode[];
}

/** A code that opens or closes a pair with its partner in this text, whatever it says about the partner. */
export function opens({ kind }: Pick<InlineCode, 'kind'>): boolean {
  return kind === 'open' || kind === 'isolated-open';
}

export function closes({ kind }: Pick<InlineCode, 'kind'>): boolean {
  return kind === 'close' || kind === 'isolated-close';
}

/** How pairs of codes stand in and across each other. Linear in the number of codes: what is closed out of turn stays until its turn. */
export function spansOf(codes: readonly InlineCode[]): CodeSpans {
  const spans = new Map<string, CodeSpan>();
  const outer = new Map<string, string>();
  const crossing: [string, string][] = [];
  const halves: InlineCode[] = [];
  const openings = new Map<string, number>();
  const open: string[] = [];
  for (const [place, code] of codes.entries()) {
    if (opens(code)) {
      const around = open.at(-1);
      if (around !== undefined && !outer.has(code.id)) outer.set(code.id, around);
      openings.set(code.id, place);
      open.push(code.id);
    }
    if (!closes(code)) continue;
    const opening = openings.get(code.id);
    if (opening === undefined) {
      halves.push(code);
      continue;
    }
    const top = open.at(-1)!;
    if (top !== code.id) crossing.push([code.id, top]);
    spans.set(code.id, { opening, closing: place });
    openings.delete(code.id);
    while (open.length > 0 && !openings.has(open.at(-1)!)) open.pop();
  }
  for (const place of openings.values()) halves.push(codes[place]!);
  return { spans, outer, crossing, halves };
}

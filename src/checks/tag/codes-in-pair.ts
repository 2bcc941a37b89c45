import type { CodeKind, InlineCode } from '../../domain/content.js';
import { notationOf } from '../../text/inline-notation.js';
import { rangeOf } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import type { FindingRange } from '../../domain/check.js';

/** Its partner may stand in another segment: that makes no other code of it. */
const ENDS: Readonly<Record<CodeKind, string>> = {
  open: 'open',
  'isolated-open': 'open',
  close: 'close',
  'isolated-close': 'close',
  standalone: 'standalone',
};

/** Equal for the same code in source and target. */
export function keyOfCode(code: InlineCode): string {
  return `${ENDS[code.kind]} ${code.id}`;
}

/** The key of the other end of its pair; undefined for what stands alone. */
export function keyOfPartner(code: InlineCode): string | undefined {
  const end = ENDS[code.kind];
  if (end === 'standalone') return undefined;
  return `${end === 'open' ? 'close' : 'open'} ${code.id}`;
}

/** The ends of pairs of a source that its target lacks, though it has the other ends. */
export function tornEnds(source: readonly InlineCode[], target: readonly InlineCode[]): readonly InlineCode[] {
  const [given, present] = [source, target].map((codes) => new Set(codes.map(keyOfCode))) as [Set<string>, Set<string>];
  return source.filter((code) => {
    if (code.type === 'annotation') return false;
    const partner = keyOfPartner(code);
    return partner !== undefined && given.has(partner) && present.has(partner) && !present.has(keyOfCode(code));
  });
}

/** As the file shows it, beside its notation: "{1} (<b>)". */
export function nameOfCode(code: InlineCode): string {
  const notation = notationOf(code);
  return code.display === undefined || code.display === '' || code.display === notation
    ? notation
    : `${notation} (${code.display})`;
}

/** A code that does not stand alone: both ends of a pair as one, with what is between them. */
export interface CodeGroup {
  readonly codes: readonly InlineCode[];
  readonly start: number;
  readonly end: number;
}

/** Both ends of a pair as one where both are given; in the order of the first. */
export function groupCodes(codes: readonly InlineCode[]): readonly CodeGroup[] {
  const groups = new Map<string, InlineCode[]>();
  for (const code of codes) {
    const name = code.kind === 'standalone' ? keyOfCode(code) : `pair ${code.id}`;
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [code]);
    else members.push(code);
  }
  return [...groups.values()].map((members) => {
    return { codes: members, start: members[0]!.at, end: members.at(-1)!.at };
  });
}

export function namesOfGroup({ codes }: CodeGroup): string {
  return codes.length === 1 ? `code ${nameOfCode(codes[0]!)}` : `codes ${codes.map(nameOfCode).join(' … ')}`;
}

/** More than anybody looks at in one segment. */
export const MOST_CODE_REPORTS = 20;

/** Where codes stand; a code by itself takes no room. */
export function rangesOfCodes(side: CheckedText, ...codes: readonly InlineCode[]): readonly FindingRange[] {
  return codes.map(({ at }) => rangeOf(side, { start: at, end: at }));
}

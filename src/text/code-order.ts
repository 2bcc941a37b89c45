import type { Content, InlineCode } from '../domain/content.js';
import { notationOf } from './inline-notation.js';

/** Pairs that are one element each in the file; two of them cannot overlap. */
const PAIR_ELEMENTS: ReadonlySet<string | undefined> = new Set(['g', 'pc', 'mrk']);

/**
 * What is wrong with the order of codes in a target, as a clause that names them in the inline notation; undefined when
 * nothing is. Pairs are whole, elements nest, and codes that cannot be reordered stand as in the source. Whether codes
 * are missing, doubled or unknown is not looked at.
 */
export function findDisorder(codes: readonly InlineCode[], source: Content): string | undefined {
  return findPairDisorder(codes) ?? findReordered(codes, source.codes);
}

function findPairDisorder(codes: readonly InlineCode[]): string | undefined {
  const open: InlineCode[] = [];
  for (const code of codes) {
    if (code.kind === 'open') open.push(code);
    if (code.kind !== 'close') continue;
    const index = open.findLastIndex(({ id }) => id === code.id);
    const opening = open[index];
    if (opening === undefined) return `${notationOf(code)} stands before ${notationOf({ ...code, kind: 'open' })}`;
    const inside = PAIR_ELEMENTS.has(opening.element) ? open.slice(index + 1) : [];
    const crossing = inside.find(({ element }) => PAIR_ELEMENTS.has(element));
    if (crossing !== undefined) return `${notationOf(opening)} and ${notationOf(crossing)} overlap`;
    open.splice(index, 1);
  }
  const [half] = open;
  return half && `${notationOf(half)} stands without ${notationOf({ ...half, kind: 'close' })}`;
}

/** Only the codes that cannot be reordered, against each other. */
function findReordered(codes: readonly InlineCode[], source: readonly InlineCode[]): string | undefined {
  const places = new Map<string, number>();
  for (const [place, code] of source.entries()) {
    if (code.canReorder === false) places.set(notationOf(code), place);
  }
  const fixed = codes.map(notationOf).filter((name) => places.has(name));
  const wrong = fixed.findIndex((name, index) => index > 0 && places.get(name)! < places.get(fixed[index - 1]!)!);
  return wrong < 0 ? undefined : `${fixed[wrong - 1]!} stands before ${fixed[wrong]!}`;
}

import type { PartOptions } from './build-part.js';
import type { IndexPart } from './index-part.js';
import { mergeParts } from './merge-parts.js';

/** So many parts of about one size become one: few parts to search, and no text is merged often. */
const PARTS_A_TIER = 4;

/** The parts with a new one behind them, the last ones merged where they are of about one size. */
export function withPart(parts: readonly IndexPart[], added: IndexPart, options: PartOptions): readonly IndexPart[] {
  let grown = [...parts, added];
  for (;;) {
    const tier = grown.slice(-PARTS_A_TIER);
    const last = tier.at(-1)!.counts.texts;
    if (tier.length < PARTS_A_TIER || tier[0]!.counts.texts > PARTS_A_TIER * last) return grown;
    grown = [...grown.slice(0, -PARTS_A_TIER), mergeParts(tier, options)];
  }
}

/** All parts as one, where that pays: when at least this share of the texts lies outside of the largest part. */
const SHARE_TO_COMPACT = 0.2;

export function needsCompaction(parts: readonly IndexPart[]): boolean {
  const sizes = parts.map(({ counts }) => counts.texts);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return parts.length > 1 && all - Math.max(...sizes) >= SHARE_TO_COMPACT * all;
}

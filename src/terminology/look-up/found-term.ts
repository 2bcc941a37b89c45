import type { TermTier } from '../../domain/glossary.js';
import type { HeldConcepts } from './held-concepts.js';
import { compareText } from './build-part.js';
import { keyText, type TermPart } from './term-part.js';

/** A term that a query led to. */
export interface FoundTerm {
  readonly part: TermPart;
  /** The number of its key in the part. */
  readonly key: number;
  /** As TIER numbers them. */
  readonly tier: number;
  /** What of the key the query matched, in UTF-16 units of the key; for a reading, how many of its letters. */
  readonly start: number;
  readonly end: number;
  /** For pinyin, initials and typos in them: the reading that the query matched. */
  readonly reading?: { readonly letters: string; readonly initials: boolean };
  /** For typos: how many, then how far the query is from the term as the ranking says. 0 for the other tiers. */
  readonly distance: number;
  readonly closeness: number;
}

/** How directly each tier answers what was typed. */
export const TIERS = ['exact', 'acronym', 'prefix', 'word-prefix', 'pinyin', 'initials', 'substring', 'typo'] as const;

/** The place of a tier in TIERS: the hot loops compare numbers. */
export const TIER = Object.fromEntries(TIERS.map((tier, place) => [tier, place])) as Readonly<Record<TermTier, number>>;

export function nameOfTier(tier: number): TermTier {
  return TIERS[tier]!;
}

/** The order of an answer; it never changes between calls. Negative when `a` comes first. */
export type CompareFound = (a: FoundTerm, b: FoundTerm) => number;

/**
 * Tier, fewer typos, closeness, approved concepts first, better status, shorter key, then key, concept, place in the concept,
 * place of the match, the longer match.
 */
export function createCompareFound(concepts: HeldConcepts): CompareFound {
  return (a, b) =>
    a.tier - b.tier ||
    a.distance - b.distance ||
    a.closeness - b.closeness ||
    a.part.ranks[a.key]! - b.part.ranks[b.key]! ||
    compareText(keyText(a.part, a.key), keyText(b.part, b.key)) ||
    compareText(concepts.idOf(a.part.handles[a.key]!), concepts.idOf(b.part.handles[b.key]!)) ||
    a.part.positions[a.key]! - b.part.positions[b.key]! ||
    a.start - b.start ||
    b.end - a.end;
}

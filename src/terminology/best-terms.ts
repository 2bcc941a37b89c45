import type { TermStatus, TermTier } from '../domain/glossary.js';
import type { FoundTerm } from './term-shelf.js';

/** How directly each tier answers what was typed; a tier is asked only while those before it leave room. */
export const TIERS: readonly TermTier[] = ['exact', 'acronym', 'prefix', 'word-prefix', 'substring', 'typo'];

const STATUSES: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden'];

/**
 * The order of an answer: tier, closeness, approved concepts first, better status, shorter term, then text, language,
 * place and concept, so that it never changes between calls. Negative when `a` comes first.
 */
export function compareFound(a: FoundTerm, b: FoundTerm): number {
  return (
    TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
    a.closeness - b.closeness ||
    Number(b.shelved.concept.approved) - Number(a.shelved.concept.approved) ||
    compareStatus(a.shelved.term.status, b.shelved.term.status) ||
    a.shelved.term.text.length - b.shelved.term.text.length ||
    compareText(a.shelved.term.text, b.shelved.term.text) ||
    compareText(a.shelved.term.language, b.shelved.term.language) ||
    a.start - b.start ||
    compareText(a.shelved.concept.id, b.shelved.concept.id)
  );
}

/** Preferred, admitted, deprecated, forbidden. */
export function compareStatus(a: TermStatus, b: TermStatus): number {
  return STATUSES.indexOf(a) - STATUSES.indexOf(b);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Keeps the best found terms, one of each concept. Adding costs O(limit) for one that is kept, little for one that is not. */
export class BestTerms {
  readonly #limit: number;
  readonly #best: FoundTerm[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get full(): boolean {
    return this.#best.length >= this.#limit;
  }

  get empty(): boolean {
    return this.#best.length === 0;
  }

  add(found: FoundTerm): void {
    const last = this.#best.at(-1);
    if (this.full && last && compareFound(found, last) >= 0) return;
    const same = this.#best.findIndex(({ shelved }) => shelved.concept.id === found.shelved.concept.id);
    if (same >= 0 && compareFound(found, this.#best[same]!) >= 0) return;
    if (same >= 0) this.#best.splice(same, 1);
    const behind = this.#best.findIndex((kept) => compareFound(found, kept) < 0);
    this.#best.splice(behind < 0 ? this.#best.length : behind, 0, found);
    this.#best.length = Math.min(this.#best.length, this.#limit);
  }

  inOrder(): readonly FoundTerm[] {
    return this.#best;
  }
}

import type { Concept, TermHit, TermQuery, TermTier } from '../domain/glossary.js';
import { BestTerms, TIERS } from './best-terms.js';
import { isLongEnough, termKey } from './term-key.js';
import { termLanguageOf } from './term-language.js';
import { type FoundTerm, TermShelf } from './term-shelf.js';
import { refOf, translationsOf } from './term-translations.js';
import { rankWithFuse, type TypoRanking } from './typo-ranking.js';

/** The terms of all glossaries, in memory, for look-up with every keystroke. */
export class TermIndex {
  readonly #concepts = new Map<string, Concept>();
  /** By termLanguageOf. */
  readonly #shelves = new Map<string, TermShelf>();
  readonly #rankTypos: TypoRanking;

  constructor(rankTypos: TypoRanking = rankWithFuse) {
    this.#rankTypos = rankTypos;
  }

  /** Takes a concept in, in place of the one with its id. */
  add(concept: Concept): void {
    this.remove(concept.id);
    this.#concepts.set(concept.id, concept);
    for (const termLanguage of this.#languagesOf(concept)) {
      const terms = concept.terms.filter(({ language }) => termLanguageOf(language) === termLanguage);
      this.#shelf(termLanguage).put(concept, terms);
    }
  }

  remove(conceptId: string): void {
    const concept = this.#concepts.get(conceptId);
    if (!concept) return;
    this.#concepts.delete(conceptId);
    for (const language of this.#languagesOf(concept)) this.#shelf(language).remove(conceptId);
  }

  /**
   * The terms of the two languages that what somebody typed may mean, best first, one of each concept. The side on which
   * a term is found decides the direction: its translations are the other language's. A query that is too short
   * (isLongEnough) finds nothing. Typos are looked for only when nothing else is found.
   */
  lookUp(query: TermQuery): readonly TermHit[] {
    const { key } = termKey(query.text);
    if (!isLongEnough(key) || query.limit < 1) return [];
    const best = new BestTerms(query.limit);
    for (const tier of TIERS) {
      if (best.full || (tier === 'typo' && !best.empty)) break;
      for (const found of this.#find(tier, key, query)) best.add(found);
    }
    return best.inOrder().map((found) => hitOf(found, query));
  }

  *#find(tier: TermTier, key: string, { source, target, glossaries }: TermQuery): Generator<FoundTerm> {
    for (const language of new Set([termLanguageOf(source), termLanguageOf(target)])) {
      for (const found of this.#shelf(language).find(tier, key)) {
        if (glossaries?.includes(found.shelved.concept.glossaryId) !== false) yield found;
      }
    }
  }

  #languagesOf(concept: Concept): ReadonlySet<string> {
    return new Set(concept.terms.map(({ language }) => termLanguageOf(language)));
  }

  #shelf(termLanguage: string): TermShelf {
    const known = this.#shelves.get(termLanguage);
    if (known) return known;
    const shelf = new TermShelf(this.#rankTypos);
    this.#shelves.set(termLanguage, shelf);
    return shelf;
  }
}

function hitOf(found: FoundTerm, query: TermQuery): TermHit {
  const { concept, term } = found.shelved;
  return {
    term: refOf(term),
    translations: translationsOf(concept, term, query),
    matchedBy: found.tier,
    range: rangeOf(found),
    conceptId: concept.id,
    glossaryId: concept.glossaryId,
    ...(concept.definition !== undefined && { definition: concept.definition }),
  };
}

/** From the key back to the term as it is stored. */
function rangeOf({ shelved, start, end }: FoundTerm): { readonly start: number; readonly end: number } {
  const { starts, ends } = termKey(shelved.term.text);
  if (end <= start) return { start: 0, end: 0 };
  return { start: starts[start]!, end: ends[end - 1]! };
}

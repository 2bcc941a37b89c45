import type { TermInText } from '../domain/document.js';
import type { TermHit, TermQuery } from '../domain/glossary.js';
import type { TermSource } from '../domain/ports/glossaries.js';
import type { TermsInTextsQuery } from '../domain/ports/look-ups.js';
import { hitOfPlace } from '../terminology/hit-of-place.js';
import { TermLookUp } from '../terminology/look-up/term-look-up.js';
import { romaniseChinese } from '../terminology/pinyin.js';
import { TermsInText } from '../terminology/terms-in-text.js';
import { rankWithFuse } from '../terminology/typo-ranking.js';
import { TermCatchUp } from './term-catch-up.js';

export interface TermFinder {
  /** The hits of everything published so far, best first. */
  terms(query: TermQuery): Promise<readonly TermHit[]>;
  /** The terms in each text, in order. */
  termsInTexts(query: TermsInTextsQuery): Promise<readonly (readonly TermInText[])[]>;
  /** Takes in what was published since, so that the next query need not. */
  refresh(): Promise<void>;
}

/** Keeps an index of the keys of all terms; what a hit says is read from the store. */
export function createTermFinder(source: TermSource): TermFinder {
  const lookUp = new TermLookUp({ rankTypos: rankWithFuse, romanise: romaniseChinese });
  const inTexts = new TermsInText();
  const catchUp = new TermCatchUp(source, lookUp, [inTexts]);

  function hitsOf(query: TermQuery): readonly TermHit[] {
    const places = lookUp.find(query);
    const concepts = new Map(source.concepts(places.map(({ conceptId }) => conceptId)).map((one) => [one.id, one]));
    return places.flatMap((place) => {
      // One that was changed since the index was caught up may no longer be what was found.
      const concept = concepts.get(place.conceptId);
      return concept === undefined ? [] : (hitOfPlace(place, concept, query, romaniseChinese) ?? []);
    });
  }

  return {
    refresh: () => catchUp.refresh(),
    async terms(query) {
      await catchUp.current();
      return hitsOf(query);
    },
    async termsInTexts({ texts, ...query }) {
      await catchUp.current();
      return inTexts.findIn(texts, query);
    },
  };
}

import type { TermInText } from '../domain/document.js';
import type { Concept, Recognition, TermHit, TermQuery } from '../domain/glossary.js';
import type { TermSource } from '../domain/ports/glossaries.js';
import type { RecognitionQuery, TermsInTextsQuery } from '../domain/ports/look-ups.js';
import { hitOfPlace } from '../terminology/hit-of-place.js';
import { TermLookUp } from '../terminology/look-up/term-look-up.js';
import { romaniseChinese } from '../terminology/pinyin.js';
import { TermRecogniser } from '../terminology/recognition/term-recogniser.js';
import { rankWithFuse } from '../terminology/typo-ranking.js';
import { createTermRecognition } from './recognise-terms.js';
import { TermCatchUp } from './term-catch-up.js';

export interface TermFinder {
  /** The hits of everything published so far, best first. */
  terms(query: TermQuery): Promise<readonly TermHit[]>;
  /** All terms of a text, those inside others and those that are only possible too, in the order of the text. */
  recognise(query: RecognitionQuery): Promise<readonly Recognition[]>;
  /** The terms in each text that count, in order. */
  termsInTexts(query: TermsInTextsQuery): Promise<readonly (readonly TermInText[])[]>;
  /** Whether queries are answered yet: not while all terms are read for the first time. */
  termsReady(): Promise<boolean>;
  /** Takes in what was published since, so that the next query need not. */
  refresh(): Promise<void>;
}

/** Keeps indexes of all terms that hold no concepts; what a hit says is read from the store. */
export function createTermFinder(source: TermSource): TermFinder {
  const lookUp = new TermLookUp({ rankTypos: rankWithFuse, romanise: romaniseChinese });
  const recogniser = new TermRecogniser();
  const recognition = createTermRecognition(source, recogniser);
  const catchUp = new TermCatchUp(source, lookUp, [recogniser]);

  function conceptsOf(found: readonly { readonly conceptId: string }[]): ReadonlyMap<string, Concept> {
    const ids = new Set(found.map(({ conceptId }) => conceptId));
    return new Map(source.concepts([...ids]).map((concept) => [concept.id, concept]));
  }

  return {
    refresh: () => catchUp.refresh(),
    termsReady: () => Promise.resolve(catchUp.isReady()),
    async terms(query) {
      await catchUp.current();
      const places = lookUp.find(query);
      const concepts = conceptsOf(places);
      return places.flatMap((place) => {
        const concept = concepts.get(place.conceptId);
        return concept === undefined ? [] : (hitOfPlace(place, concept, query, romaniseChinese) ?? []);
      });
    },
    async recognise(query) {
      await catchUp.current();
      return recognition.recognise(query);
    },
    async termsInTexts(query) {
      await catchUp.current();
      return recognition.termsInTexts(query);
    },
  };
}

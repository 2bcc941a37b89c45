import { setImmediate as nextTurn } from 'node:timers/promises';

import type { TermInText } from '../domain/document.js';
import type { Concept, Recognition, TermHit, TermQuery } from '../domain/glossary.js';
import type { TermSource } from '../domain/ports/glossaries.js';
import type { RecognitionQuery, TermsInTextsQuery } from '../domain/ports/look-ups.js';
import { hitOfPlace } from '../terminology/hit-of-place.js';
import { TermLookUp } from '../terminology/look-up/term-look-up.js';
import { romaniseChinese } from '../terminology/pinyin.js';
import { recognitionOfSpan } from '../terminology/recognition/recognition-of-span.js';
import { TermRecogniser } from '../terminology/recognition/term-recogniser.js';
import { rankWithFuse } from '../terminology/typo-ranking.js';
import { TermCatchUp } from './term-catch-up.js';

export interface TermFinder {
  /** The hits of everything published so far, best first. */
  terms(query: TermQuery): Promise<readonly TermHit[]>;
  /** All terms of a text, those inside others and those that are only possible too, in the order of the text. */
  recognise(query: RecognitionQuery): Promise<readonly Recognition[]>;
  /** The terms in each text that count, in order. */
  termsInTexts(query: TermsInTextsQuery): Promise<readonly (readonly TermInText[])[]>;
  /** Takes in what was published since, so that the next query need not. */
  refresh(): Promise<void>;
}

/** Keeps indexes of all terms that hold no concepts; what a hit says is read from the store. */
export function createTermFinder(source: TermSource): TermFinder {
  const lookUp = new TermLookUp({ rankTypos: rankWithFuse, romanise: romaniseChinese });
  const recogniser = new TermRecogniser();
  const catchUp = new TermCatchUp(source, lookUp, [recogniser]);

  function conceptsOf(found: readonly { readonly conceptId: string }[]): ReadonlyMap<string, Concept> {
    const ids = new Set(found.map(({ conceptId }) => conceptId));
    return new Map(source.concepts([...ids]).map((concept) => [concept.id, concept]));
  }

  /** One that was changed since the indexes were caught up may no longer be what was found: it is left out. */
  function recognised({ text, ...query }: RecognitionQuery): readonly Recognition[] {
    const spans = recogniser.recognise(text, query);
    const concepts = conceptsOf(spans);
    return spans.flatMap((span) => {
      const concept = concepts.get(span.conceptId);
      return concept === undefined ? [] : (recognitionOfSpan(text, span, concept, query) ?? []);
    });
  }

  return {
    refresh: () => catchUp.refresh(),
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
      await recogniser.prepare(query.source, nextTurn);
      return recognised(query);
    },
    async termsInTexts({ texts, ...query }) {
      await catchUp.current();
      await recogniser.prepare(query.source, nextTurn);
      return texts.map((text) => recognised({ text, ...query }).flatMap(countedTerm));
    },
  };
}

/** As a segment keeps it; nothing for what lies in a longer term or is only possible. */
function countedTerm({
  start,
  end,
  text,
  conceptId,
  glossaryId,
  definition,
  translations,
  ...rest
}: Recognition): TermInText[] {
  if (rest.inside === true || rest.possible === true) return [];
  return [{ start, end, text, conceptId, glossaryId, ...(definition !== undefined && { definition }), translations }];
}

import type { Concept, Recognition } from '../../domain/glossary.js';
import { type LanguagePair, refOf, translationsOf } from '../term-translations.js';
import type { RecognisedSpan } from './select-places.js';

/** What a recognition says, from the concept as it is stored; undefined when the term is not in it any more. */
export function recognitionOfSpan(
  text: string,
  { termIndex, ...span }: RecognisedSpan,
  concept: Concept,
  languages: LanguagePair,
): Recognition | undefined {
  const term = concept.terms[termIndex];
  if (term === undefined) return undefined;
  return {
    ...span,
    text: text.slice(span.start, span.end),
    term: refOf(term),
    translations: translationsOf(concept, term, languages),
    ...(concept.definition !== undefined && { definition: concept.definition }),
  };
}

import type { Concept, Term, TermHit, TermQuery } from '../domain/glossary.js';
import type { TermPlace } from './look-up/term-look-up.js';
import { rangeOfReading, type Romanise } from './readings.js';
import { searchKeysOf } from './search-keys.js';
import { termKey } from './term-key.js';
import { termLanguageOf } from './term-language.js';
import { refOf, translationsOf } from './term-translations.js';

/** What a look-up answers for a place, from the concept as it is stored; undefined when the place is not in it any more. */
export function hitOfPlace(
  place: TermPlace,
  concept: Concept,
  query: Pick<TermQuery, 'text' | 'source' | 'target'>,
  romanise?: Romanise,
): TermHit | undefined {
  const found = concept.terms[place.position];
  if (found === undefined) return undefined;
  const term = asTyped(concept, found, query.text);
  const range = rangeOf(place, term, romanise);
  if (range === undefined) return undefined;
  return {
    term: refOf(term),
    translations: translationsOf(concept, term, query),
    matchedBy: place.matchedBy,
    range,
    conceptId: concept.id,
    glossaryId: concept.glossaryId,
    ...(concept.definition !== undefined && { definition: concept.definition }),
  };
}

/** Of terms that fold to the same, the one that holds the query as it was typed: in the script of those who ask. */
function asTyped({ terms }: Concept, found: Term, typed: string): Term {
  if (found.text.includes(typed)) return found;
  const isSame = (term: Term) => termKey(term.text, term.language).key === termKey(found.text, found.language).key;
  const isOfLanguage = (term: Term) => termLanguageOf(term.language) === termLanguageOf(found.language);
  return terms.find((term) => term.text.includes(typed) && isOfLanguage(term) && isSame(term)) ?? found;
}

/** From the key or the reading back to the term as it is stored. */
function rangeOf(place: TermPlace, term: Term, romanise?: Romanise): TermHit['range'] | undefined {
  const { start, end, reading, isShortened } = place;
  if (reading !== undefined && romanise !== undefined)
    return rangeOfReading(term, romanise, { ...reading, length: end });
  const { starts = [], ends = [] } = searchKeysOf(term)[isShortened ? 1 : 0] ?? {};
  const [first, last] = [starts[start], ends[end - 1]];
  return first === undefined || last === undefined ? undefined : { start: first, end: last };
}

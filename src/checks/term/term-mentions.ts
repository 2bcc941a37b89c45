import type { Concept, Term } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { termLanguageRule } from '../../terminology/term-language.js';
import { compareStatus } from '../../terminology/status-order.js';
import type { CheckedText } from '../checked-text.js';
import type { PairUnderCheck, TermPlace } from '../document-under-check.js';

/** Whether a term may be written in a translation. */
export function isAllowed({ status }: Term): boolean {
  return status === 'preferred' || status === 'admitted';
}

/** Whether a place is the term for sure: what lies in a longer term is that term's, what is cut out of words is none. */
export function isCounted({ inside, possible }: TermPlace): boolean {
  return inside !== true && possible !== true;
}

/** The places of each concept that the source names, in their order. */
export function sourceMentions({ sourceTerms }: PairUnderCheck): ReadonlyMap<string, readonly TermPlace[]> {
  const mentions = new Map<string, TermPlace[]>();
  for (const place of sourceTerms) {
    if (!isCounted(place)) continue;
    const known = mentions.get(place.concept.id);
    if (known === undefined) mentions.set(place.concept.id, [place]);
    else known.push(place);
  }
  return mentions;
}

/** Where the target has one of the terms of a concept that may be written, for sure or not. */
export function allowedPlaces({ targetTerms }: PairUnderCheck, { id }: Concept): readonly TermPlace[] {
  return targetTerms.filter(({ concept, term }) => concept.id === id && isAllowed(term));
}

/** The terms that a translation may have for a concept, the preferred ones first. */
export function allowedTerms(concept: Concept, { source, target }: PairUnderCheck): readonly Term[] {
  return termsIn(concept, target.language, source.language)
    .filter(isAllowed)
    .toSorted((a, b) => compareStatus(a.status, b.status));
}

/** The terms of a concept in one of the two languages of a pair, however good. */
export function termsIn({ terms }: Concept, language: LanguageTag, other: LanguageTag): readonly Term[] {
  const isOf = termLanguageRule(language, other);
  return terms.filter((term) => isOf(term.language, language));
}

/** What stands at a place. */
export function textAt(
  { text }: CheckedText,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return text.slice(start, end);
}

/** “one”, “another” or “a third”; no more than three. */
export function quotedList(texts: readonly string[]): string {
  const quoted = [...new Set(texts)].slice(0, 3).map((text) => `“${text}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)!}`;
}

import type { Concept, Term, TermRef } from '../domain/glossary.js';
import type { LanguageTag } from '../domain/language-tag.js';
import { compareStatus } from './status-order.js';
import { termLanguageRule } from './term-language.js';

/** The two languages of a look-up. */
export interface LanguagePair {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}

/** All terms of the other language, better status first, otherwise in the order of the concept. */
export function translationsOf(concept: Concept, term: Term, { source, target }: LanguagePair): readonly TermRef[] {
  const isOf = termLanguageRule(source, target);
  const other = isOf(term.language, source) ? target : source;
  return concept.terms
    .filter((candidate) => candidate !== term && isOf(candidate.language, other))
    .map(refOf)
    .sort((a, b) => compareStatus(a.status, b.status));
}

export function refOf({ text, language, status }: Term): TermRef {
  return { text, language, status };
}

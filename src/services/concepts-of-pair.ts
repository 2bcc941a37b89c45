import type { Concept } from '../domain/glossary.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { PairConcepts } from '../domain/ports/pair-concepts.js';
import { termLanguageRule } from '../terminology/term-language.js';
import type { ConceptsToCopy } from './session-glossary-services.js';

/** Concepts read at once: a read this short is in nobody's way. */
const SLICE = 500;

export interface LanguagePair {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}

/** The concepts that have terms of both languages, in the order in which they came. */
export async function* conceptsOfPair(
  pairConcepts: PairConcepts,
  { source, target }: LanguagePair,
  chosen: ConceptsToCopy,
): AsyncGenerator<Concept> {
  const tags = await pairConcepts.tags();
  const isSame = termLanguageRule(source, target);
  const tagsOf = (language: LanguageTag) => tags.filter((tag) => isSame(tag, language));
  const wanted = { ...chosen, sourceTags: tagsOf(source), targetTags: tagsOf(target), limit: SLICE };
  let after: string | undefined;
  for (;;) {
    const slice = await pairConcepts.concepts({ ...wanted, ...(after !== undefined && { after }) });
    yield* slice;
    if (slice.length < SLICE) return;
    after = slice.at(-1)!.id;
  }
}

/** The terms of a concept that are of one of the languages, with what a booth shows of them. */
export function termsOfPair({ terms }: Pick<Concept, 'terms'>, { source, target }: LanguagePair) {
  const isSame = termLanguageRule(source, target);
  return terms
    .filter(({ language }) => isSame(language, source) || isSame(language, target))
    .map(({ language, text, status, type }) => ({ language, text, status, ...(type && { type }) }));
}

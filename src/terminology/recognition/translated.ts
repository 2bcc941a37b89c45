import type { LanguageTag } from '../../domain/language-tag.js';
import { termLanguageRule } from '../term-language.js';
import type { LanguagePair } from '../term-translations.js';
import type { HeldConcept } from './held-terms.js';

/**
 * How a look-up tells whether a term is of the source language and its concept has another term for the target, as
 * `translationsOf` would find. Concepts share their sets of languages, so each is worked out once.
 */
export function translatedRule({
  source,
  target,
}: LanguagePair): (language: LanguageTag, concept: HeldConcept) => boolean {
  const isOf = termLanguageRule(source, target);
  const targets = new Map<HeldConcept['languages'], number>();

  function countTargets(languages: HeldConcept['languages']): number {
    let count = 0;
    for (const [language, terms] of languages) if (isOf(language, target)) count += terms;
    targets.set(languages, count);
    return count;
  }

  return (language, { languages }) => {
    if (!isOf(language, source)) return false;
    const count = targets.get(languages) ?? countTargets(languages);
    return count > (isOf(language, target) ? 1 : 0);
  };
}

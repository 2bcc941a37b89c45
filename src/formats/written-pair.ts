import { ConcordError } from '../domain/failure.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { NewUnit, Variant } from '../domain/unit.js';

import type { WriteOptions } from './file-writing.js';
import { sameLanguage } from './known-tags.js';

/** The variant in a language: the same tag, else the same language and script. */
export function variantIn(unit: NewUnit, language: LanguageTag): Variant | undefined {
  return (
    unit.variants.find((variant) => variant.language === language) ??
    unit.variants.find((variant) => sameLanguage(variant.language, language))
  );
}

export interface LanguagePair {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}

/** Both languages of a bilingual file. Fails with `invalid` when one is missing. */
export function languagePairOf({ source, target }: WriteOptions, format: string): LanguagePair {
  if (source !== undefined && target !== undefined) return { source, target };
  throw new ConcordError({ kind: 'invalid', reason: `${format} needs a source and a target language.` });
}

/** The two sides of a unit; undefined when it lacks one. */
export function pairOf(
  unit: NewUnit,
  languages: LanguagePair,
): { readonly source: Variant; readonly target: Variant } | undefined {
  const source = variantIn(unit, languages.source);
  const target = variantIn(unit, languages.target);
  return source === undefined || target === undefined || source === target ? undefined : { source, target };
}

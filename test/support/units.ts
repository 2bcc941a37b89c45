import type { InlineCode } from '../../src/domain/content.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import type { Memory } from '../../src/domain/memory.js';
import type { Unit, Variant } from '../../src/domain/unit.js';

/** A variant under a tag that is known to be canonical. */
export function variantIn(language: string, text: string, codes: readonly InlineCode[] = []): Variant {
  return { language: language as LanguageTag, text, codes };
}

/** A unit of memory `m` with the given variants, translated from the first. */
export function unitWith(id: string, variants: readonly Variant[], more: Partial<Unit> = {}): Unit {
  const sourceLanguage = variants[0]!.language;
  return { id, memoryId: 'm', revision: 1, changeSetId: 'c', sourceLanguage, variants, ...more };
}

export function memoryWith(id: string, more: Partial<Memory> = {}): Memory {
  const settings = { name: id, description: '', penalty: 0, reversedPenalty: 0 };
  return { id, ...settings, units: 0, languages: [], revision: 1, createdAt: 0, ...more };
}

import { hash } from 'node:crypto';
import type { NewUnit, Variant } from '../../domain/unit.js';
import { codesKey } from '../merging/codes-key.js';

/**
 * What an incoming unit and an existing one must share to be judged together: memory, source language, source text with
 * codes, and context. Where nothing names the source, every variant takes its place.
 */
export interface MergeKey {
  /** Its text is looked up by its row, `hash` (48 bits) covers the rest. */
  readonly variant: Variant;
  readonly hash: number;
}

export function mergeKeyOf(memoryId: number, unit: NewUnit): MergeKey {
  const sources = sourcesOf(unit);
  const parts = [
    memoryId,
    unit.sourceLanguage,
    sources.map(({ language, text, codes }) => [language, text, codesKey(codes)]),
    unit.context?.previous,
    unit.context?.next,
    unit.context?.key,
  ];
  const digest = hash('sha256', JSON.stringify(parts), 'buffer');
  return { variant: sources[0]!, hash: digest.readUIntBE(0, 6) };
}

/** Never empty: a unit has two or more variants. */
function sourcesOf(unit: NewUnit): readonly Variant[] {
  const source = unit.variants.find(({ language }) => language === unit.sourceLanguage);
  if (source !== undefined) return [source];
  return unit.variants.toSorted((a, b) => (a.language < b.language ? -1 : 1));
}

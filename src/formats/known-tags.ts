import type { LanguageTag } from '../domain/language-tag.js';
import { parseLanguageTag } from '../text/language-tags.js';

const KEPT = 1_000;
const known = new Map<string, LanguageTag | undefined>();

/** `parseLanguageTag`, which takes long for what a file says a million times in the same few spellings. */
export function tagOf(spelling: string): LanguageTag | undefined {
  if (known.has(spelling)) return known.get(spelling);
  const tag = parseLanguageTag(spelling);
  if (known.size >= KEPT) known.clear();
  known.set(spelling, tag);
  return tag;
}

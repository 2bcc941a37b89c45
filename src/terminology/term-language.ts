import type { LanguageTag } from '../domain/language-tag.js';
import { languageScriptOf, sameLanguageAndScript } from '../text/language-tags.js';

/** Intl takes microseconds for what every term asks, of few tags. */
const known = new Map<LanguageTag, string>();
/** Requests name tags as they like; what is kept must not grow with them. */
const MOST_KNOWN = 1000;

/** Which terms are looked up together: those of one language and script, and of Chinese in either script. */
export function termLanguageOf(tag: LanguageTag): string {
  const found = known.get(tag) ?? readTermLanguage(tag);
  if (known.size < MOST_KNOWN) known.set(tag, found);
  return found;
}

function readTermLanguage(tag: LanguageTag): string {
  const languageScript = languageScriptOf(tag);
  return languageScript === 'zh-Hans' || languageScript === 'zh-Hant' ? 'zh' : languageScript;
}

/** How a look-up between two languages tells whether a term is of one of them: between the Chinese scripts by the script. */
export function termLanguageRule(
  source: LanguageTag,
  target: LanguageTag,
): (a: LanguageTag, b: LanguageTag) => boolean {
  if (termLanguageOf(source) === termLanguageOf(target)) return sameLanguageAndScript;
  return (a, b) => a === b || termLanguageOf(a) === termLanguageOf(b);
}

import type { LanguageTag } from '../domain/language-tag.js';
import { languageScriptOf, parseLanguageTag } from '../text/language-tags.js';

const KEPT = 1_000;

/** The same function, with its last answers kept: a file says the same few tags a million times. */
function remembering<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const fresh = answer(question);
    if (known.size >= KEPT) known.clear();
    known.set(question, fresh);
    return fresh;
  };
}

/** `parseLanguageTag`, quickly. */
export const tagOf = remembering(parseLanguageTag);

const scriptOf = remembering(languageScriptOf);

/** `sameLanguageAndScript`, quickly. */
export function sameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  return a === b || scriptOf(a) === scriptOf(b);
}

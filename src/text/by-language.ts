import type { LanguageTag } from '../domain/language-tag.js';

/** Far more than anybody works with; tags come from requests, so there is an end to what is kept. */
const MOST_LANGUAGES = 200;

/** A pure function of a language, computed once for each. */
export function byLanguage<Value>(compute: (language: LanguageTag) => Value): (language: LanguageTag) => Value {
  const known = new Map<LanguageTag, Value>();
  return (language) => {
    const found = known.get(language);
    if (found !== undefined) return found;
    const value = compute(language);
    if (known.size >= MOST_LANGUAGES) known.clear();
    known.set(language, value);
    return value;
  };
}

import type { LanguageTag } from '../domain/language-tag.js';

/** "zh-cmn", "zh-yue": the language named under its macrolanguage, which Intl does not read. */
const EXTENDED_LANGUAGE = /^[a-z]{2,3}-([a-z]{3})(?=-|$)/iu;

/**
 * The canonical BCP 47 form of a tag as files and people spell it: any case, `_` for `-`, "cmn" for "zh".
 * @returns undefined when the spelling is not well-formed (RFC 5646, section 2.2.9)
 */
export function parseLanguageTag(spelling: string): LanguageTag | undefined {
  try {
    const hyphenated = spelling.trim().replaceAll('_', '-').replace(EXTENDED_LANGUAGE, '$1');
    const [canonical] = Intl.getCanonicalLocales(hyphenated);
    return canonical as LanguageTag | undefined;
  } catch {
    return undefined;
  }
}

/**
 * Language and script, the likely script filled in (UTS 35, "Likely Subtags"): "zh-TW" is "zh-Hant", "en" is "en-Latn".
 * A language of which no script is known stays alone; an undetermined one ("und") too, whose likely one would be English.
 */
export function languageScriptOf(tag: LanguageTag): string {
  const known = languageScripts.get(tag);
  if (known !== undefined) return known;
  if (languageScripts.size >= MOST_KNOWN_TAGS) languageScripts.clear();
  const found = findLanguageScript(tag);
  languageScripts.set(tag, found);
  return found;
}

/** Asking Intl takes microseconds, and every variant of every unit that comes near a query is asked about. */
const languageScripts = new Map<LanguageTag, string>();
/** More than any store names; tags come from files, so their number has no bound of its own. */
const MOST_KNOWN_TAGS = 1000;

function findLanguageScript(tag: LanguageTag): string {
  const language = languageOf(tag);
  const named = new Intl.Locale(tag);
  const { script } = language === 'und' ? named : named.maximize();
  return script === undefined ? language : `${language}-${script}`;
}

/** The language alone: "zh" of "zh-Hant-TW". Intl.Locale has no language for "und". */
export function languageOf(tag: LanguageTag): string {
  const end = tag.indexOf('-');
  return end < 0 ? tag : tag.slice(0, end);
}

/** The region that the tag itself names; none is guessed. */
export function regionOf(tag: LanguageTag): string | undefined {
  return new Intl.Locale(tag).region;
}

/** Whether texts under the two tags are of one language for matching: "zh", "zh-CN" and "zh-Hans" are, "zh-TW" is another. */
export function sameLanguageAndScript(a: LanguageTag, b: LanguageTag): boolean {
  return a === b || languageScriptOf(a) === languageScriptOf(b);
}

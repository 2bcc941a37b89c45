import type { LanguageTag } from '../../domain/language-tag.js';
import type { NewUnit, Variant } from '../../domain/unit.js';
import { languageOf, sameLanguageAndScript } from '../../text/language-tags.js';
import { countLetters } from '../../text/script-shares.js';
import { detectLanguage } from './detect-language.js';
import { lettersOf } from './scripts-of-language.js';

/** Every so many units one is looked at closely. */
const SAMPLE_EVERY = 50;
/** Shorter texts cannot be told apart reliably (letters). */
const ENOUGH_LETTERS = 40;
/** From this share of wrong texts in the sample on, every unit is looked at. */
const SUSPICIOUS_SHARE = 0.02;
/** So many texts make a share meaningful. */
const SAMPLE_BASE = 50;
/** The guess must be this far ahead of the declared language to count as wrong. */
const SURE_MARGIN = 0.1;
/** A text whose letters are in another script to this share is odd. */
const ODD_SHARE = 0.6;

/**
 * Watches the units of one import and says which texts are not in the language that they claim.
 * Looks at every 50th unit, at every unit whose script is odd, and at all once more than 2 % of the sample is wrong.
 * @param known the languages that come into question besides those of the import itself
 */
export function createImportLanguageCheck(known: readonly LanguageTag[]): (unit: NewUnit) => readonly string[] {
  const languages = new Set(known);
  let seen = 0;
  let sampled = 0;
  let wrong = 0;

  return function complaintsAbout(unit) {
    const isSample = seen++ % SAMPLE_EVERY === 0;
    const all = sampled >= SAMPLE_BASE && wrong / sampled > SUSPICIOUS_SHARE;
    for (const variant of unit.variants) languages.add(variant.language);
    return unit.variants.flatMap((variant) => {
      const odd = hasOddScript(variant);
      if (!odd && !isSample && !all) return [];
      const complaint =
        countLetters(variant.text) < ENOUGH_LETTERS ? undefined : complaintAbout(variant, [...languages]);
      if (isSample || all) sampled += 1;
      if (complaint === undefined) return [];
      if (isSample || all) wrong += 1;
      return [complaint];
    });
  };
}

function hasOddScript({ language, text }: Variant): boolean {
  const foreign = lettersOf(language)?.foreign;
  // Nearly every text has none: one pass, and nothing is counted.
  if (foreign === undefined || !foreign.test(text)) return false;
  const count = text.match(new RegExp(foreign, 'gu'))!.length;
  return count > ODD_SHARE * countLetters(text);
}

function complaintAbout(variant: Variant, among: readonly LanguageTag[]): string | undefined {
  const guess = detectLanguage(variant.text, among);
  if (guess.language === null || guess.margin < SURE_MARGIN) return undefined;
  const sameLanguage = languageOf(variant.language) === languageOf(guess.language);
  // Plain "zh" means that no character told the two scripts apart.
  if (sameLanguage && guess.language === 'zh') return undefined;
  if (sameLanguageAndScript(variant.language, guess.language)) return undefined;
  return `The text marked ${variant.language} looks like ${guess.language}.`;
}

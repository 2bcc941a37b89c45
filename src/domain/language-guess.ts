import type { LanguageTag } from './language-tag.js';

export interface LanguageAlternative {
  readonly language: LanguageTag;
  /** 0 to 1, relative to the best. */
  readonly likeness: number;
}

/** What language a text seems to be in. */
export interface LanguageGuess {
  /** null: the text has no letters, or none of a language that is known here. */
  readonly language: LanguageTag | null;
  /** How far the best is ahead of the second, 0 (a toss-up) to 1 (certain, as when the script alone decides). */
  readonly margin: number;
  /** The others, most likely first; at most 4. */
  readonly alternatives: readonly LanguageAlternative[];
}

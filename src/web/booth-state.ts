import type { LanguageChoice } from './languages.js';

/** What the booth begins with: nothing of a session, so that the page kept for offline use serves all of them. */
export interface BoothStart {
  readonly languages: readonly LanguageChoice[];
}

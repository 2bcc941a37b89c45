import type { LanguageTag } from '../domain/language-tag.js';
import { caseFold } from './case-fold.js';
import { exactForm } from './exact-form.js';
import { languageScriptOf, sameLanguageAndScript } from './language-tags.js';

interface Word {
  readonly language: LanguageTag;
  readonly text: string;
}

/** What two words have in common when they are the same but for case, width and spaces around: "en-Latn laser". */
export function likenessOf({ language, text }: Word): string {
  const spaced = exactForm(text).replaceAll(/\s+/gu, ' ').trim();
  return `${languageScriptOf(language)} ${caseFold(spaced).normalize('NFC')}`;
}

/** Whether two words are the same but for width: "WHO" is not "who". */
export function isSameWord(a: Word, b: Word): boolean {
  if (!sameLanguageAndScript(a.language, b.language)) return false;
  return a.text === b.text || exactForm(a.text) === exactForm(b.text);
}

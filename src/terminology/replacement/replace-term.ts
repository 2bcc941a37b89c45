import type { LanguageTag } from '../../domain/language-tag.js';
import { foldedText } from '../../text/fold.js';
import { languageOf } from '../../text/language-tags.js';
import { isAcronym } from '../recognition/term-traits.js';
import { replaceEnglishTerm } from './replace-english-term.js';
import type { OldPlace, TermReplacement } from './term-replacement.js';

/** Words have one form, and none beside them follows theirs. */
const WITHOUT_FORMS: ReadonlySet<string> = new Set(['zh', 'ja', 'vi', 'th', 'id', 'ms', 'km', 'lo', 'my']);
const WRITTEN_ON = /[\p{L}\p{N}]/u;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Puts a term in the place of another, in the form in which that one stands there as far as rules go. */
export function replaceTerm(text: string, place: OldPlace, next: string, language: LanguageTag): TermReplacement {
  const name = languageOf(language);
  if (name === 'en') return replaceEnglishTerm(text, place, next);
  const written = text.slice(place.start, place.end);
  const edits = [{ start: place.start, end: place.end, text: withCapital(written, place.term.text, next) }];
  if (foldedText(written) !== foldedText(place.term.text)) return { edits, certain: false };
  if (WITHOUT_FORMS.has(name)) return { edits, certain: HAN.test(written) === HAN.test(next) };
  // An acronym has one form; what is written on to it is an ending that may have to change.
  const isPlain = isAcronym(written) && isAcronym(next) && !WRITTEN_ON.test(text.charAt(place.end));
  return { edits, certain: isPlain };
}

/** A capital that the listed term does not have is that of a sentence. */
export function withCapital(written: string, listed: string, next: string): string {
  const first = written.charAt(0);
  if (first === listed.charAt(0) || first === first.toLowerCase()) return next;
  return next.charAt(0).toUpperCase() + next.slice(1);
}

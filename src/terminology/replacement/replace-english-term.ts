import { foldedText } from '../../text/fold.js';
import type { TextEdit } from '../../text/text-edits.js';
import { englishSingular } from '../recognition/english-singular.js';
import { isAcronym } from '../recognition/term-traits.js';
import { englishInCaseOf } from './english-case.js';
import { indefiniteArticle } from './english-article.js';
import { type EnglishForm, englishPlural, isEnglishPlural } from './english-plural.js';
import type { OldPlace, TermReplacement } from './term-replacement.js';

const ARTICLE_BEFORE = /(?<![\p{L}\p{N}])(an?)\s+$/iu;
const POSSESSIVE_BEHIND = /^['’](?:s(?!\p{L})|(?!\p{L}))/u;
const ATTACHED = /[\p{L}\p{N}-]/u;
/** Before one of these stands the noun that has the plural: institutes of physics. */
const PREPOSITION = /^(?:of|for|in|on|at|to|with|by|from|under|through|de)$/iu;

/** In the number, with the capitals and behind the article that the place asks for. */
export function replaceEnglishTerm(text: string, place: OldPlace, next: string): TermReplacement {
  const written = text.slice(place.start, place.end);
  const inNumber = numberOf(written, place.term.text, next);
  const form = englishInCaseOf({ text, start: place.start, end: place.end }, place.term.text, inNumber.text);
  const article = articleEdit(text, place, form, isPluralTerm(form));
  const edits = [...article.edits, { start: place.start, end: place.end, text: form }];
  const isAlone = !ATTACHED.test(text.charAt(place.start - 1)) && !ATTACHED.test(text.charAt(place.end));
  const isOfAKind = isAcronym(place.term.text) === isAcronym(next);
  const certain =
    inNumber.certain && article.certain && isAlone && isOfAKind && !hasUnsurePossessive(text, place, form);
  return { edits, certain };
}

/** The new term in the number of what is written. */
function numberOf(written: string, listed: string, next: string): EnglishForm {
  const changed = changedWord(words(written), words(listed));
  if (changed === 'none') return { text: next, certain: isPluralTerm(listed) === isPluralTerm(next) };
  const isHead = changed === headOf(words(listed));
  if (changed === 'other' || !isHead || !isPluralTerm(written)) return { text: next, certain: false };
  const all = words(next);
  const plural = englishPlural(all[headOf(all)]!);
  return { text: replaced(next, headOf(all), plural.text), certain: plural.certain && !/[,;&]|\band\b/iu.test(next) };
}

/** Which one word is written in another number than it is listed; `other`: they differ otherwise. */
function changedWord(written: readonly string[], listed: readonly string[]): number | 'none' | 'other' {
  if (written.length !== listed.length)
    return foldedText(written.join('')) === foldedText(listed.join('')) ? 'none' : 'other';
  const differing = written.flatMap((word, index) => (foldedText(word) === foldedText(listed[index]!) ? [] : [index]));
  if (differing.length === 0) return 'none';
  const [first] = differing as [number];
  const isNumber = englishSingular(foldedText(written[first]!)) === englishSingular(foldedText(listed[first]!));
  return differing.length === 1 && isNumber ? first : 'other';
}

function words(text: string): readonly string[] {
  return text.split(/[\s-]+/u);
}

/** The index of the noun that has the number of the whole. */
function headOf(all: readonly string[]): number {
  const preposition = all.findIndex((word, index) => index > 0 && PREPOSITION.test(word));
  return (preposition < 0 ? all.length : preposition) - 1;
}

function isPluralTerm(text: string): boolean {
  const all = words(text);
  return isEnglishPlural(all[headOf(all)]!);
}

function replaced(text: string, word: number, by: string): string {
  const parts = text.split(/([\s-]+)/u);
  parts[2 * word] = by;
  return parts.join('');
}

function articleEdit(text: string, { start }: OldPlace, form: string, isPlural: boolean): TermReplacement {
  const found = ARTICLE_BEFORE.exec(text.slice(0, start));
  if (found === null) return { edits: [], certain: true };
  const [, article] = found as unknown as [string, string];
  const wanted = isPlural ? undefined : indefiniteArticle(form.split(/\s/u)[0]!);
  if (wanted === undefined) return { edits: [], certain: false };
  if (wanted === article.toLowerCase()) return { edits: [], certain: true };
  const edit: TextEdit = { start: found.index, end: found.index + article.length, text: likeArticle(article, wanted) };
  return { edits: [edit], certain: true };
}

function likeArticle(written: string, wanted: string): string {
  if (written.charAt(0) === written.charAt(0).toLowerCase()) return wanted;
  return written.length > 1 && written === written.toUpperCase() ? wanted.toUpperCase() : `A${wanted.slice(1)}`;
}

/** "CAS's", "institutes'": the ending follows that of the word. */
function hasUnsurePossessive(text: string, { start, end }: OldPlace, form: string): boolean {
  if (!POSSESSIVE_BEHIND.test(text.slice(end))) return false;
  return /s$/iu.test(form) || /s$/iu.test(text.slice(start, end));
}

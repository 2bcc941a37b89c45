import type { CheckedText } from '../checked-text.js';
import { type Place, placesOf } from '../places.js';

/** A mark with a letter right behind it. The pattern begins with the mark: looking behind at every character is slow. */
const JOINED = /[.!?؟:,;،؛](?=\p{L})/gu;
/** Between sentences: behind marks that stand in names and code, too, a capitalised word. */
const ENDING = /^(?:[\p{Ll}\p{M}]{2}|.?\p{Ll}[)\]"”»’])[.!?؟](?:\p{Lu}\p{Ll}|[AIÀЯВ]\s)/u;
/** Within a sentence; lists of keywords and prefixes are none: "franc;francs", "unit:Metre". */
const DIVIDING = /^(?:[\p{L}\p{M}]{2}|.?\p{L}[)\]"”»’])[,;،؛]|^[\p{Ll}\p{M}]{2}:\p{Lu}\p{Ll}/u;
const SENTENCE_END = /[.!?؟]["'”»)]?\s*$/u;

/** What code, paths and formulas have. */
const OF_CODE = /[=_{}\\<>#@$|`*/&]|\p{L}\(/u;
const LONGEST_CHUNK = 40;

/** Marks and the letter that follows them without a space, where the source has nothing like it. At most twenty. */
export function joinedByMark(source: CheckedText, target: CheckedText): readonly Place[] {
  const text = target.withoutLiterals;
  const isSentence = SENTENCE_END.test(text);
  return placesOf(JOINED, text, ({ start, end }) => {
    const around = text.slice(Math.max(start - 2, 0), end + 2);
    return (ENDING.test(around) || (isSentence && DIVIDING.test(around))) && !OF_CODE.test(chunkAround(text, start));
  })
    .filter(({ start, end }) => !target.hasCode(start, end) && !source.text.includes(wordsAround(text, start)))
    .map(({ start, end }) => ({ start, end: end + 1 }));
}

/** What stands between the spaces around a position. */
function chunkAround(text: string, at: number): string {
  const [left] = /\S*$/u.exec(text.slice(Math.max(at - LONGEST_CHUNK, 0), at))!;
  const [right] = /^\S*/u.exec(text.slice(at, at + LONGEST_CHUNK))!;
  return left + right;
}

/** The mark with the letters and digits before and behind it. */
function wordsAround(text: string, at: number): string {
  const [left] = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(at - LONGEST_CHUNK, 0), at))!;
  const [right] = /^.[\p{L}\p{M}\p{N}]*/u.exec(text.slice(at, at + LONGEST_CHUNK))!;
  return left + right;
}

const SPACED = /[ \u00A0\u202F][,.;:!?،؛؟](?=[\s"”»)\]]|$)/gu;
/** French has a space before the other marks. */
const SPACED_IN_FRENCH = /[ \u00A0\u202F][,.](?=[\s"”»)\]]|$)/gu;

/** A space with the mark behind it, where the source has none before that mark. At most twenty. */
export function spacedMark(source: CheckedText, target: CheckedText): readonly Place[] {
  const pattern = target.languageName === 'fr' ? SPACED_IN_FRENCH : SPACED;
  const text = target.withoutLiterals;
  if (text.search(pattern) < 0) return [];
  const ofSource = source.languageName === 'fr' ? SPACED_IN_FRENCH : SPACED;
  const known = new Set(source.withoutLiterals.match(ofSource)?.map((found) => found.at(-1)));
  return placesOf(pattern, text, ({ start, end }) => {
    const isBehindText = /[^\s.]/u.test(text.charAt(start - 1));
    return isBehindText && !known.has(text.charAt(end - 1)) && !target.hasStandaloneCode(start, end);
  });
}

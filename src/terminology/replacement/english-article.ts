export type IndefiniteArticle = 'a' | 'an';

/** Written with a vowel, said with a consonant: a unit, a European, a one-off, a ubiquitous. */
const SAID_WITH_CONSONANT = /^(?:uni(?!n|m)|u[bst][aeiou]|use|usu|uti|uto|ura|eu|ewe|one\b|once)/iu;
/** Written with an h that nobody says. */
const SILENT_H = /^(?:hour|honest|honou?r|heir)/iu;
/** Letters of which the name begins with a vowel: an MRI, an X-ray. */
const SPELLED_WITH_VOWEL = /^[AEFHILMNORSX]$/u;
const ACRONYM = /^\p{Lu}{2,}\p{N}*(?!\p{Ll})/u;
/** A word in capitals that may be said as a word or letter by letter, with another article: a SARS, an SAR. */
const READ_EITHER_WAY = /^[FHLMNRSU]/u;
const EIGHT = /^(?:8|11(?!\d)|18(?!\d))/u;

/** What stands before a word; undefined where that is not sure. @param word as it is written, with what follows it up to a space */
export function indefiniteArticle(word: string): IndefiniteArticle | undefined {
  if (/^\p{N}/u.test(word)) return EIGHT.test(word) ? 'an' : 'a';
  if (/^\p{L}(?:-|$)/u.test(word)) return SPELLED_WITH_VOWEL.test(word.charAt(0).toUpperCase()) ? 'an' : 'a';
  if (ACRONYM.test(word)) return acronymArticle(word);
  if (!/^[a-z]/iu.test(word)) return undefined;
  if (SILENT_H.test(word)) return 'an';
  if (SAID_WITH_CONSONANT.test(word)) return 'a';
  return /^[aeiou]/iu.test(word) ? 'an' : 'a';
}

/** With a vowel among its first letters it may be a word: NASA, FAST. Without one it is spelled. */
function acronymArticle(word: string): IndefiniteArticle | undefined {
  const [letters] = /^\p{Lu}+/u.exec(word) as unknown as [string];
  const isSpelled = !/[AEIOUY]/u.test(letters.slice(0, 4));
  if (READ_EITHER_WAY.test(word) && !isSpelled) return undefined;
  return SPELLED_WITH_VOWEL.test(word.charAt(0)) ? 'an' : 'a';
}

import type { PairUnderCheck } from '../document-under-check.js';
import type { Place } from '../places.js';
import { keptPlaces } from './kept-places.js';
import { proseWords, type ProseWord } from './prose-words.js';
import { isSetApart } from './set-apart.js';
import { isStray } from './stray-words.js';

const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const LEAST_LETTERS = 3;
/** A shorter source is a label or a keyword. */
const LEAST_WORDS = 3;

/**
 * Single words of the source's grammar among the words of the target, without a capital but at its start. Beside a word of the source
 * they belong to a name ("Science and Technology") or to a run. @param runs what is reported already
 */
export function strayGrammar(pair: PairUnderCheck, runs: readonly Place[]): readonly Place[] {
  const { source, target } = pair;
  const [from, to] = [source.languageName, target.languageName];
  if (!target.tokens.some(({ form }) => isStray(form.toLowerCase(), from, to))) return [];
  const ofSource = proseWords(source, () => false);
  if (ofSource.length < LEAST_WORDS) return [];
  const [known, lower] = [new Set(ofSource.map(({ form }) => form)), new Set(ofSource.map((word) => word.lower))];
  const words = proseWords(target, keptPlaces(pair));
  const isBeside = (word: ProseWord | undefined) => word !== undefined && lower.has(word.lower);
  return words.filter(
    (word, at) =>
      word.form.length >= LEAST_LETTERS &&
      isStray(at === 0 && CAPITALISED.test(word.form) ? word.lower : word.form, from, to) &&
      known.has(word.form) &&
      !isBeside(words[at - 1]) &&
      !isBeside(words[at + 1]) &&
      !runs.some((run) => run.start <= word.start && word.end <= run.end) &&
      !isSetApart(target.text, word),
  );
}

import type { CheckedText } from '../checked-text.js';
import type { PairUnderCheck } from '../document-under-check.js';
import type { Place } from '../places.js';
import { isGrammar, isGrammarOnlyOf } from './function-words.js';
import { keptPlaces } from './kept-places.js';
import { isPlainWord, proseWords, type ProseWord } from './prose-words.js';
import { lettersOf } from './scripts-of-language.js';
import { isSetApart } from './set-apart.js';
import { isStray } from './stray-words.js';

/** What may stand between the words of a run. */
const BETWEEN = /^(?: |, |-|['’]| ?[–—] ?)$/u;
/** Beside a run: it is part of a program, a path, a formula. */
const PROGRAM = /[`_=\\/<>{}|$#@*~^+]|^[([:]/u;
const LEAST_WORDS = 4;
const LEAST_GRAMMAR = 2;
/** A word of a phrase; shorter ones are alike in many languages. */
const LEAST_LETTERS = 4;

/** Runs of words that stand in the source in the same order, and that are sentences of its language and no names. */
export function copiedRuns(pair: PairUnderCheck): readonly Place[] {
  const { source, target } = pair;
  const letters = lettersOf(target.language);
  const isOtherScript = !(
    lettersOf(source.language)?.scripts.some((script) => letters?.scripts.includes(script)) ?? true
  );
  if (isOtherScript ? letters?.foreign.test(target.text) !== true : !mayHaveRuns(source, target)) return [];
  const isKept = keptPlaces(pair);
  const words = proseWords(target, isKept).filter(({ form }) => !isOtherScript || letters!.foreign.test(form));
  if (words.length < 2) return [];
  const [from, to] = [source.languageName, target.languageName];
  return runsOf(words, target.text, pairsOfWords(proseWords(source, () => false)))
    .filter((run) => (isOtherScript ? isPhrase(run) : isSentence(run, from, to) || isPlainPhrase(run, from, to)))
    .map((run) => ({ start: run[0]!.start, end: run.at(-1)!.end }))
    .filter((place) => !isInProgram(target.text, place) && !isSetApart(target.text, place));
}

/** Whether the target has any word of the source's grammar, without which no run counts: most have none. */
function mayHaveRuns({ languageName: from }: CheckedText, { tokens, languageName: to }: CheckedText): boolean {
  if (isEnglishInGerman(from, to)) return true;
  return tokens.some(({ form }) => {
    const word = form.toLowerCase();
    return isStray(word, from, to) || isGrammarOnlyOf(word, from, to);
  });
}

/** German writes its nouns with capitals: two small words of English are no words of it, whatever they are. */
function isEnglishInGerman(from: string, to: string): boolean {
  return from === 'en' && to === 'de';
}

type Run = readonly ProseWord[];

/** Each two words that follow each other. */
function pairsOfWords(words: Run): ReadonlySet<string> {
  return new Set(words.slice(1).map(({ lower }, at) => `${words[at]!.lower} ${lower}`));
}

function runsOf(words: Run, text: string, known: ReadonlySet<string>): Run[] {
  const runs: ProseWord[][] = [];
  for (const [at, word] of words.entries()) {
    const last = words[at - 1];
    const goesOn =
      last !== undefined &&
      word.start - last.end <= 3 &&
      BETWEEN.test(text.slice(last.end, word.start)) &&
      known.has(`${last.lower} ${word.lower}`);
    if (goesOn) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs.filter(({ length }) => length > 1);
}

/** In another script two plain words in a row will do: names of species have one, names of programs have none. */
function isPhrase(run: Run): boolean {
  return (
    run.some((word, at) => at > 0 && isPlainWord(word) && isPlainWord(run[at - 1]!)) ||
    run.filter(isPlainWord).length > 2
  );
}

/** In the same script it takes the source's grammar, since words are shared, and a plain word beside, since names are. */
function isSentence(run: Run, from: string, to: string): boolean {
  if (run.length < LEAST_WORDS) return false;
  const content = run.filter((word) => isPlainWord(word) && !isGrammar(word.lower, from));
  return content.length >= 1 && grammarOf(run, from, to).length >= LEAST_GRAMMAR;
}

/** Small letters alone, and a word that only the source's language has: a title or a name has capitals. */
function isPlainPhrase(run: Run, from: string, to: string): boolean {
  if (!run.every(({ form, lower }) => form === lower)) return false;
  if (run.some(({ lower }) => isStray(lower, from, to))) return run.some(isPlainWord);
  const isForeign = (word: ProseWord) =>
    isPlainWord(word) && word.form.length >= LEAST_LETTERS && !isGrammar(word.lower, to);
  return isEnglishInGerman(from, to) && run.every(isForeign);
}

function grammarOf(words: Run, from: string, to: string): Run {
  return words.filter(({ lower }) => isGrammarOnlyOf(lower, from, to));
}

function isInProgram(text: string, { start, end }: Place): boolean {
  return PROGRAM.test(text.slice(Math.max(0, start - 2), start)) || PROGRAM.test(text.slice(end, end + 2));
}

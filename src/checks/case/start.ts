import { pairCheck, rangeOf } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import { innerSentences, SMALL_BEHIND_STOP } from './inner-sentences.js';

/** What may stand before the first letter of a sentence. A dash, dots or another mark begin its middle. */
const OPENING = /^[\s"'“”„«»‘’‚‹›「」『』《》()[\]（）【】¿¡*_]*/u;
const WORD = /^[\p{L}\p{M}\p{N}'’_-]+/u;
const SENTENCE_END = /[.!?。！？؟…]["'”’“«»」』)\]）\s]*$/u;
const SPACES = /\s+/gu;

/** What follows a word that is a sign of a program, a keyword or an abbreviation: "printf(", "get: …", "e.g.". */
const SIGN = /^(?:[(:]|\.\p{L})/u;
/** Written small at the beginning of names. */
const PARTICLES = new Set(
  'de du des van von der den ten ter zu zur zum di da del della dos das el al le la bin ibn'.split(' '),
);
const WORDS_OF_A_LETTER = new Set('aàyeoивсукя');
const HAS_CASE = /-(?:Latn|Cyrl|Grek|Armn)$/u;
/** What this takes for a sentence. */
const FEWEST_WORDS = 2;
const LONGEST_WORD = 60;

export const CASE_START = pairCheck({
  id: 'case.start',
  flags: 'A sentence of the target begins with a small letter, and the source does not.',
  severity: 'warning',
  doubts: 'Names and units may be written small even there.',
  parameters: {},
  *check({ source, target }) {
    if (!HAS_CASE.test(target.languageScript)) return;
    const words = [...ownStart(source, target), ...innerStarts(source, target)];
    for (const { text, start } of words) {
      yield {
        message: `The sentence begins with a small letter: “${text}”.`,
        ranges: [rangeOf(target, { start, end: start + text.length })],
        suggestion: text.charAt(0).toLocaleUpperCase(target.languageName) + text.slice(1),
      };
    }
  },
});

/** The first word of the text, where it is written small and should not be. */
function ownStart(source: CheckedText, target: CheckedText): readonly SentenceStart[] {
  const word = wordAt(target, OPENING.exec(target.withoutLiterals)![0].length);
  if (word === undefined || !isSmallWord(word, source, target) || !asksForCapital(source)) return [];
  return isSentence(target) && !target.hasStandaloneCode(0, word.start) ? [word] : [];
}

/** The first words of the sentences behind the first one, where the source has as many. */
function innerStarts(source: CheckedText, target: CheckedText): readonly SentenceStart[] {
  if (!SMALL_BEHIND_STOP.test(target.withoutLiterals)) return [];
  const starts = innerSentences(target);
  if (innerSentences(source).length < starts.length) return [];
  return starts.flatMap((start) => wordAt(target, start) ?? []).filter((word) => isSmallWord(word, source, target));
}

interface SentenceStart {
  readonly text: string;
  readonly start: number;
}

function wordAt({ withoutLiterals: text }: CheckedText, start: number): SentenceStart | undefined {
  const [word] = WORD.exec(text.slice(start, start + LONGEST_WORD)) ?? [];
  return word === undefined ? undefined : { text: word, start };
}

/** A word of the language: "iPhone", "pH", "x-ray", "numpy2" and "de Gaulle" are names and signs. */
function isSmallWord({ text: word, start }: SentenceStart, source: CheckedText, target: CheckedText): boolean {
  const behind = target.text.slice(start + word.length, start + word.length + LONGEST_WORD);
  if (SIGN.test(behind) || isNameIn(source, word)) return false;
  if (WORDS_OF_A_LETTER.has(word)) return true;
  if (!/^\p{Ll}['’]?[\p{Ll}\p{M}'’-]+$/u.test(word) || /^\p{L}-/u.test(word)) return false;
  return !PARTICLES.has(word) || !isName(behind.trimStart(), source, target);
}

/** Whether a name stands behind a particle: a capital tells in languages that write no other words with one. */
function isName(behind: string, source: CheckedText, target: CheckedText): boolean {
  const [next] = /^\p{Lu}[\p{L}\p{M}'’-]*/u.exec(behind) ?? [];
  return next !== undefined && (target.languageName !== 'de' || source.text.includes(next));
}

/** It begins with a capital, or with a letter of a script that has none; a number may stand before that: "2025年". */
function asksForCapital(source: CheckedText): boolean {
  const word = wordAt(source, OPENING.exec(source.withoutLiterals)![0].length);
  return word !== undefined && /^(?:[\p{Lu}\p{Lt}]|\p{N}*\p{Lo})/u.test(word.text) && SENTENCE_END.test(source.text);
}

/** A program, a command: "git", "pid" for "PID". Short words may be words of both languages. */
function isNameIn({ tokens }: CheckedText, word: string): boolean {
  const capitals = word.toUpperCase();
  return word.length > 2 && tokens.some(({ form }) => form === word || form === capitals);
}

/** It ends as one does, and has more words than an item of a list. */
function isSentence({ text }: CheckedText): boolean {
  return SENTENCE_END.test(text) && (text.match(SPACES)?.length ?? 0) >= FEWEST_WORDS - 1;
}

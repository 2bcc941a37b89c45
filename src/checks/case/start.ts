import { pairCheck, rangeOf } from '../check.js';
import type { CheckedText } from '../checked-text.js';

/** What may stand before the first letter of a sentence. A dash, dots or another mark begin its middle. */
const OPENING = /^[\s"'“”„«»‘’‚‹›「」『』《》()[\]（）【】¿¡*_]*/u;
const WORD = /^[\p{L}\p{M}\p{N}'’_-]+/u;
const SENTENCE_END = /[.!?。！？؟…]["'”’“«»」』)\]）\s]*$/u;
const SPACES = /\s+/gu;

/** Written small at the beginning of names. */
const PARTICLES = new Set(
  'de du des van von der den ten ter zu zur zum di da del della dos das el al le la bin ibn'.split(' '),
);
const WORDS_OF_A_LETTER = new Set('aàyeoивсукя');
/** What this takes for a sentence. */
const FEWEST_WORDS = 3;
const LONGEST_WORD = 60;

export const CASE_START = pairCheck({
  id: 'case.start',
  flags: 'A sentence of the target begins with a small letter, and the source does not.',
  severity: 'warning',
  doubts: 'Names and units may be written small even there.',
  parameters: {},
  *check({ source, target }) {
    const word = firstWord(target);
    if (word === undefined || !isSmallWord(word.text) || !asksForCapital(source)) return;
    if (!isSentence(target) || target.hasStandaloneCode(0, word.start) || isNameIn(source, word.text)) return;
    const capital = word.text.charAt(0).toLocaleUpperCase(target.languageName) + word.text.slice(1);
    yield {
      message: `The sentence begins with a small letter: “${word.text}”.`,
      ranges: [rangeOf(target, { start: word.start, end: word.start + word.text.length })],
      suggestion: capital,
    };
  },
});

interface FirstWord {
  readonly text: string;
  readonly start: number;
}

function firstWord({ withoutLiterals: text }: CheckedText): FirstWord | undefined {
  const start = OPENING.exec(text)![0].length;
  const [word] = WORD.exec(text.slice(start, start + LONGEST_WORD)) ?? [];
  return word === undefined ? undefined : { text: word, start };
}

/** A word of the language: "iPhone", "pH", "x-ray", "numpy2" and "de Gaulle" are names and signs. */
function isSmallWord(word: string): boolean {
  return (
    WORDS_OF_A_LETTER.has(word) ||
    (/^\p{Ll}['’]?[\p{Ll}\p{M}'’-]+$/u.test(word) && !/^\p{L}-/u.test(word) && !PARTICLES.has(word))
  );
}

/** It begins with a capital, or with a letter of a script that has none. */
function asksForCapital(source: CheckedText): boolean {
  const word = firstWord(source);
  return word !== undefined && /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word.text) && SENTENCE_END.test(source.text);
}

/** A program, a command: "git". Short words may be words of both languages. */
function isNameIn({ tokens }: CheckedText, word: string): boolean {
  return word.length > 2 && tokens.some(({ form }) => form === word);
}

/** It ends as one does, and has more words than an item of a list. */
function isSentence({ text }: CheckedText): boolean {
  return SENTENCE_END.test(text) && (text.match(SPACES)?.length ?? 0) >= FEWEST_WORDS - 1;
}

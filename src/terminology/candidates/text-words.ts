import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';

/** A word of running text, as far as the search for terms is concerned: numbers, kana of grammar and marks are none. */
export interface TextWord {
  /** In the text as given, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** In small letters. */
  readonly key: string;
  /** Nothing, or one space, is between it and the word before: both may be parts of one term. */
  readonly joined: boolean;
  /** In a script that puts no spaces between words. */
  readonly isUnspaced: boolean;
}

/**
 * Either (captured) a run of a script without spaces, or a word with the hyphens and apostrophes in it: "Chang’e-6",
 * "R&D". Hiragana is left out: it is grammar mostly, and a Japanese term ends where it begins.
 */
const RUN =
  /([\p{Script=Han}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+)|(?:(?![\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{Nd}])+(?:[-‐’'&](?:(?![\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー])[\p{L}\p{M}\p{Nd}])+)*/gu;

/** Nobody's term has a longer word: it is an encoded file, or meant to be trouble. */
const LONGEST_WORD = 60;
/** Dictionary segmentation looks at a run as a whole; more than this without a mark is no sentence. */
const LONGEST_RUN = 500;

const segmenters = new Map<string, Intl.Segmenter>();
const MOST_SEGMENTERS = 100;

/** French and Italian write the article and its noun as one: "l’Académie", "dell’Istituto". */
const ELISION = /^(?:\p{L}|qu|dell|nell|all|sull|un)[’'](?=\p{L}{2})/iu;
const ELIDING: ReadonlySet<string> = new Set(['fr', 'it', 'ca']);

/** The words of a text in order. Time linear in the text. */
export function textWords(text: string, language: LanguageTag): TextWord[] {
  const segmenter = segmenterOf(languageOf(language));
  const elides = ELIDING.has(languageOf(language));
  const words: TextWord[] = [];
  for (const { 0: run, 1: unspaced, index } of text.matchAll(RUN)) {
    const article = elides ? (ELISION.exec(run)?.[0].length ?? 0) : 0;
    if (unspaced === undefined) {
      addWord(words, text, { start: index + article, form: run.slice(article), isUnspaced: false });
    } else addRun(words, text, { start: index, form: run, isUnspaced: true }, segmenter);
  }
  return words;
}

type FoundWord = Pick<TextWord, 'start' | 'form' | 'isUnspaced'>;

function addRun(words: TextWord[], text: string, { start, form }: FoundWord, segmenter: Intl.Segmenter): void {
  for (let from = 0; from < form.length; from += LONGEST_RUN) {
    for (const { segment, index } of segmenter.segment(form.slice(from, from + LONGEST_RUN))) {
      addWord(words, text, { start: start + from + index, form: segment, isUnspaced: true });
    }
  }
}

function addWord(words: TextWord[], text: string, { start, form, isUnspaced }: FoundWord): void {
  if (form.length > LONGEST_WORD || !/\p{L}/u.test(form)) return;
  const gap = start - (words.at(-1)?.end ?? -2);
  const joined = gap === 0 || (gap === 1 && /[ \u00A0]/u.test(text.charAt(start - 1)));
  words.push({ start, end: start + form.length, form, key: form.toLowerCase(), joined, isUnspaced });
}

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  if (segmenters.size >= MOST_SEGMENTERS) segmenters.clear();
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, segmenter);
  return segmenter;
}

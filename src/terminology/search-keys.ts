import type { Term } from '../domain/glossary.js';
import type { LanguageTag } from '../domain/language-tag.js';
import { stopWordsOf } from './stop-words.js';
import { hasCjk, type TermKey, termKey } from './term-key.js';

/** A form of a term by which it is looked up, with the places where a query may begin in it. */
export interface SearchKey extends TermKey {
  /** Where Chinese, Japanese and Korean characters stand in the key: each can begin a query. In UTF-16 units. */
  readonly characterStarts: readonly number[];
}

/** The whole term, then the term without its stop words where that is something else; none for a term that folds to nothing. */
export function searchKeysOf({ text, language }: Pick<Term, 'text' | 'language'>): readonly SearchKey[] {
  const whole = termKey(text, language);
  if (whole.key === '') return [];
  const shorter = withoutStopWords(whole, language);
  return (shorter === undefined ? [whole] : [whole, shorter]).map(withStarts);
}

/** What somebody typed, as it is looked for among the terms of a language: as typed, then without stop words. */
export function queryKeysOf(text: string, language: LanguageTag): readonly string[] {
  const whole = termKey(text, language);
  const shorter = withoutStopWords(whole, language);
  return shorter === undefined ? [whole.key] : [whole.key, shorter.key];
}

function withStarts(key: TermKey): SearchKey {
  return { ...key, wordStarts: [0, ...key.wordStarts], characterStarts: hasCjk(key.key) ? charactersOf(key.key) : [] };
}

function charactersOf(key: string): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const character of key) {
    if (hasCjk(character)) starts.push(at);
    at += character.length;
  }
  return starts;
}

/** @returns undefined when there are none, or nothing else */
function withoutStopWords(whole: TermKey, language: LanguageTag): TermKey | undefined {
  const stopWords = stopWordsOf(language);
  if (stopWords.size === 0) return undefined;
  const bounds = [0, ...whole.wordStarts, whole.key.length];
  const pieces = bounds
    .slice(0, -1)
    .flatMap((start, index) => piecesOf(whole.key, start, bounds[index + 1]!, stopWords));
  const kept = pieces.filter(({ isStop }) => !isStop);
  return kept.length === 0 || kept.length === pieces.length ? undefined : joined(whole, kept);
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isStop: boolean;
  /** A word begins with it. */
  readonly isWord: boolean;
}

/** A word, or the characters of a run without spaces. */
function piecesOf(key: string, start: number, end: number, stopWords: ReadonlySet<string>): readonly Piece[] {
  const word = key.slice(start, end);
  if (!hasCjk(word)) return [{ start, end, isStop: stopWords.has(word), isWord: true }];
  let at = start;
  return Array.from(word, (character) => {
    const first = at;
    at += character.length;
    return { start: first, end: at, isStop: stopWords.has(character), isWord: first === start };
  });
}

function joined(whole: TermKey, pieces: readonly Piece[]): TermKey {
  const wordStarts: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let key = '';
  for (const { start, end, isWord } of pieces) {
    if (isWord && key !== '') wordStarts.push(key.length);
    key += whole.key.slice(start, end);
    starts.push(...whole.starts.slice(start, end));
    ends.push(...whole.ends.slice(start, end));
  }
  return { key, wordStarts, starts, ends };
}

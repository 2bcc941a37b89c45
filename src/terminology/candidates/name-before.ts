import type { EdgeWords } from '../../text/edge-words.js';
import type { TextWord } from './text-words.js';

/** How far a Chinese or Japanese name goes to the left of its last word. */
export interface LeftReach {
  readonly edgeWords: EdgeWords;
  /** Words that end a title: what stands before a name, not in it. */
  readonly titles: ReadonlySet<string>;
}

const MOST_WORDS = 10;
const MOST_CHARACTERS = 24;

/**
 * What ends before a word and may be one name: leftwards until a mark, a word of grammar, a verb of releases or a title.
 * @param index of the word behind the name
 * @returns undefined where nothing is left, or only one short word
 */
export function nameBefore(
  words: readonly TextWord[],
  index: number,
  { edgeWords, titles }: LeftReach,
  text: string,
): string | undefined {
  const last = words[index - 1];
  if (last === undefined) return undefined;
  const { edges, beginnings } = edgeWords;
  let first = index;
  for (let at = index - 1; at >= 0 && index - at <= MOST_WORDS; at--) {
    const { key, start, isUnspaced } = words[at]!;
    if (edges.has(key) || titles.has(key) || last.end - start > MOST_CHARACTERS) break;
    if (!beginnings.has(key)) first = at;
    if (!isUnspaced || !words[at]!.joined) break;
  }
  const name = first < index ? text.slice(words[first]!.start, last.end) : '';
  return [...name].length >= 4 ? name : undefined;
}

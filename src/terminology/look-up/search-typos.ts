import { hasCjk } from '../term-key.js';
import type { TypoRanking } from '../typo-ranking.js';
import { type CompareFound, type FoundTerm, TIER } from './found-term.js';
import { hanTypos } from './han-typos.js';
import { lettersAt, type MayBeFound } from './search-words.js';
import { AT_WORD, KEY_OF, type SortedPlaces } from './sorted-places.js';
import { keyText, type TermPart } from './term-part.js';
import { type TypoMatch, walkTypos } from './typo-walk.js';

/** What fuse.js ranks: a millisecond for as many. */
const CANDIDATES = 40;
/** A shorter query is one typo away from too much. In UTF-16 units of the key. */
const SHORTEST = 4;
const SHORTEST_CJK = 3;
/** From this length two typos are allowed. */
const TWO_TYPOS_FROM = 8;
/** Nobody mistypes a term this long by a letter. */
const LONGEST = 64;

export interface TypoQuery {
  readonly part: TermPart;
  readonly phrase: string;
  /** The query as pinyin, where it may be some. */
  readonly pinyin?: string;
  readonly mayBeFound: MayBeFound;
}

/** Collects what a query may be a typo of, from one part after the other, and lets it be ranked. */
export class TypoSearch {
  readonly #compare: CompareFound;
  #found: FoundTerm[] = [];

  constructor(compare: CompareFound) {
    this.#compare = compare;
  }

  search(query: TypoQuery): void {
    const { phrase, pinyin } = query;
    if (hasCjk(phrase)) {
      if (isLength(phrase, SHORTEST_CJK)) this.#searchCharacters(query);
      return;
    }
    if (isLength(phrase, SHORTEST)) this.#searchLetters(query, query.part.words, phrase, false);
    if (pinyin !== undefined && isLength(pinyin, SHORTEST)) {
      this.#searchLetters(query, query.part.pinyin, pinyin, true);
    }
  }

  /** At most CANDIDATES, each with its closeness. */
  ranked(query: string, rank: TypoRanking): readonly FoundTerm[] {
    this.#cut();
    const texts = this.#found.map(
      ({ part, key, start, reading }) => reading?.letters ?? keyText(part, key).slice(start),
    );
    const closeness = new Map(rank(query, texts).map((ranked) => [ranked.index, ranked.closeness]));
    // What stands at the beginning of a term comes before what stands in it.
    return this.#found.map((found, index) => ({
      ...found,
      closeness: (closeness.get(index) ?? 1) + (found.start > 0 ? 1 : 0),
    }));
  }

  #searchCharacters({ part, phrase, mayBeFound }: TypoQuery): void {
    for (const { key, start, end } of hanTypos(part, phrase)) {
      if (mayBeFound(part, key)) this.#keep({ part, key, tier: TIER.typo, start, end, distance: 1, closeness: 0 });
    }
  }

  #searchLetters({ part, mayBeFound }: TypoQuery, sorted: SortedPlaces, letters: string, isReading: boolean): void {
    const typos = letters.length >= TWO_TYPOS_FROM ? 2 : 1;
    const keep = (index: number, { distance, length }: TypoMatch) => {
      const marked = sorted.keys[index]!;
      const key = marked & KEY_OF;
      if ((marked & AT_WORD) === 0 || !mayBeFound(part, key)) return;
      const place = sorted.places[index]!;
      const start = isReading ? 0 : place - part.starts[key]!;
      const found = { part, key, tier: TIER.typo, start, end: start + length, distance, closeness: 0 };
      this.#keep(isReading ? { ...found, reading: { letters: lettersAt(sorted, place), initials: false } } : found);
    };
    walkTypos(sorted, letters, typos, (match) => {
      for (let index = match.first; index < match.end; index += 1) keep(index, match);
    });
  }

  #keep(found: FoundTerm): void {
    this.#found.push(found);
    if (this.#found.length >= CANDIDATES * 8) this.#cut();
  }

  /** The best of each key, and of those the best. */
  #cut(): void {
    const best = new Map<string, FoundTerm>();
    for (const found of this.#found.sort(this.#compare)) {
      const id = `${String(found.part.handles[found.key])} ${String(found.part.positions[found.key])}`;
      if (!best.has(id)) best.set(id, found);
      if (best.size === CANDIDATES) break;
    }
    this.#found = [...best.values()];
  }
}

function isLength(phrase: string, shortest: number): boolean {
  return phrase.length >= shortest && phrase.length <= LONGEST;
}

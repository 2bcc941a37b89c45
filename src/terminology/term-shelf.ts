import type { Concept, Term, TermTier } from '../domain/glossary.js';
import { JoinedTexts } from '../text/joined-texts.js';
import { BigramIndex } from './bigram-index.js';
import { closestSpan } from './closest-span.js';
import { hasCjk, termKey } from './term-key.js';
import type { TypoRanking } from './typo-ranking.js';

/** A term on a shelf. */
export interface ShelvedTerm {
  readonly concept: Concept;
  readonly term: Term;
  /** As termKey makes it. */
  readonly key: string;
  /** Where words begin in the key, the first one included. */
  readonly wordStarts: readonly number[];
}

/** A term that a query found, with the part of its key that the query matched, in UTF-16 units. */
export interface FoundTerm {
  readonly shelved: ShelvedTerm;
  readonly tier: TermTier;
  readonly start: number;
  readonly end: number;
  /** 0 for every tier but `typo`: how far the query is from the term, as the ranking says it. */
  readonly closeness: number;
}

/** A word of a term with all that follows it. */
interface WordStart {
  readonly shelved: ShelvedTerm;
  readonly at: number;
  readonly rest: string;
}

/** What is derived from the terms. */
interface Arrangement {
  /** In the order of `rest`, by UTF-16 units. */
  readonly words: readonly WordStart[];
  /** In the order of their keys. */
  readonly terms: readonly ShelvedTerm[];
  readonly keys: JoinedTexts;
}

/** fuse.js takes 2 ms for as many. */
const TYPO_CANDIDATES = 200;
/** A shorter query is one typo away from too much. In UTF-16 units of the key. */
const SHORTEST_TYPO = 4;
const SHORTEST_CJK_TYPO = 3;
/** Nobody mistypes a term this long by a letter; alignment is quadratic. */
const LONGEST_TYPO = 64;
/** From this length two typos are allowed. */
const TWO_TYPOS_FROM = 8;

/** The terms of one language and script, found by their keys. Changing is cheap; the next look-up sorts what is new in. */
export class TermShelf {
  readonly #byConcept = new Map<string, readonly ShelvedTerm[]>();
  readonly #rankTypos: TypoRanking;
  #arrivals: ShelvedTerm[] = [];
  #arrangement = arrange([]);
  #changed = false;
  /** Made by the first typo after a change. */
  #bigrams: BigramIndex | undefined;

  constructor(rankTypos: TypoRanking) {
    this.#rankTypos = rankTypos;
  }

  /** Puts the concept's terms of this shelf there, in place of those that it had. */
  put(concept: Concept, terms: readonly Term[]): void {
    const shelved = terms.map((term) => shelve(concept, term));
    this.#byConcept.set(concept.id, shelved);
    this.#arrivals.push(...shelved);
    this.#changed = true;
  }

  remove(conceptId: string): void {
    if (this.#byConcept.delete(conceptId)) this.#changed = true;
  }

  /** Every term whose key stands in this relation to the query's key; a term may come more than once. */
  find(tier: TermTier, query: string): Iterable<FoundTerm> {
    if (this.#changed) this.#arrange();
    switch (tier) {
      case 'exact':
        return wholeTerms(this.#arrangement, query);
      case 'acronym':
        return acronyms(this.#arrangement, query);
      case 'prefix':
      case 'word-prefix':
        return wordsThatBegin(this.#arrangement, query, tier);
      case 'substring':
        return substrings(this.#arrangement, query);
      case 'typo':
        return this.#typos(query);
      case 'pinyin':
      case 'initials':
        return [];
    }
  }

  /** The words stay sorted but for the arrivals at the end: the engine's merge sort takes such an array in linear time. */
  #arrange(): void {
    const holds = (shelved: ShelvedTerm) => this.#byConcept.get(shelved.concept.id)?.includes(shelved) === true;
    const arrived = this.#arrivals.filter(holds).flatMap(wordsOf);
    this.#arrangement = arrange(this.#arrangement.words.filter(({ shelved }) => holds(shelved)).concat(arrived));
    this.#arrivals = [];
    this.#bigrams = undefined;
    this.#changed = false;
  }

  *#typos(query: string): Generator<FoundTerm> {
    const shortest = hasCjk(query) ? SHORTEST_CJK_TYPO : SHORTEST_TYPO;
    if (query.length < shortest || query.length > LONGEST_TYPO) return;
    const { terms } = this.#arrangement;
    this.#bigrams ??= new BigramIndex(terms.map(({ key }) => key));
    const candidates = this.#bigrams.mostAlike(query, TYPO_CANDIDATES).map((index) => terms[index]!);
    const ranking = this.#rankTypos(
      query,
      candidates.map(({ key }) => key),
    );
    for (const { index, closeness } of ranking) {
      const shelved = candidates[index]!;
      const { start, end, distance } = closestSpan(query, shelved.key);
      if (distance <= typosAllowed(query)) yield { shelved, tier: 'typo', start, end, closeness };
    }
  }
}

function typosAllowed(query: string): number {
  return query.length >= TWO_TYPOS_FROM ? 2 : 1;
}

function shelve(concept: Concept, term: Term): ShelvedTerm {
  const { key, wordStarts } = termKey(term.text);
  return { concept, term, key, wordStarts: [0, ...wordStarts] };
}

function wordsOf(shelved: ShelvedTerm): readonly WordStart[] {
  return shelved.wordStarts.map((at) => ({ shelved, at, rest: shelved.key.slice(at) }));
}

function arrange(words: WordStart[]): Arrangement {
  words.sort((a, b) => (a.rest < b.rest ? -1 : Number(a.rest > b.rest)));
  const terms = words.filter(({ at }) => at === 0).map(({ shelved }) => shelved);
  return { words, terms, keys: new JoinedTexts(terms.map(({ key }) => key)) };
}

function* wholeTerms(arrangement: Arrangement, query: string): Generator<FoundTerm> {
  for (const { shelved, at, rest } of wordsFrom(arrangement, query)) {
    if (rest !== query) return;
    if (at === 0 && shelved.term.type !== 'acronym') yield found(shelved, 'exact', 0, query);
  }
}

/** Terms that are acronyms, and terms that give theirs in brackets: "Chinese Academy of Sciences (CAS)". */
function* acronyms(arrangement: Arrangement, query: string): Generator<FoundTerm> {
  for (const { shelved, at, rest } of wordsFrom(arrangement, query)) {
    if (rest !== query) break;
    if (at === 0 && shelved.term.type === 'acronym') yield found(shelved, 'acronym', 0, query);
  }
  const bracketed = `${query})`;
  for (const { shelved, at, rest } of wordsFrom(arrangement, bracketed)) {
    if (rest !== bracketed) break;
    if (shelved.key[at - 1] === '(') yield found(shelved, 'acronym', at, query);
  }
}

function* wordsThatBegin(
  arrangement: Arrangement,
  query: string,
  tier: 'prefix' | 'word-prefix',
): Generator<FoundTerm> {
  for (const { shelved, at } of wordsFrom(arrangement, query)) {
    if ((at === 0) === (tier === 'prefix')) yield found(shelved, tier, at, query);
  }
}

function* substrings({ terms, keys }: Arrangement, query: string): Generator<FoundTerm> {
  for (const { index, at } of keys.containing(query)) yield found(terms[index]!, 'substring', at, query);
}

function found(shelved: ShelvedTerm, tier: TermTier, start: number, query: string): FoundTerm {
  return { shelved, tier, start, end: start + query.length, closeness: 0 };
}

/** The words that begin with the query, those that equal it first. */
function* wordsFrom({ words }: Arrangement, query: string): Generator<WordStart> {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]!.rest < query) low = middle + 1;
    else high = middle;
  }
  for (let word = words[low]; word?.rest.startsWith(query) === true; word = words[(low += 1)]) yield word;
}

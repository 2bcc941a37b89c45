import type { Concept, TermQuery, TermTier } from '../../domain/glossary.js';
import { pinyinQuery, type Romanise } from '../readings.js';
import { queryKeysOf } from '../search-keys.js';
import { hasCjk, isLongEnough } from '../term-key.js';
import { termLanguageOf } from '../term-language.js';
import type { TypoRanking } from '../typo-ranking.js';
import { BestTerms } from './best-terms.js';
import { type CompareFound, createCompareFound, type FoundTerm, nameOfTier } from './found-term.js';
import { HeldConcepts } from './held-concepts.js';
import { type ReadyTerm, readyTerm } from './ready-term.js';
import { searchInside } from './search-inside.js';
import { TypoSearch } from './search-typos.js';
import { type MayBeFound, searchReadings, searchWords } from './search-words.js';
import { IS_SHORTENED, type TermPart } from './term-part.js';
import { buildParts, TermShelf } from './term-shelf.js';

/** Where a query led: the concept has to be asked for its texts. */
export interface TermPlace {
  readonly conceptId: string;
  /** The term's place in its concept. */
  readonly position: number;
  readonly matchedBy: TermTier;
  /** The term without its stop words was matched. */
  readonly isShortened: boolean;
  /** What was matched: of the key, in its UTF-16 units; of a reading, its first letters. */
  readonly start: number;
  readonly end: number;
  readonly reading?: FoundTerm['reading'];
}

export interface LookUpOptions {
  readonly rankTypos: TypoRanking;
  /** Absent: no pinyin. */
  readonly romanise?: Romanise;
}

/** Finds terms with every keystroke. It holds keys alone, about 200 bytes a term: no concepts, no texts. */
export class TermLookUp {
  readonly #concepts = new HeldConcepts();
  /** By termLanguageOf. */
  readonly #shelves = new Map<string, TermShelf>();
  readonly #compare: CompareFound;
  readonly #options: LookUpOptions;

  constructor(options: LookUpOptions) {
    this.#compare = createCompareFound(this.#concepts);
    this.#options = options;
  }

  /** Takes a concept in, in place of the one with its id. */
  add(concept: Concept): void {
    const handle = this.#concepts.take(concept);
    for (const [language, term] of this.#readyTerms(concept, handle)) this.#shelf(language).put(term);
    this.#concepts.show(handle);
  }

  remove(conceptId: string): void {
    this.#concepts.hide(conceptId);
  }

  /** Prepares many concepts, step by step, while look-ups answer from what there was before. */
  stage(): StagedTerms {
    const handles: number[] = [];
    const terms = new Map<string, ReadyTerm[]>();
    return {
      add: (concept) => {
        const handle = this.#concepts.take(concept);
        handles.push(handle);
        for (const [language, term] of this.#readyTerms(concept, handle)) {
          const others = terms.get(language);
          if (others === undefined) terms.set(language, [term]);
          else others.push(term);
        }
      },
      build: function* build(this: StagedTerms) {
        const built = new Map<string, readonly TermPart[]>();
        for (const [language, ready] of terms) built.set(language, yield* buildParts(ready));
        return built;
      },
      publish: (built, gone) => {
        for (const conceptId of gone) this.#concepts.hide(conceptId);
        for (const handle of handles) this.#concepts.show(handle);
        for (const [language, parts] of built) this.#shelf(language).join(parts);
      },
    };
  }

  /**
   * The terms of the two languages that what somebody typed may mean, best first, one of each concept. A query that is
   * too short (isLongEnough) finds nothing. A tier is asked while those before it leave room; typos, while no word
   * begins as the query does.
   */
  find(query: TermQuery): readonly TermPlace[] {
    if (query.limit < 1) return [];
    const best = new BestTerms(query.limit, this.#compare);
    const searches = this.#searchesOf(query);
    for (const search of searches) search.words(best);
    for (const tier of ['pinyin', 'initials'] as const) {
      if (!best.full) for (const search of searches) search.readings(best, tier);
    }
    if (!best.full) for (const search of searches) search.inside(best);
    if (!best.full && !best.asTyped) this.#findTypos(searches, best);
    return best.inOrder().map((found) => this.#placeOf(found));
  }

  #findTypos(searches: readonly LanguageSearch[], best: BestTerms): void {
    const phrases = new Set(searches.map(({ phrase }) => phrase));
    for (const phrase of phrases) {
      const typos = new TypoSearch(this.#compare);
      for (const search of searches) if (search.phrase === phrase) search.typos(typos);
      for (const found of typos.ranked(phrase, this.#options.rankTypos)) best.add(found);
    }
  }

  /** One for each language and form of the query. */
  #searchesOf({ text, source, target, glossaries }: TermQuery): readonly LanguageSearch[] {
    const isAsked = this.#concepts.filter(glossaries);
    const mayBeFound: MayBeFound = (part, key) => isAsked(part.handles[key]!);
    return [...new Set([source, target])].flatMap((language, index, languages) => {
      const termLanguage = termLanguageOf(language);
      if (index > 0 && termLanguageOf(languages[0]!) === termLanguage) return [];
      const parts = this.#shelves.get(termLanguage)?.parts() ?? [];
      const phrases = queryKeysOf(text, language).filter(isLongEnough);
      return phrases.map((phrase) => new LanguageSearch(parts, phrase, mayBeFound));
    });
  }

  #placeOf({ part, key, tier, start, end, reading }: FoundTerm): TermPlace {
    return {
      conceptId: this.#concepts.idOf(part.handles[key]!),
      position: part.positions[key]!,
      matchedBy: nameOfTier(tier),
      isShortened: (part.flags[key]! & IS_SHORTENED) !== 0,
      ...{ start, end },
      ...(reading !== undefined && { reading }),
    };
  }

  *#readyTerms(concept: Concept, handle: number): Generator<readonly [string, ReadyTerm]> {
    for (const [position, { language }] of concept.terms.entries()) {
      const term = readyTerm({ concept, position, handle }, this.#options.romanise);
      if (term !== undefined) yield [termLanguageOf(language), term];
    }
  }

  #shelf(termLanguage: string): TermShelf {
    const known = this.#shelves.get(termLanguage);
    if (known) return known;
    const shelf = new TermShelf(this.#concepts);
    this.#shelves.set(termLanguage, shelf);
    return shelf;
  }
}

type BuiltParts = ReadonlyMap<string, readonly TermPart[]>;

/** Concepts on their way into the index; nobody finds them before they are published. */
export interface StagedTerms {
  add(concept: Concept): void;
  build(): Generator<undefined, BuiltParts>;
  /** At one stroke: what was staged is found, what it replaces and what has gone is not. */
  publish(built: BuiltParts, gone: readonly string[]): void;
}

/** One form of a query among the terms of one language. */
class LanguageSearch {
  readonly phrase: string;
  readonly #parts: readonly TermPart[];
  readonly #pinyin: string | undefined;
  readonly #mayBeFound: MayBeFound;

  constructor(parts: readonly TermPart[], phrase: string, mayBeFound: MayBeFound) {
    this.phrase = phrase;
    this.#parts = parts;
    this.#pinyin = pinyinQuery(phrase);
    this.#mayBeFound = mayBeFound;
  }

  words(best: BestTerms): void {
    for (const part of this.#parts) searchWords(this.#partQuery(part, this.phrase, best));
  }

  readings(best: BestTerms, tier: 'pinyin' | 'initials'): void {
    if (this.#pinyin === undefined) return;
    for (const part of this.#parts) searchReadings(this.#partQuery(part, this.#pinyin, best), tier);
  }

  /** What begins with a Chinese character is found by words wherever it stands. */
  inside(best: BestTerms): void {
    if (hasCjk(String.fromCodePoint(this.phrase.codePointAt(0)!))) return;
    for (const part of this.#parts) searchInside(this.#partQuery(part, this.phrase, best));
  }

  typos(typos: TypoSearch): void {
    const { phrase } = this;
    for (const part of this.#parts) {
      typos.search({ part, phrase, mayBeFound: this.#mayBeFound, ...(this.#pinyin && { pinyin: this.#pinyin }) });
    }
  }

  #partQuery(part: TermPart, phrase: string, best: BestTerms) {
    return { part, phrase, mayBeFound: this.#mayBeFound, offer: best.add.bind(best) };
  }
}

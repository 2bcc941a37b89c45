import type { Concept } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';
import { termLanguageOf, termLanguageRule } from '../term-language.js';
import type { LanguagePair } from '../term-translations.js';
import { findCompounds } from './find-compounds.js';
import { findBehindConjunctions, findJapaneseStems, findStems } from './find-stems.js';
import { findPrefixes, findWritten } from './find-written.js';
import type { FoundPlace } from './found-place.js';
import { HeldTerms } from './held-terms.js';
import { hashOf, keyLineOf } from './key-line.js';
import { withoutPlaceholders } from './placeholders.js';
import { NumberColumn } from './number-column.js';
import { Reading, type TermCollection } from './reading.js';
import { type RecognisedSpan, selectPlaces } from './select-places.js';
import { hasStemmer, inflects, loadStemmer, type Stemmer } from './stemmers.js';
import { TermDirectory } from './term-directory.js';
import { stemLine, stemLineOf, writtenLine } from './term-lines.js';
import type { InflectedTerms } from './term-traits.js';
import { textUnits } from './text-units.js';
import { translatedRule } from './translated.js';
import { WordBoundaries } from './word-boundaries.js';

export interface RecognitionQuery extends LanguagePair {
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
  /** Terms without one for the target too: those that are not to be translated, or all. Absent: none. */
  readonly untranslated?: 'kept' | 'all';
}

/** Terms that are stemmed before somebody else has a turn. */
const SLICE = 2000;

/** What is ready of one language. */
interface LanguageState {
  /** Keeps its terms apart from those of other languages. */
  readonly seed: number;
  /** Prefix terms it has or had. */
  hasPrefixes: boolean;
  /** Its terms are found by their stems too; Japanese ones without a stemmer. */
  stems?: { readonly stemmer?: Stemmer };
  preparing?: Promise<void>;
}

/**
 * Finds the terms of all glossaries in running text. Keeps no concepts: numbers and the text of each term, and which languages its
 * concept has. Stems are made when a language is first read.
 */
export class TermRecogniser {
  readonly #terms = new HeldTerms();
  readonly #written = new TermDirectory();
  readonly #stems = new TermDirectory();
  /** 1 for each term that is among the stems. */
  readonly #stemmed = new NumberColumn();
  /** By termLanguageOf. */
  readonly #languages = new Map<string, LanguageState>();

  /** Takes a concept in, in place of the one with its id. */
  add(concept: Concept, inflected: InflectedTerms = 'allowed'): void {
    this.remove(concept.id);
    for (const number of this.#terms.add(concept, inflected)) {
      const language = this.#terms.languageOf(number);
      const state = this.#stateOf(language);
      const line = writtenLine(this.#terms.textOf(number), language);
      if (line.starts.length > 0) this.#written.add(number, line, state.seed);
      if (this.#terms.traitsOf(number).isPrefix) state.hasPrefixes = true;
      if (state.stems) this.#addStem(number, state);
    }
  }

  remove(conceptId: string): void {
    for (const number of this.#terms.termsOf(conceptId)) {
      this.#written.remove(number);
      if (this.#stemmed.get(number) === 1) this.#stems.remove(number);
      this.#stemmed.set(number, 0);
    }
    this.#terms.remove(conceptId);
  }

  /**
   * Loads what stems a language and makes the stems of its terms, the first time that it is asked for.
   * @param pause between two slices of the work, so that others have their turn
   */
  async prepare(language: LanguageTag, pause: () => Promise<void>): Promise<void> {
    if (!inflects(language)) return;
    const state = this.#stateOf(language);
    state.preparing ??= this.#makeStems(language, state, pause);
    await state.preparing;
  }

  /** Whether there are concepts that are not to be translated. */
  get hasUntranslatable(): boolean {
    return this.#terms.untranslatable > 0;
  }

  /** What stems a language, once it is prepared; undefined where nothing does. */
  stemmerOf(language: LanguageTag): Stemmer | undefined {
    return this.#languages.get(termLanguageOf(language))?.stems?.stemmer;
  }

  /**
   * The terms of the source language that stand in a text and whose concept has one for the target, in the order of the text. By
   * stems only once the source language is prepared. Time linear in the text, not in the terms.
   */
  recognise(text: string, query: RecognitionQuery): readonly RecognisedSpan[] {
    const state = this.#languages.get(termLanguageOf(query.source));
    if (state === undefined) return [];
    return selectPlaces([...this.#find(text, query, state)], this.#terms);
  }

  *#find(text: string, query: RecognitionQuery, state: LanguageState): Generator<FoundPlace> {
    const units = textUnits(withoutPlaceholders(text), query.source);
    const boundaries = new WordBoundaries(text, units, query.source);
    const collection = this.#collection(state);
    const reading = new Reading({ text, language: query.source, units, boundaries }, collection, this.#rule(query));
    const line = keyLineOf(units);
    yield* findWritten(reading, line);
    if (state.hasPrefixes) yield* findPrefixes(reading, line);
    const language = languageOf(query.source);
    if (language === 'ja' && state.stems) yield* findJapaneseStems(reading, line);
    if (collection.stemmer === undefined) return;
    const stems = stemLineOf(units, collection.stemmer);
    yield* findStems(reading, stems, line);
    if (language === 'ar') yield* findBehindConjunctions(reading, stems);
    if (language === 'de') yield* findCompounds(reading, stems);
  }

  #collection({ seed, hasPrefixes, stems }: LanguageState): TermCollection {
    const { stemmer } = stems ?? {};
    const parts = { terms: this.#terms, written: this.#written, stems: this.#stems };
    return { ...parts, seed, hasPrefixes, ...(stemmer && { stemmer }) };
  }

  #rule({ glossaries, untranslated, ...languages }: RecognitionQuery): (term: number) => boolean {
    const isTranslated = translatedRule(languages);
    const isOf = termLanguageRule(languages.source, languages.target);
    const wanted = glossaries && new Set(glossaries);
    return (term) => {
      const concept = this.#terms.conceptOf(term);
      if (wanted?.has(concept.glossaryId) === false) return false;
      const language = this.#terms.languageOf(term);
      const isWanted = untranslated === 'all' || (untranslated === 'kept' && concept.doNotTranslate);
      return isWanted ? isOf(language, languages.source) : isTranslated(language, concept);
    };
  }

  async #makeStems(language: LanguageTag, state: LanguageState, pause: () => Promise<void>): Promise<void> {
    state.stems = hasStemmer(language) ? { stemmer: await loadStemmer(language) } : {};
    for (let first = 0; first < this.#terms.size; first += SLICE) {
      const last = Math.min(first + SLICE, this.#terms.size);
      for (let number = first; number < last; number++) this.#addStem(number, state);
      await pause();
    }
  }

  /** What is added while the stems are made has its stem at once. */
  #addStem(number: number, state: LanguageState): void {
    const [text, language] = [this.#terms.textOf(number), this.#terms.languageOf(number)];
    if (this.#stemmed.get(number) === 1 || text === '' || this.#stateOf(language) !== state) return;
    if (!this.#terms.traitsOf(number).stems) return;
    const line = stemLine(text, language, state.stems?.stemmer);
    if (line === undefined || line.starts.length === 0) return;
    this.#stems.add(number, line, state.seed);
    this.#stemmed.set(number, 1);
  }

  #stateOf(language: LanguageTag): LanguageState {
    const name = termLanguageOf(language);
    const known = this.#languages.get(name);
    if (known !== undefined) return known;
    const state: LanguageState = { seed: hashOf(name), hasPrefixes: false };
    this.#languages.set(name, state);
    return state;
  }
}

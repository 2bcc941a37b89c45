import type { Concept } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';
import type { Token } from '../../text/tokens.js';
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
interface LanguageState extends TermCollection {
  hasPrefixes: boolean;
  stemmer?: Stemmer;
  /** Its terms are found by their stems too; Japanese ones without a stemmer. */
  isStemmed: boolean;
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
      if (state.isStemmed) this.#addStem(number, state);
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
    return this.#languages.get(termLanguageOf(language))?.stemmer;
  }

  /**
   * The terms of the source language that stand in a text and whose concept has one for the target, in the order of the text. By
   * stems only once the source language is prepared. Time linear in the text, not in the terms.
   * @param tokens those of the text, where they are known
   */
  recognise(text: string, query: RecognitionQuery, tokens?: readonly Token[]): readonly RecognisedSpan[] {
    const state = this.#languages.get(termLanguageOf(query.source));
    if (state === undefined) return [];
    const plain = withoutPlaceholders(text);
    const units = textUnits(plain, query.source, plain === text ? tokens : undefined);
    const boundaries = new WordBoundaries(text, units, query.source);
    const reading = new Reading({ text, language: query.source, units, boundaries }, state, this.#rule(query));
    return selectPlaces(findTerms(reading, state), this.#terms);
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
    if (hasStemmer(language)) state.stemmer = await loadStemmer(language);
    state.isStemmed = true;
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
    const line = stemLine(text, language, state.stemmer);
    if (line === undefined || line.starts.length === 0) return;
    this.#stems.add(number, line, state.seed);
    this.#stemmed.set(number, 1);
  }

  #stateOf(language: LanguageTag): LanguageState {
    const name = termLanguageOf(language);
    const known = this.#languages.get(name);
    if (known !== undefined) return known;
    const parts = { terms: this.#terms, written: this.#written, stems: this.#stems };
    const state: LanguageState = { ...parts, seed: hashOf(name), hasPrefixes: false, isStemmed: false };
    this.#languages.set(name, state);
    return state;
  }
}

function findTerms(reading: Reading, { hasPrefixes, isStemmed, stemmer }: LanguageState): readonly FoundPlace[] {
  const { units, language: tag } = reading.read;
  const language = languageOf(tag);
  const line = keyLineOf(units);
  const written = [...findWritten(reading, line), ...(hasPrefixes ? findPrefixes(reading, line) : [])];
  if (language === 'ja' && isStemmed) return [...written, ...findJapaneseStems(reading, line)];
  if (stemmer === undefined) return written;
  const stems = stemLineOf(units, stemmer);
  return [
    ...written,
    ...findStems(reading, stems, line),
    ...(language === 'ar' ? findBehindConjunctions(reading, stems) : []),
    ...(language === 'de' ? findCompounds(reading, stems) : []),
  ];
}

import type { LanguageTag } from '../../domain/language-tag.js';
import type { FoundPlace, Row } from './found-place.js';
import type { HeldTerms } from './held-terms.js';
import type { KeyLine } from './key-line.js';
import type { Stemmer } from './stemmers.js';
import { fitsCase } from './term-case.js';
import type { TermDirectory } from './term-directory.js';
import { stemLine, writtenLine } from './term-lines.js';
import { type TextUnit, textUnits } from './text-units.js';
import type { WordBoundaries } from './word-boundaries.js';

/** What is looked in for the terms of one language. */
export interface TermCollection {
  readonly terms: HeldTerms;
  readonly written: TermDirectory;
  readonly stems: TermDirectory;
  /** Keeps its terms apart from those of other languages. */
  readonly seed: number;
  /** Absent: only as written. */
  readonly stemmer?: Stemmer;
  /** Whether some terms are, or were, also the beginnings of longer words. */
  readonly hasPrefixes: boolean;
}

/** A text that is being read for terms. */
export interface ReadText {
  readonly text: string;
  readonly language: LanguageTag;
  readonly units: readonly TextUnit[];
  readonly boundaries: WordBoundaries;
}

/** The terms that parts of a text are, since words come back. */
type KnownParts = Map<string, readonly number[]>;

/** Looks up parts of one text. */
export class Reading {
  readonly read: ReadText;
  readonly collection: TermCollection;
  readonly #isWanted: (term: number) => boolean;
  readonly #written: KnownParts = new Map();
  readonly #stems: KnownParts = new Map();

  /** @param isWanted whether a term is asked for */
  constructor(read: ReadText, collection: TermCollection, isWanted: (term: number) => boolean) {
    this.read = read;
    this.collection = collection;
    this.#isWanted = isWanted;
  }

  /** The rows of units that are as long as some term that begins like them. */
  rows(line: KeyLine, directory: TermDirectory): readonly Row[] {
    const rows: Row[] = [];
    const count = this.read.units.length;
    for (let first = 0; first < count; first++) {
      for (const length of directory.lengths(line.hashOfUnit(first), this.collection.seed)) {
        if (first + length > count) break;
        rows.push({ first, last: first + length });
      }
    }
    return rows;
  }

  /** The terms that are written like a part of the line, but for what folding takes away. */
  writtenAs(line: KeyLine, start: number, end: number): readonly number[] {
    const { written, seed } = this.collection;
    const candidates = written.find(line.hash(start, end), seed);
    if (candidates.length === 0) return candidates;
    const part = line.line.slice(start, end);
    return this.#among(candidates, this.#written, part, (text) => {
      // Most terms are their own line but for capitals.
      return text.toLowerCase() === part || writtenLine(text, this.read.language).line === part;
    });
  }

  /** The terms of which a part of the line is the stem. @param opening what is to stand before it */
  stemmedTo(line: KeyLine, start: number, end: number, opening = ''): readonly number[] {
    const { stems, stemmer, seed } = this.collection;
    const candidates = stems.find(line.hash(start, end, opening), seed);
    if (candidates.length === 0) return candidates;
    const part = opening + line.line.slice(start, end);
    return this.#among(candidates, this.#stems, part, (text) => {
      return stemLine(text, this.read.language, stemmer)?.line === part;
    });
  }

  /** Whether the units have the capitals that the term asks for. */
  fitsCase(term: number, { first, last }: Row): boolean {
    const { terms } = this.collection;
    const rule = terms.traitsOf(term).case;
    if (rule === 'any') return true;
    return fitsCase(this.read.units.slice(first, last), textUnits(terms.textOf(term), this.read.language), rule);
  }

  /** A term at a row of units. */
  place({ first, last }: Row, term: number, matchedBy: FoundPlace['matchedBy'], possible: boolean): FoundPlace {
    const { units } = this.read;
    return { term, first, last, start: units[first]!.start, end: units[last - 1]!.end, matchedBy, possible };
  }

  #among(
    candidates: readonly number[],
    known: KnownParts,
    part: string,
    isSame: (text: string) => boolean,
  ): readonly number[] {
    const found = known.get(part);
    if (found !== undefined) return found;
    const terms = candidates.filter((term) => this.#isWanted(term) && isSame(this.collection.terms.textOf(term)));
    known.set(part, terms);
    return terms;
  }
}

import type { Concept } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { Interned } from './interned.js';
import { NumberColumn } from './number-column.js';
import { type InflectedTerms, packTraits, type TermTraits, traitsOf, unpackTraits } from './term-traits.js';

/** What is kept of a concept beside its terms. */
export interface HeldConcept {
  readonly id: string;
  readonly glossaryId: string;
  readonly approved: boolean;
  readonly hasSubject: boolean;
  /** Its terms are to stay as they are in every language. */
  readonly doNotTranslate: boolean;
  /** How many terms it has of each language. */
  readonly languages: ReadonlyMap<LanguageTag, number>;
}

interface AddedTerm {
  readonly text: string;
  readonly language: LanguageTag;
  /** Its place in the concept. */
  readonly termIndex: number;
  readonly traits: TermTraits;
}

const APPROVED = 1;
const HAS_SUBJECT = 2;
const DO_NOT_TRANSLATE = 4;
const TRAIT_BITS = 7;

/**
 * The terms of all concepts in columns of numbers, so that a million take tens of megabytes. The text of a term is all that is
 * kept of it as a string. Numbers of what was removed are used again.
 */
export class HeldTerms {
  readonly #conceptNumbers = new Map<string, number>();
  readonly #conceptIds: string[] = [];
  readonly #freeConcepts: number[] = [];
  readonly #glossaries = new Interned<string>();
  readonly #profiles = new Interned<ReadonlyMap<LanguageTag, number>>();
  readonly #conceptGlossaries = new NumberColumn();
  readonly #conceptProfiles = new NumberColumn();
  readonly #conceptFlags = new NumberColumn();
  #untranslatable = 0;
  /** The first term of a concept, plus one. */
  readonly #firstTerms = new NumberColumn();

  readonly #texts: string[] = [];
  readonly #freeTerms: number[] = [];
  readonly #languages = new Interned<LanguageTag>();
  readonly #concepts = new NumberColumn();
  readonly #termIndexes = new NumberColumn();
  /** The language's number and, below it, the traits. */
  readonly #traits = new NumberColumn();
  /** The next term of the same concept, plus one. */
  readonly #siblings = new NumberColumn();

  /** How many concepts are not to be translated. */
  get untranslatable(): number {
    return this.#untranslatable;
  }

  /** One more than the greatest number of a term. */
  get size(): number {
    return this.#texts.length;
  }

  /** Takes in a concept that is not there, and returns the numbers of its terms. */
  add(concept: Concept, inflected: InflectedTerms): readonly number[] {
    const number = this.#freeConcepts.pop() ?? this.#conceptIds.length;
    this.#conceptIds[number] = concept.id;
    this.#conceptNumbers.set(concept.id, number);
    this.#conceptGlossaries.set(
      number,
      this.#glossaries.numberOf(concept.glossaryId, () => concept.glossaryId),
    );
    this.#conceptProfiles.set(number, this.#profileOf(concept));
    this.#conceptFlags.set(number, flagsOf(concept));
    if (concept.doNotTranslate) this.#untranslatable++;
    this.#firstTerms.set(number, 0);
    const added: number[] = [];
    for (const [termIndex, term] of concept.terms.entries()) {
      for (const text of new Set([term.text, ...(term.forms ?? [])])) {
        const traits = traitsOf(term, { isForm: text !== term.text, inflected });
        added.push(this.#addTerm(number, { text, language: term.language, termIndex, traits }));
      }
    }
    return added;
  }

  /** The numbers of the concept's terms; none of a concept that is not there. They are free once `remove` was called. */
  termsOf(conceptId: string): readonly number[] {
    const concept = this.#conceptNumbers.get(conceptId);
    const terms: number[] = [];
    if (concept === undefined) return terms;
    for (let at = this.#firstTerms.get(concept); at !== 0; at = this.#siblings.get(at - 1)) terms.push(at - 1);
    return terms;
  }

  remove(conceptId: string): void {
    const concept = this.#conceptNumbers.get(conceptId);
    if (concept === undefined) return;
    for (const term of this.termsOf(conceptId)) {
      this.#texts[term] = '';
      this.#freeTerms.push(term);
    }
    if ((this.#conceptFlags.get(concept) & DO_NOT_TRANSLATE) !== 0) this.#untranslatable--;
    this.#conceptNumbers.delete(conceptId);
    this.#conceptIds[concept] = '';
    this.#freeConcepts.push(concept);
  }

  traitsOf(term: number): TermTraits {
    return unpackTraits(this.#traits.get(term));
  }

  /** The place of a term among the terms of its concept. */
  indexOf(term: number): number {
    return this.#termIndexes.get(term);
  }

  /** '' where a term was removed. */
  textOf(term: number): string {
    return this.#texts[term]!;
  }

  languageOf(term: number): LanguageTag {
    return this.#languages.get(this.#traits.get(term) >> TRAIT_BITS);
  }

  conceptOf(term: number): HeldConcept {
    const number = this.#concepts.get(term);
    const flags = this.#conceptFlags.get(number);
    return {
      id: this.#conceptIds[number]!,
      glossaryId: this.#glossaries.get(this.#conceptGlossaries.get(number)),
      approved: (flags & APPROVED) !== 0,
      hasSubject: (flags & HAS_SUBJECT) !== 0,
      doNotTranslate: (flags & DO_NOT_TRANSLATE) !== 0,
      languages: this.#profiles.get(this.#conceptProfiles.get(number)),
    };
  }

  #addTerm(concept: number, { text, language: tag, termIndex, traits }: AddedTerm): number {
    const number = this.#freeTerms.pop() ?? this.#texts.length;
    this.#texts[number] = text;
    this.#concepts.set(number, concept);
    this.#termIndexes.set(number, termIndex);
    const language = this.#languages.numberOf(tag, () => tag);
    this.#traits.set(number, (language << TRAIT_BITS) | packTraits(traits));
    this.#siblings.set(number, this.#firstTerms.get(concept));
    this.#firstTerms.set(concept, number + 1);
    return number;
  }

  #profileOf({ terms }: Concept): number {
    const counts = new Map<LanguageTag, number>();
    for (const { language } of terms) counts.set(language, (counts.get(language) ?? 0) + 1);
    const name = Array.from(counts, ([language, count]) => `${language} ${count}`)
      .sort()
      .join(',');
    return this.#profiles.numberOf(name, () => counts);
  }
}

function flagsOf({ approved, subject, doNotTranslate }: Concept): number {
  return (
    (approved ? APPROVED : 0) | (subject === undefined ? 0 : HAS_SUBJECT) | (doNotTranslate ? DO_NOT_TRANSLATE : 0)
  );
}

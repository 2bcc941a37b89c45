import type { TermInText } from '../domain/document.js';
import type { Concept, Term, TermRef } from '../domain/glossary.js';
import { fold } from '../text/fold.js';
import { type Token, tokenise } from '../text/tokens.js';
import { compareStatus } from './status-order.js';
import { isIgnored } from './term-key.js';
import { termLanguageOf, termLanguageRule } from './term-language.js';
import { type LanguagePair, translationsOf } from './term-translations.js';

export interface TextTermsQuery extends LanguagePair {
  /** Absent: every glossary. */
  readonly glossaries?: readonly string[];
}

/** A token of a text or of a term, with what it is compared by: folded as look-ups fold. */
interface Word extends Token {
  readonly key: string;
}

interface HeldTerm {
  readonly concept: Concept;
  readonly term: Term;
  /** The words of a term in capitals, which is found in capitals alone: "WHO" is not "who". */
  readonly capitals?: string;
}

/** The terms that end with the words that lead here, and the words that may follow. */
interface Step {
  readonly terms: HeldTerm[];
  readonly next: Map<string, Step>;
}

/** Whether a term may be a hit where these words stand. */
type Fits = (held: HeldTerm, words: readonly Word[]) => boolean;

interface Span {
  /** In words; 0 where no term begins. */
  readonly length: number;
  readonly terms: readonly HeldTerm[];
}

/** Finds terms in running text. A term is a path of words, so that a text is read once, however many terms there are. */
export class TermsInText {
  readonly #concepts = new Map<string, Concept>();
  /** Where the paths begin, by termLanguageOf. */
  readonly #beginnings = new Map<string, Step>();

  /** Takes a concept in, in place of the one with its id. */
  add(concept: Concept): void {
    this.remove(concept.id);
    this.#concepts.set(concept.id, concept);
    for (const term of concept.terms) {
      const words = wordsOf(term.text);
      if (words.length > 0) this.#lastStep(term, words).terms.push({ concept, term, ...capitalsOf(term, words) });
    }
  }

  remove(conceptId: string): void {
    for (const term of this.#concepts.get(conceptId)?.terms ?? []) {
      const { terms } = this.#lastStep(term, wordsOf(term.text));
      const index = terms.findIndex((held) => held.term === term);
      if (index >= 0) terms.splice(index, 1);
    }
    this.#concepts.delete(conceptId);
  }

  /**
   * The terms of the source language that occur in each text and have a translation: the longest at each place, from left
   * to right without overlaps. Where several concepts have the term, each is a hit: approved ones first, then by status.
   * Terms begin and end where tokens do. Hyphens are as good as spaces. Time linear in the texts, not in the terms.
   */
  findIn(texts: readonly string[], query: TextTermsQuery): readonly (readonly TermInText[])[] {
    const beginning = this.#beginnings.get(termLanguageOf(query.source));
    if (beginning === undefined) return texts.map(() => []);
    const translate = createTranslations(query);
    const isOf = termLanguageRule(query.source, query.target);
    const fits: Fits = (held, words) =>
      query.glossaries?.includes(held.concept.glossaryId) !== false &&
      (held.capitals === undefined || held.capitals === formsOf(words)) &&
      isOf(held.term.language, query.source) &&
      translate(held).length > 0;
    return texts.map((text) => findTerms(text, beginning, fits).map((place) => hitOf(text, place, translate)));
  }

  #lastStep({ language }: Term, words: readonly Word[]): Step {
    return words.reduce((step, { key }) => stepTo(step.next, key), stepTo(this.#beginnings, termLanguageOf(language)));
  }
}

function stepTo(steps: Map<string, Step>, key: string): Step {
  const known = steps.get(key);
  if (known !== undefined) return known;
  const step: Step = { terms: [], next: new Map() };
  steps.set(key, step);
  return step;
}

function wordsOf(text: string): readonly Word[] {
  return tokenise(text)
    .filter(({ form }) => !isIgnored(form))
    .map((token) => ({ ...token, key: fold(token.form).text.replaceAll('\u00ad', '') }));
}

function capitalsOf({ text }: Term, words: readonly Word[]): Pick<HeldTerm, 'capitals'> {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) ? { capitals: formsOf(words) } : {};
}

function formsOf(words: readonly Word[]): string {
  return words.map(({ form }) => form).join(' ');
}

interface FoundPlace {
  readonly held: HeldTerm;
  readonly start: number;
  readonly end: number;
}

function findTerms(text: string, beginning: Step, fits: Fits): readonly FoundPlace[] {
  const words = wordsOf(text);
  const found: FoundPlace[] = [];
  for (let at = 0; at < words.length;) {
    const { length, terms } = longestSpan(beginning, words, at, fits);
    const last = words[at + length - 1];
    for (const held of terms) found.push({ held, start: words[at]!.start, end: last!.end });
    at += Math.max(length, 1);
  }
  return found;
}

function longestSpan(beginning: Step, words: readonly Word[], at: number, fits: Fits): Span {
  let longest: Span = { length: 0, terms: [] };
  let step = beginning.next.get(words[at]!.key);
  for (let end = at + 1; step !== undefined; end++) {
    const span = words.slice(at, end);
    const terms = step.terms.filter((held) => fits(held, span));
    if (terms.length > 0) longest = { length: span.length, terms };
    step = end < words.length ? step.next.get(words[end]!.key) : undefined;
  }
  return { ...longest, terms: bestOfEach(longest.terms) };
}

/** One term of each concept, in the order of hits. */
function bestOfEach(terms: readonly HeldTerm[]): readonly HeldTerm[] {
  if (terms.length < 2) return terms;
  const sorted = terms.toSorted(
    (a, b) =>
      Number(b.concept.approved) - Number(a.concept.approved) ||
      compareStatus(a.term.status, b.term.status) ||
      (a.concept.id < b.concept.id ? -1 : Number(a.concept.id > b.concept.id)),
  );
  return sorted.filter(({ concept }, index) => sorted.findIndex((other) => other.concept === concept) === index);
}

/** The translations of a term, worked out at its first hit. */
function createTranslations(languages: LanguagePair): (held: HeldTerm) => readonly TermRef[] {
  const known = new Map<HeldTerm, readonly TermRef[]>();
  return (held) => {
    const translations = known.get(held) ?? translationsOf(held.concept, held.term, languages);
    known.set(held, translations);
    return translations;
  };
}

function hitOf(
  text: string,
  { held, start, end }: FoundPlace,
  translate: (held: HeldTerm) => readonly TermRef[],
): TermInText {
  const { id, glossaryId, definition } = held.concept;
  return {
    start,
    end,
    text: text.slice(start, end),
    conceptId: id,
    glossaryId,
    ...(definition !== undefined && { definition }),
    translations: translate(held),
  };
}

import type { TermRef } from './glossary.js';
import type { LanguageTag } from './language-tag.js';

/** What an interpreter reads before an event: the words of its papers. */
export interface Brief {
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** The name of the document, or the beginning of the text. */
  readonly title: string;
  /** UTF-16 units that were read. */
  readonly characters: number;
  /** Terms of the glossaries, in the order in which they first appear. */
  readonly terms: readonly BriefTerm[];
  /** What the glossaries lack, likeliest first. */
  readonly candidates: readonly BriefCandidate[];
  readonly numbers: readonly BriefNumber[];
  /** Set when the time was up before everything had been looked up. */
  readonly partial?: true;
}

export interface BriefTerm {
  readonly text: string;
  readonly conceptId: string;
  readonly glossaryId: string;
  readonly term: TermRef;
  readonly translations: readonly TermRef[];
  readonly definition?: string;
  readonly count: number;
  /** Where it first stands, in UTF-16 units of the text. */
  readonly at: number;
}

export type CandidateKind = 'acronym' | 'name' | 'phrase';

export interface BriefCandidate {
  readonly text: string;
  readonly kind: CandidateKind;
  readonly count: number;
  readonly at: number;
  /** What the text says an acronym stands for. */
  readonly expansion?: string;
  /** How sure it is that this is a term, 0 to 1, rounded to two decimals. */
  readonly weight: number;
  /** What the memory translates it with, guessed from what goes with it; best first, none when nothing stands out. */
  readonly renderings: readonly CandidateRendering[];
}

export interface CandidateRendering {
  readonly text: string;
  /** Units that have both, and those of the memory that have the candidate. */
  readonly together: number;
  readonly of: number;
}

export interface BriefNumber {
  /** As written. */
  readonly text: string;
  readonly rendering: string;
  readonly count: number;
  readonly at: number;
}

/** Asks what a candidate is translated with. */
export interface RenderingQuery {
  readonly text: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** Absent: every memory. */
  readonly memories?: readonly string[];
}

export interface RenderingAnswer {
  /** Best first, at most three; none when nothing stands out. */
  readonly renderings: readonly CandidateRendering[];
  /** The time was up before everything had been looked at. */
  readonly partial?: true;
}

export interface TextFindingsQuery {
  readonly text: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** Where terms of the glossaries stand: start and end in turn, in UTF-16 units. */
  readonly known: Uint32Array;
}

/** What a text says by itself, without the memories. */
export interface TextFindings {
  readonly candidates: readonly Omit<BriefCandidate, 'renderings'>[];
  readonly numbers: readonly BriefNumber[];
}

import type { ComponentChildren } from 'preact';
import type { MatchAnswer, MatchesAnswer, TermsAnswer } from './api-answers.js';
import type { LanguageChoice } from './languages.js';

/** What is known of an answer while somebody types. `stale` answers an earlier question and stays until the new one comes. */
export type Answer<Value> =
  | { readonly state: 'none' }
  | { readonly state: 'asked'; readonly stale?: Value | undefined }
  | { readonly state: 'answered'; readonly value: Value }
  | { readonly state: 'failed'; readonly message: string };

/** What somebody looks up. */
export interface Asked {
  readonly source: string;
  readonly target: string;
  readonly text: string;
  readonly term: string;
  readonly minScore: number;
  /** Also through a third language. */
  readonly pivot: boolean;
}

/** Everything that the look-up shows. */
export interface LookUpState extends Asked {
  readonly languages: readonly LanguageChoice[];
  /** Names of memories by id. */
  readonly memoryNames: Readonly<Record<string, string>>;
  readonly matches: Answer<MatchesAnswer>;
  readonly terms: Answer<TermsAnswer>;
  /** The preferred terms beside a deprecated or forbidden one, by concept id. */
  readonly preferred: PreferredTerms;
}

/** What a person can change; absent on the server, where the form is sent instead. */
export interface LookUpHandlers {
  readonly change: (change: Partial<Asked>) => void;
  readonly swap: () => void;
  /** What says why a match scores what it scores. */
  readonly why: (match: MatchAnswer) => ComponentChildren;
}

/** By concept id: its preferred terms in every language. */
export type PreferredTerms = Readonly<Record<string, readonly PreferredTerm[]>>;

export interface PreferredTerm {
  readonly text: string;
  readonly language: string;
}

export const MIN_SCORES = [50, 60, 70, 80, 90, 95, 100] as const;
export const DEFAULT_MIN_SCORE = 70;
/** In place of ids: matches say where they break any. */
export const EVERY_GLOSSARY = '*';
export const MATCH_LIMIT = 10;
export const TERM_LIMIT = 12;

/** The value to show, also while a newer one is on its way. */
export function shownValue<Value>(answer: Answer<Value>): Value | undefined {
  if (answer.state === 'answered') return answer.value;
  return answer.state === 'asked' ? answer.stale : undefined;
}

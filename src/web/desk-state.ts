import type { DocumentAnswer } from './api-answers.js';
import type { CheckAnswer } from './desk-answers.js';
import type { Named } from './documents-state.js';
import type { LanguageChoice, LanguagePair } from './languages.js';

/** A memory to be looked at. */
export interface DeskMemory extends Named {
  readonly units: number;
  readonly languages: readonly string[];
}

/** What lies on the desk, as its address says. */
export type DeskSubject =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'documents'; readonly documents: readonly DocumentAnswer[] }
  | { readonly kind: 'memory'; readonly memory: DeskMemory; readonly pair: LanguagePair }
  | { readonly kind: 'release' }
  | { readonly kind: 'concept'; readonly conceptId: string | undefined };

/** What the desk begins with. */
export interface DeskStart {
  readonly subject: DeskSubject;
  /** To choose from, newest first. */
  readonly documents: readonly DocumentAnswer[];
  readonly memories: readonly DeskMemory[];
  readonly languages: readonly LanguageChoice[];
  /** What the checks say about themselves. */
  readonly checks: readonly CheckAnswer[];
  /** Which of them run: the first one unless somebody chooses another. */
  readonly profiles: readonly Named[];
}

/** Where the desk shows documents. */
export function documentsOnDesk(ids: readonly string[]): string {
  return `/desk?${new URLSearchParams(ids.map((id) => ['document', id])).toString()}`;
}

/** Where the desk shows what a change of a concept does. */
export function conceptOnDesk(id: string): string {
  return `/desk?${new URLSearchParams({ concept: id }).toString()}`;
}

import type { TermStatusAnswer } from './api-answers.js';

export const STATUSES: readonly TermStatusAnswer[] = ['preferred', 'admitted', 'deprecated', 'forbidden'];

/** Which concepts are listed; an empty string asks for all. The names are those of the API. */
export interface ConceptFilters {
  readonly q: string;
  readonly language: string;
  readonly status: string;
  /** "true" or "false". */
  readonly approved: string;
  readonly subject: string;
}

export const NO_FILTERS: ConceptFilters = { q: '', language: '', status: '', approved: '', subject: '' };

/** Only what is asked for, as the address of the page and of the API say it. */
export function filterQuery(filters: ConceptFilters): URLSearchParams {
  const asked = Object.entries(filters).map(([name, value]: [string, string]) => [name, value.trim()] as const);
  return new URLSearchParams(asked.filter(([, value]) => value !== '').map(([name, value]) => [name, value]));
}

/** @param valueOf what an address says; people type these, so a value that makes no sense asks for all */
export function readFilters(valueOf: (name: string) => string): ConceptFilters {
  const status = STATUSES.find((one) => one === valueOf('status')) ?? '';
  const approved = ['true', 'false'].find((one) => one === valueOf('approved')) ?? '';
  return { q: valueOf('q'), language: valueOf('language'), status, approved, subject: valueOf('subject') };
}

/** Within the page of the glossary. @param conceptId absent: none is opened */
export function conceptAddress(filters: ConceptFilters, conceptId?: string): string {
  const query = filterQuery(filters);
  if (conceptId !== undefined) query.set('concept', conceptId);
  return `?${query.toString()}`;
}

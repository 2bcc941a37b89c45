import { isDeepStrictEqual } from 'node:util';
import type { Concept, GlossaryImportPolicy, NewConcept, Term } from '../../domain/glossary.js';
import { sameLanguageAndScript } from '../../text/language-tags.js';
import { contentOfConcept } from './contents.js';

/** What becomes of an incoming concept. `holder` is the existing concept that now holds it. */
export type ConceptVerdict =
  | { readonly outcome: 'added' }
  | { readonly outcome: 'unchanged'; readonly holder: Concept }
  | { readonly outcome: 'merged'; readonly holder: Concept; readonly content: NewConcept };

/**
 * Decides by the policy (domain/glossary.ts) what becomes of an incoming concept.
 * @param candidates concepts of the glossary with the same external id or with a text in common, oldest first
 * @param ownChangeSet the change set that takes it in: two concepts of one file with ids of their own are two,
 *   even when a term of theirs is the same word
 */
export function judgeConcept(
  incoming: NewConcept,
  candidates: readonly Concept[],
  policy: GlossaryImportPolicy,
  ownChangeSet: string,
): ConceptVerdict {
  if (policy === 'keep-both') return { outcome: 'added' };
  const holder = findHolder(incoming, candidates, ownChangeSet);
  if (holder === undefined) return { outcome: 'added' };
  if (policy === 'skip') return { outcome: 'unchanged', holder };
  const existing = contentOfConcept(holder);
  const content = mergeConcepts(existing, incoming);
  return isDeepStrictEqual(content, existing)
    ? { outcome: 'unchanged', holder }
    : { outcome: 'merged', holder, content };
}

function findHolder(incoming: NewConcept, candidates: readonly Concept[], ownChangeSet: string): Concept | undefined {
  const { externalId } = incoming;
  const sameId = candidates.find((concept) => externalId !== undefined && concept.externalId === externalId);
  return sameId ?? candidates.find((concept) => sharesTerm(concept, incoming) && !isAnotherOfTheFile(concept));

  function isAnotherOfTheFile(concept: Concept): boolean {
    return concept.changeSetId === ownChangeSet && concept.externalId !== undefined && externalId !== undefined;
  }
}

/** Fills what the existing concept lacks; what it has stays. */
function mergeConcepts(existing: NewConcept, incoming: NewConcept): NewConcept {
  const missingTerms = incoming.terms.filter((term) => !existing.terms.some((own) => sameTerm(own, term)));
  const missingNotes = incoming.notes.filter((note) => !existing.notes.includes(note));
  return {
    ...incoming,
    ...existing,
    notes: [...existing.notes, ...missingNotes],
    doNotTranslate: existing.doNotTranslate || incoming.doNotTranslate,
    approved: existing.approved || incoming.approved,
    terms: [...existing.terms.map((term) => fillTerm(term, incoming.terms)), ...missingTerms],
  };
}

function fillTerm(term: Term, incoming: readonly Term[]): Term {
  return { ...incoming.find((other) => sameTerm(term, other)), ...term };
}

function sharesTerm(concept: NewConcept, incoming: NewConcept): boolean {
  return concept.terms.some((own) => incoming.terms.some((term) => sameTerm(own, term)));
}

function sameTerm(a: Term, b: Term): boolean {
  return a.text === b.text && sameLanguageAndScript(a.language, b.language);
}

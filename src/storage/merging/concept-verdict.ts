import { isDeepStrictEqual } from 'node:util';
import type { Concept, GlossaryImportPolicy, NewConcept } from '../../domain/glossary.js';
import { isSameWord } from '../../text/likeness.js';
import { mergeConcepts, settledConcept } from './concept-merge.js';
import { contentOfConcept } from '../../domain/contents.js';

/** What becomes of an incoming concept. `holder` is the existing concept that now holds it. */
export type ConceptVerdict =
  | { readonly outcome: 'added'; readonly content: NewConcept }
  | { readonly outcome: 'unchanged'; readonly holder: Concept }
  | { readonly outcome: 'merged'; readonly holder: Concept; readonly content: NewConcept };

/**
 * Decides by the policy (domain/glossary.ts) what becomes of an incoming concept.
 * @param candidates concepts of the glossary with the same external id or perhaps with a term in common, oldest first
 * @param ownChangeSet the change set that takes it in: two concepts of one file with ids of their own are two,
 *   even when a term of theirs is the same word
 */
export function judgeConcept(
  incoming: NewConcept,
  candidates: readonly Concept[],
  policy: GlossaryImportPolicy,
  ownChangeSet: string,
): ConceptVerdict {
  const holder = policy === 'keep-both' ? undefined : findHolder(incoming, candidates, ownChangeSet);
  if (holder === undefined) return { outcome: 'added', content: settledConcept(incoming) };
  return policy === 'skip' ? { outcome: 'unchanged', holder } : mergeInto(holder, incoming);
}

/** Merges a concept into an existing one. */
export function mergeInto(holder: Concept, incoming: NewConcept): Exclude<ConceptVerdict, { outcome: 'added' }> {
  const content = mergeConcepts(contentOfConcept(holder), incoming);
  return isDeepStrictEqual(content, contentOfConcept(holder))
    ? { outcome: 'unchanged', holder }
    : { outcome: 'merged', holder, content };
}

/**
 * The concept with its external id, else one with a term in common: best one that holds it already, so that importing a file
 * again finds everything where the first time put it.
 */
export function findHolder(
  incoming: NewConcept,
  candidates: readonly Concept[],
  ownChangeSet: string,
): Concept | undefined {
  const { externalId } = incoming;
  const sameId = candidates.find((concept) => externalId !== undefined && concept.externalId === externalId);
  if (sameId !== undefined) return sameId;
  const sharing = candidates.filter((concept) => sharesTerm(concept, incoming) && !isAnotherOfTheFile(concept));
  return sharing.find((concept) => mergeInto(concept, incoming).outcome === 'unchanged') ?? sharing[0];

  function isAnotherOfTheFile(concept: Concept): boolean {
    return concept.changeSetId === ownChangeSet && concept.externalId !== undefined && externalId !== undefined;
  }
}

function sharesTerm(concept: NewConcept, incoming: NewConcept): boolean {
  return concept.terms.some((own) => incoming.terms.some((term) => isSameWord(own, term)));
}

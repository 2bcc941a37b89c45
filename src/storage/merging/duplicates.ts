import type { Duplicate, ImportCollision } from '../../domain/duplicates.js';
import type { Concept, NewConcept, Term } from '../../domain/glossary.js';
import { isSameWord, likenessOf } from '../../text/likeness.js';
import { findHolder } from './concept-verdict.js';

const MOST_DUPLICATES = 100;

/** The terms of other concepts that a concept has too, in the order of the concepts; at most 100. */
export function duplicatesOf(concept: NewConcept, others: readonly Concept[]): readonly Duplicate[] {
  const own = new Set(concept.terms.map(likenessOf));
  return others
    .flatMap(({ id, terms }) =>
      terms
        .filter((term) => own.has(likenessOf(term)))
        .map(({ language, text }) => ({ conceptId: id, language, text })),
    )
    .slice(0, MOST_DUPLICATES);
}

/** The one to merge a concept into: one with the very same term before one whose case differs, then the oldest. */
export function closestDuplicate(concept: NewConcept, others: readonly Concept[]): Concept | undefined {
  const exact = others.find((other) => sharedTerm(concept, other) !== undefined);
  return exact ?? others.find((other) => duplicatesOf(concept, [other]).length > 0);
}

/**
 * What a concept of a file meets that the glossary had before the import; undefined when it meets nothing.
 * @param candidates as for `judgeConcept`
 */
export function collisionOf(
  incoming: NewConcept,
  candidates: readonly Concept[],
  ownChangeSet: string,
): Omit<ImportCollision, 'line'> | undefined {
  const before = candidates.filter(({ changeSetId, revision }) => changeSetId !== ownChangeSet || revision > 1);
  const holder = findHolder(incoming, before, ownChangeSet);
  const like = holder ?? closestDuplicate(incoming, before);
  if (like === undefined) return undefined;
  const { language, text } = sharedTerm(incoming, like) ?? likeTerm(incoming, like) ?? incoming.terms[0]!;
  return {
    ...(incoming.externalId !== undefined && { unit: incoming.externalId }),
    ...{ language, text, conceptId: like.id },
    ...(holder === undefined && { caseDiffers: true }),
  };
}

function sharedTerm(concept: NewConcept, other: Concept): Term | undefined {
  return concept.terms.find((term) => other.terms.some((own) => isSameWord(own, term)));
}

function likeTerm(concept: NewConcept, other: Concept): Term | undefined {
  const theirs = new Set(other.terms.map(likenessOf));
  return concept.terms.find((term) => theirs.has(likenessOf(term)));
}

import type { ConceptAnswer, DuplicateGroupAnswer } from './glossary-answers.js';

/** What a group is known by: the term, and who shares it. A concept that comes to share it makes another group of it. */
export function groupKey({ language, text, concepts }: DuplicateGroupAnswer): string {
  return JSON.stringify([language, text, ...concepts.map(({ id }) => id).sort()]);
}

/**
 * What is left to decide once concepts were merged: one concept may be in several groups.
 * @param stays as it is now
 * @param gone the ids of those that went into it
 */
export function groupsAfterMerge(
  groups: readonly DuplicateGroupAnswer[],
  stays: ConceptAnswer,
  gone: ReadonlySet<string>,
): readonly DuplicateGroupAnswer[] {
  return groups.flatMap((group) => {
    const left = group.concepts.filter(({ id }) => !gone.has(id)).map((one) => (one.id === stays.id ? stays : one));
    const conceptCount = group.conceptCount - (group.concepts.length - left.length);
    return conceptCount < 2 ? [] : [{ ...group, concepts: left, conceptCount }];
  });
}

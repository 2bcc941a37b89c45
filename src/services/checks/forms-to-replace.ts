import type { PairUnderCheck, TermPlace } from '../../checks/document-under-check.js';
import { isAllowed, isCounted } from '../../checks/term/term-mentions.js';
import type { Concept, Term } from '../../domain/glossary.js';

/** Where a target has a form of a concept. */
export interface FormToReplace {
  /** In UTF-16 units of the target. */
  readonly start: number;
  readonly end: number;
  /** The one that stands there. */
  readonly term: Term;
  /** Whether it is found by its stem: as it stands there nobody has listed it. */
  readonly isInflected: boolean;
}

/**
 * The forms of a concept in a target that may not stand there, in the order of the text.
 * @param before those that it had by the concept as it was, allowed or not; what may still stand is left out
 */
export function formsToReplace(
  pair: PairUnderCheck,
  { id }: Concept,
  before?: readonly FormToReplace[],
): readonly FormToReplace[] {
  const places = pair.targetTerms.filter((place) => place.concept.id === id && isCounted(place));
  if (before === undefined) return places.map(formOf);
  const allowed = places.filter(({ term }) => isAllowed(term));
  const outlawed = places.filter(({ term }) => !isAllowed(term)).map(formOf);
  const wrong = [...outlawed, ...before].filter((form) => !allowed.some((place) => overlaps(place, form)));
  return withoutOverlaps(wrong);
}

function formOf({ start, end, term, matchedBy }: TermPlace): FormToReplace {
  return { start, end, term, isInflected: matchedBy === 'stem' };
}

function overlaps(a: Pick<FormToReplace, 'start' | 'end'>, b: Pick<FormToReplace, 'start' | 'end'>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Of two that overlap the first one, of two at one place the longer one. */
function withoutOverlaps(forms: readonly FormToReplace[]): readonly FormToReplace[] {
  const kept: FormToReplace[] = [];
  for (const form of forms.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (!kept.some((other) => overlaps(other, form))) kept.push(form);
  }
  return kept;
}

import { isPeriod } from '../../domain/calendar-date.js';
import type { CheckParameter, FindingSeverity } from '../../domain/check.js';
import type { Concept, TermStatus } from '../../domain/glossary.js';
import { inCaseOf } from '../../text/letter-case.js';
import { rangeOf, type Report } from '../check.js';
import type { PairUnderCheck, TermPlace } from '../document-under-check.js';
import { allowedPlaces, allowedTerms, isAllowed, isCounted, sourceMentions, termsIn, textAt } from './term-mentions.js';

export type OutlawedStatus = Extract<TermStatus, 'deprecated' | 'forbidden'>;

/** What both rules can be told. */
export const OUTLAWED_PARAMETERS = {
  approvedOnly: { description: 'Only concepts that are approved.', type: 'boolean', default: true },
  pairBound: {
    description: 'Only where the source has a term of the concept; a concept of one language counts everywhere.',
    type: 'boolean',
    default: true,
  },
} as const satisfies Readonly<Record<string, CheckParameter>>;

interface OutlawedRule {
  readonly status: OutlawedStatus;
  readonly severity: FindingSeverity;
  /** Where the target has an allowed term too, as often as the source asks for one. */
  readonly milder: FindingSeverity;
  readonly verb: string;
}

export function* reportOutlawed(
  pair: PairUnderCheck,
  rule: OutlawedRule,
  { approvedOnly, pairBound }: { readonly approvedOnly: boolean; readonly pairBound: boolean },
): Generator<Report> {
  const mentions = sourceMentions(pair);
  for (const place of outlawedPlaces(pair, rule.status)) {
    const { concept } = place;
    if (approvedOnly && !concept.approved) continue;
    const isMeant = pair.sourceTerms.some((other) => other.concept.id === concept.id);
    if (pairBound && !isMeant && hasSourceTerm(concept, pair)) continue;
    const asked = mentions.get(concept.id)?.length ?? 0;
    const isSatisfied = asked > 0 && allowedPlaces(pair, concept).length >= asked;
    yield reportOf(place, pair, rule, isSatisfied ? rule.milder : rule.severity);
  }
}

/** Whether the target has a former or forbidden form of the concept: it is rendered, rightly or not. */
export function hasOutlawedForm({ id }: Concept, pair: PairUnderCheck): boolean {
  return pair.targetTerms.some(
    (place) => place.concept.id === id && (isOutlawed(place, pair) || (isCounted(place) && isOfItsTime(place, pair))),
  );
}

function outlawedPlaces(pair: PairUnderCheck, status: OutlawedStatus): readonly TermPlace[] {
  return pair.targetTerms.filter((place) => place.term.status === status && isOutlawed(place, pair));
}

/**
 * Only as it is written, and not as a part of a longer term; nor where another concept that the source names may be written
 * so, nor at a time when it was the right form.
 */
function isOutlawed(place: TermPlace, pair: PairUnderCheck): boolean {
  const { term, start, end } = place;
  if (isAllowed(term) || !isCounted(place) || isOfItsTime(place, pair)) return false;
  return !pair.targetTerms.some(
    (other) =>
      other.start === start &&
      other.end === end &&
      isAllowed(other.term) &&
      pair.sourceTerms.some(({ concept }) => concept.id === other.concept.id),
  );
}

/** Whether a form that has been given up was still in use when the text speaks. */
function isOfItsTime({ term: { validFrom, validUntil } }: TermPlace, { date }: PairUnderCheck): boolean {
  if (date === undefined || validUntil === undefined || !isPeriod(date, validUntil)) return false;
  return validFrom === undefined || isPeriod(validFrom, date);
}

function hasSourceTerm(concept: Concept, { source, target }: PairUnderCheck): boolean {
  return termsIn(concept, source.language, target.language).length > 0;
}

function reportOf(place: TermPlace, pair: PairUnderCheck, rule: OutlawedRule, severity: FindingSeverity): Report {
  const { concept, term } = place;
  const written = textAt(pair.target, place);
  const replacement = term.replacedBy ?? allowedTerms(concept, pair)[0]?.text;
  const named = pair.sourceTerms.find((one) => one.concept.id === concept.id);
  const about = named === undefined ? '' : ` for “${textAt(pair.source, named)}”`;
  const instead = replacement === undefined ? '' : `; write “${replacement}”`;
  return {
    message: `“${written}” is ${rule.verb}${about}${instead}.`,
    severity,
    ranges: [rangeOf(pair.target, place), ...(named ? [rangeOf(pair.source, named)] : [])],
    ...(replacement !== undefined && { suggestion: inCaseOf(written, term.text, replacement) }),
    conceptId: concept.id,
  };
}

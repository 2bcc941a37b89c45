import { isPeriod } from '../../domain/calendar-date.js';
import type { CalendarDate, Concept, Term } from '../../domain/glossary.js';
import { type Report, pairCheck, rangeOf } from '../check.js';
import type { PairUnderCheck, TermPlace } from '../document-under-check.js';
import { allowedTerms, isAllowed, isCounted, textAt } from './term-mentions.js';

interface Period {
  readonly validFrom?: CalendarDate;
  readonly validUntil?: CalendarDate;
}

const YEAR = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/gu;

export const TERM_VALIDITY = pairCheck({
  id: 'term.validity',
  flags: 'The target has a term that was not in use yet, or no more, when the text speaks.',
  severity: 'warning',
  doubts: 'The text may speak of another time than its own.',
  parameters: {},
  *check(pair) {
    const { date, targetTerms } = pair;
    if (date === undefined) return;
    for (const place of targetTerms) {
      if (!isAllowed(place.term) || !isCounted(place)) continue;
      const period = brokenPeriod(place.concept, place.term, date);
      const named = placeOf(place.concept, pair.sourceTerms) ?? replacedIn(pair);
      if (period !== undefined && named !== undefined) yield reportOf(pair, { place, named, period, date });
    }
  },
});

interface Anachronism {
  /** In the target. */
  readonly place: TermPlace;
  /** What the source names there. */
  readonly named: TermPlace;
  readonly period: Period;
  readonly date: CalendarDate;
}

function reportOf(pair: PairUnderCheck, { place, named, period, date }: Anachronism): Report {
  const isOfThen = (other: Term) => brokenPeriod(named.concept, other, date) === undefined;
  const suggestion = place.term.replacedBy ?? allowedTerms(named.concept, pair).find(isOfThen)?.text;
  return {
    message: `“${textAt(pair.target, place)}” ${inWords(period, date)}; the text is of ${date}.`,
    ranges: [rangeOf(pair.target, place), rangeOf(pair.source, named)],
    ...(namesYearOf(period, pair) && { severity: 'hint' }),
    ...(suggestion !== undefined && { suggestion }),
    conceptId: place.concept.id,
  };
}

function placeOf({ id }: Concept, places: readonly TermPlace[]): TermPlace | undefined {
  return places.find((one) => one.concept.id === id);
}

/** What the source names and the target does not: the name of another time stands in its place. */
function replacedIn({ sourceTerms, targetTerms }: PairUnderCheck): TermPlace | undefined {
  return sourceTerms.find((place) => isCounted(place) && placeOf(place.concept, targetTerms) === undefined);
}

/** That of the term or of the concept, where the date is out of it. */
function brokenPeriod(concept: Concept, term: Term, date: CalendarDate): Period | undefined {
  return [term, concept].find((period) => !isWithin(period, date));
}

function isWithin({ validFrom, validUntil }: Period, date: CalendarDate): boolean {
  if (validFrom !== undefined && !isPeriod(validFrom, date)) return false;
  return validUntil === undefined || isPeriod(date, validUntil);
}

function inWords({ validFrom, validUntil }: Period, date: CalendarDate): string {
  const isPast = validUntil !== undefined && !isPeriod(date, validUntil);
  return isPast ? `was in use until ${validUntil}` : `is in use since ${validFrom!}`;
}

/** A sentence that names a year of the period speaks of that time. */
function namesYearOf(period: Period, { source, target }: PairUnderCheck): boolean {
  return [source, target].some(({ text }) => (text.match(YEAR) ?? []).some((year) => isWithin(period, year)));
}

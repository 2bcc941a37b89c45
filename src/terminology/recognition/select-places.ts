import type { Recognition } from '../../domain/glossary.js';
import { compareStatus } from '../status-order.js';
import type { FoundPlace } from './found-place.js';
import type { HeldConcept, HeldTerms } from './held-terms.js';

/** A term in a text, as far as the index knows it. */
export interface RecognisedSpan extends Pick<
  Recognition,
  'start' | 'end' | 'conceptId' | 'glossaryId' | 'matchedBy' | 'inside' | 'possible'
> {
  /** The term's place in its concept. */
  readonly termIndex: number;
}

/** What has the same place. A text with more concepts at one place than this has an odd glossary, and the best are enough. */
const MOST_AT_A_PLACE = 100;
const CLOSENESS: readonly Recognition['matchedBy'][] = ['exact', 'form', 'stem', 'prefix'];

interface Candidate extends FoundPlace {
  readonly concept: HeldConcept;
}

/**
 * Which of the found places count: the longest first, and of those as long the one with the better term, then the one before the
 * other. What lies in those that count, or overlaps them, is `inside`. What may be a part of other words takes nobody's place. All
 * concepts at one place are kept, each once, the best first; places in the order of the text, longer ones first.
 */
export function selectPlaces(found: readonly FoundPlace[], terms: HeldTerms): readonly RecognisedSpan[] {
  if (found.length === 0) return [];
  const places = placesOf(found, terms);
  const taken = new Set<number>();
  const inside = new Set<readonly Candidate[]>();
  for (const place of places.toSorted((a, b) => compareForSelection(a[0]!, b[0]!, terms))) {
    const { first, last, possible } = place[0]!;
    if (isAnyTaken(taken, first, last)) inside.add(place);
    else if (!possible) for (let unit = first; unit < last; unit++) taken.add(unit);
  }
  return places.flatMap((place) => place.map((candidate) => spanOf(candidate, terms, inside.has(place))));
}

function isAnyTaken(taken: ReadonlySet<number>, first: number, last: number): boolean {
  for (let unit = first; unit < last; unit++) if (taken.has(unit)) return true;
  return false;
}

/** The candidates of each place, those that are possible only apart from the others. */
function placesOf(found: readonly FoundPlace[], terms: HeldTerms): readonly (readonly Candidate[])[] {
  const places: Candidate[][] = [];
  for (const one of found.toSorted(comparePlaces)) {
    const candidate = candidateOf(one, terms);
    const last = places.at(-1);
    if (last !== undefined && comparePlaces(last[0]!, one) === 0) last.push(candidate);
    else places.push([candidate]);
  }
  return places.map((place) => (place.length === 1 ? place : bestOfEach(place, terms)));
}

function candidateOf({ term, first, last, start, end, matchedBy, possible }: FoundPlace, terms: HeldTerms): Candidate {
  return { term, first, last, start, end, matchedBy, possible, concept: terms.conceptOf(term) };
}

function comparePlaces(a: FoundPlace, b: FoundPlace): number {
  return a.start - b.start || b.end - a.end || Number(a.possible) - Number(b.possible);
}

function bestOfEach(place: readonly Candidate[], terms: HeldTerms): readonly Candidate[] {
  const seen = new Set<string>();
  return place
    .toSorted((a, b) => compareAtPlace(a, b, terms))
    .filter(({ concept: { id } }) => !seen.has(id) && seen.add(id))
    .slice(0, MOST_AT_A_PLACE);
}

function compareAtPlace(a: Candidate, b: Candidate, terms: HeldTerms): number {
  return (
    CLOSENESS.indexOf(a.matchedBy) - CLOSENESS.indexOf(b.matchedBy) ||
    compareTerms(a, b, terms) ||
    compareText(a.concept.id, b.concept.id) ||
    terms.indexOf(a.term) - terms.indexOf(b.term)
  );
}

function compareForSelection(a: Candidate, b: Candidate, terms: HeldTerms): number {
  return (
    Number(a.possible) - Number(b.possible) ||
    b.end - b.start - (a.end - a.start) ||
    compareTerms(a, b, terms) ||
    a.start - b.start
  );
}

/** Approved concepts, better status, then those that say of which subject they are. */
function compareTerms(a: Candidate, b: Candidate, terms: HeldTerms): number {
  return (
    Number(b.concept.approved) - Number(a.concept.approved) ||
    compareStatus(terms.traitsOf(a.term).status, terms.traitsOf(b.term).status) ||
    Number(b.concept.hasSubject) - Number(a.concept.hasSubject)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function spanOf({ start, end, term, concept, matchedBy, possible }: Candidate, terms: HeldTerms, isInside: boolean) {
  const { id: conceptId, glossaryId } = concept;
  const termIndex = terms.indexOf(term);
  const span: RecognisedSpan = { start, end, conceptId, glossaryId, termIndex, matchedBy };
  if (isInside && possible) return { ...span, inside: true as const, possible: true as const };
  if (isInside) return { ...span, inside: true as const };
  return possible ? { ...span, possible: true as const } : span;
}

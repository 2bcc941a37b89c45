import type { Content } from '../domain/content.js';
import type {
  DocumentSegment,
  PretranslationOrder,
  SegmentFill,
  SizeLimit,
  Suggestion,
  TermInText,
} from '../domain/document.js';
import type { Match } from '../domain/match.js';
import { fittedTarget } from './fitted-target.js';

/** A match with what it would put into the segment; null where it cannot be put there. */
interface Offer {
  readonly match: Match;
  readonly target: Content | null;
}

/** Names of memories by their ids. */
export type MemoryNames = ReadonlyMap<string, string>;

/** Whether a pretranslation may touch a segment. What a person typed is theirs, confirmed or not. */
export function isFillable(segment: DocumentSegment, { replace }: Pick<PretranslationOrder, 'replace'>): boolean {
  const { translatable, locked, targetLanguage, source, target, state, origin, changedBy } = segment;
  if (!translatable || locked || targetLanguage === null || source.text.trim() === '') return false;
  if (target === null) return true;
  return replace === 'unconfirmed' && state === 'initial' && (changedBy === undefined || origin !== undefined);
}

/** What the matches and terms of a segment make of it. */
export function fillSegment(
  segment: DocumentSegment,
  found: { readonly matches: readonly Match[]; readonly terms: readonly TermInText[]; readonly names: MemoryNames },
  order: PretranslationOrder,
): SegmentFill {
  const { names, terms } = found;
  const offers = found.matches.map((match) => ({ match, target: fittedTarget(segment, match) }));
  const best = offers.find((offer) => offer.match.score >= order.minScore && canFill(segment, offer));
  const suggestions = suggestionsAmong(offers, best, order).map((offer) => suggestionOf(offer, names));
  const filling = best && isBetter(segment, best) ? fillingOf(best, names, order) : {};
  return { segmentId: segment.id, revision: segment.revision, ...filling, suggestions, terms };
}

function canFill({ sizeLimit }: DocumentSegment, { target }: Offer): boolean {
  return target !== null && target.text !== '' && (sizeLimit === undefined || isWithin(sizeLimit, target.text));
}

/** Only characters can be counted here; what pixels or a profile's units allow is for the translator to see. */
function isWithin({ most, unit }: SizeLimit, text: string): boolean {
  return unit !== 'char' || [...text].length <= most;
}

/** A target that came from a better match stays. */
function isBetter({ target, origin }: DocumentSegment, { match }: Offer): boolean {
  return target === null || origin === undefined || origin.score <= match.score;
}

function fillingOf({ match, target }: Offer, names: MemoryNames, { confirm }: PretranslationOrder) {
  const { score, kind, ambiguous, unit, findings } = match;
  const isSure = ambiguous !== true && findings === undefined && !hasOtherNumbers(match);
  const isConfirmed = isSure && confirm.includes(score);
  return {
    target: target!,
    state: isConfirmed ? ('translated' as const) : ('initial' as const),
    origin: { score, kind, memoryId: unit.memoryId, memoryName: nameOf(match, names), unitId: unit.id },
  };
}

/** Whether the target has the numbers of the memory: somebody has to put those of the source in. */
function hasOtherNumbers({ penalties, adapted }: Match): boolean {
  return adapted === undefined && penalties.some(({ reason }) => reason === 'numbers');
}

function suggestionsAmong(
  offers: readonly Offer[],
  best: Offer | undefined,
  { suggestionsFrom, suggestionsLimit }: PretranslationOrder,
): readonly Offer[] {
  if (suggestionsFrom === undefined) return [];
  const others = offers.filter((offer) => offer !== best && offer.match.score >= suggestionsFrom);
  return others.slice(0, suggestionsLimit);
}

/** With the segment's own codes where they can be placed: a tool can insert it then. */
function suggestionOf({ match, target }: Offer, names: MemoryNames): Suggestion {
  const { score, similarity, source } = match;
  return {
    ...{ score, similarity, memoryName: nameOf(match, names) },
    source: { text: source.text, codes: source.codes },
    target: target ?? { text: match.target.text, codes: match.target.codes },
  };
}

function nameOf({ unit }: Match, names: MemoryNames): string {
  return names.get(unit.memoryId) ?? unit.memoryId;
}

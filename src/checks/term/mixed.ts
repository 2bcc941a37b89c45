import type { Term } from '../../domain/glossary.js';
import { isAcronym } from '../../terminology/recognition/term-traits.js';
import { termKey } from '../../terminology/term-key.js';
import { documentCheck, type PlacedReport, rangeOf } from '../check.js';
import type { PairUnderCheck, TermPlace } from '../document-under-check.js';
import { isAllowed, isCounted, sourceMentions, textAt } from './term-mentions.js';

interface Use {
  readonly pair: PairUnderCheck;
  readonly place: TermPlace;
}

export const TERM_MIXED = documentCheck({
  id: 'term.mixed',
  flags: 'The same term of the source has several of its allowed terms within one document.',
  severity: 'warning',
  doubts: 'The wording may vary on purpose.',
  parameters: {
    shortFormsMix: {
      description: 'A full form and its acronym or short form count as mixed too.',
      type: 'boolean',
      default: false,
    },
  },
  *check({ pairs }, { shortFormsMix }) {
    for (const uses of usesByTerm(pairs).values()) {
      const full = shortFormsMix ? uses : uses.filter(({ place }) => !isShort(place.term));
      if (full.length > 1) yield* reportMixed(full, shortFormsMix);
    }
  },
});

/** By concept and what the source calls it: another word in the source may ask for another one in the target. */
function usesByTerm(pairs: readonly PairUnderCheck[]): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const pair of pairs) {
    if (pair.sourceTerms.length === 0 || pair.targetTerms.length === 0) continue;
    for (const [conceptId, mentions] of sourceMentions(pair)) {
      const terms = new Set(mentions.map(({ term }) => term.text));
      const places = pair.targetTerms.filter(
        (place) => place.concept.id === conceptId && isAllowed(place.term) && isCounted(place),
      );
      // More renderings than mentions: one explains the other.
      if (terms.size > 1 || places.length === 0 || places.length > mentions.length) continue;
      const key = `${conceptId} ${mentions[0]!.term.text}`;
      const known = uses.get(key) ?? [];
      if (known.length === 0) uses.set(key, known);
      known.push(...places.map((place) => ({ pair, place })));
    }
  }
  return uses;
}

/** Whatever is not written as most are; of equally many, as the first are. */
function* reportMixed(uses: readonly Use[], shortFormsMix: boolean): Generator<PlacedReport> {
  const counts = new Map<string, number>();
  for (const { place } of uses) counts.set(place.term.text, (counts.get(place.term.text) ?? 0) + 1);
  if (counts.size < 2) return;
  const counted = Array.from(counts, ([text, count]) => ({ text, count }));
  const standard = counted.reduce((best, one) => (one.count > best.count ? one : best));
  const summary = counted.map(({ text, count }) => `“${text}” ${times(count)}`).join(', ');
  for (const { pair, place } of uses) {
    const { text } = place.term;
    if (text === standard.text || (!shortFormsMix && isShortening(text, standard.text, place))) continue;
    yield {
      pair: pair.index,
      message: `“${textAt(pair.target, place)}” is one of several terms for the same in this document: ${summary}.`,
      ranges: [rangeOf(pair.target, place)],
      suggestion: standard.text,
      conceptId: place.concept.id,
    };
  }
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function isShort({ text, type }: Term): boolean {
  return type === 'acronym' || type === 'shortForm' || type === 'abbreviation' || isAcronym(text);
}

/** "Institute of Physics" beside "Institute of Physics, Chinese Academy of Sciences". */
function isShortening(a: string, b: string, { term: { language } }: TermPlace): boolean {
  const [one, other] = [termKey(a, language), termKey(b, language)].sort((x, y) => x.key.length - y.key.length);
  const at = other!.key.indexOf(one!.key);
  const end = at + one!.key.length;
  const isStart = (position: number) => position === 0 || other!.wordStarts.includes(position);
  return at >= 0 && isStart(at) && (end === other!.key.length || isStart(end));
}

import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Concept, Term, TermStatus } from '../../../src/domain/glossary.js';
import { concept, EN, ZH } from '../concepts.js';
import { recogniserOf } from './recognised.js';

/** A hit as the oracle finds it. */
interface NaiveHit {
  readonly start: number;
  readonly end: number;
  readonly conceptId: string;
  readonly matchedBy: 'exact' | 'form';
  readonly possible: boolean;
  /** What decides between hits, smaller first: unapproved, then the status. */
  readonly rank: number;
}
/** The hits at one place, best first. */
type Place = readonly NaiveHit[];

const STATUSES: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden'];
const isLatin = (character: string | undefined) => /[ab]/iu.test(character ?? '');
/** What a part of a text is compared by: words a space apart, other characters by themselves. */
const parts = (text: string) =>
  text
    .match(/[ab]+|[中国.]/giu)
    ?.join(' ')
    .toLowerCase() ?? '';
const isInCapitals = (text: string) => /[A-Z]/u.test(text) && !/[a-z]/u.test(text);

/** Whether the form of a term is written so; of a term in capitals with capitals where the form has them. */
function isWritten(written: string, form: string, term: Term): boolean {
  if (parts(form) === '' || parts(written) !== parts(form)) return false;
  if (!isInCapitals(term.text)) return true;
  const [letters, wanted] = [written, form].map((one) => one.replaceAll(/[^ab]/giu, ''));
  return Array.from(wanted!).every((letter, index) => !isInCapitals(letter) || isInCapitals(letters![index]!));
}

/** The best reason to take a part of the text for a concept. */
function hitOf(one: Concept, text: string, start: number, end: number): readonly NaiveHit[] {
  const written = text.slice(start, end);
  const sources = one.terms.filter(({ language }) => language === EN);
  if (!one.terms.some(({ language }) => language === ZH)) return [];
  const ranked = (terms: readonly Term[], matchedBy: NaiveHit['matchedBy']) => {
    const best = Math.min(...terms.map((term) => STATUSES.indexOf(term.status)));
    const rank = (one.approved ? 0 : 10) + best;
    return [{ start, end, conceptId: one.id, matchedBy, possible: isPartOfWord(text, start, end), rank }];
  };
  const itself = sources.filter((term) => isWritten(written, term.text, term));
  if (itself.length > 0) return ranked(itself, 'exact');
  const byForm = sources.filter((term) => term.forms?.some((form) => isWritten(written, form, term)));
  return byForm.length > 0 ? ranked(byForm, 'form') : [];
}

/** With a hyphen between it and a letter. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  const before = text[start - 1] === '-' && isLatin(text[start - 2]) && isLatin(text[start]);
  return before || (text[end] === '-' && isLatin(text[end + 1]) && isLatin(text[end - 1]));
}

/** Every part of the text against every concept. */
function naivePlaces(concepts: readonly Concept[], text: string): readonly Place[] {
  const places: Place[] = [];
  for (let start = 0; start < text.length; start++) {
    for (let end = text.length; end > start; end--) {
      if (/^[- ]|[- ]$/u.test(text.slice(start, end))) continue;
      if ([start, end].some((at) => isLatin(text[at - 1]) && isLatin(text[at]))) continue;
      const hits = concepts.flatMap((one) => hitOf(one, text, start, end));
      const order = ({ matchedBy, rank, conceptId }: NaiveHit) => `${matchedBy} ${rank + 10} ${conceptId}`;
      if (hits.length > 0) places.push(hits.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)));
    }
  }
  return places;
}

/** Takes the longest that overlaps nothing taken, again and again. */
function naiveSelection(places: readonly Place[]): readonly unknown[] {
  const better = ([a]: Place, [b]: Place) =>
    b!.end - b!.start - (a!.end - a!.start) || a!.rank - b!.rank || a!.start - b!.start;
  const overlaps = ([a]: Place, [b]: Place) => a!.start < b!.end && b!.start < a!.end;
  const taken: Place[] = [];
  for (const place of places.filter(([hit]) => !hit!.possible).toSorted(better)) {
    if (!taken.some((other) => overlaps(place, other))) taken.push(place);
  }
  return places.flatMap((place) => {
    const inside = !taken.includes(place) && taken.some((other) => overlaps(place, other));
    return place.map(({ rank: _, ...hit }) => ({ ...hit, inside }));
  });
}

const text = (most: number) =>
  fc.string({
    unit: fc.constantFrom('a', 'b', 'A', 'B', '中', '国', ' ', ' ', '-', '.'),
    minLength: 1,
    maxLength: most,
  });
const status = fc.constantFrom<TermStatus>('preferred', 'admitted', 'forbidden');
const described = fc.record({
  terms: fc.array(fc.record({ text: text(4), status, forms: fc.array(text(3), { maxLength: 1 }) }), {
    minLength: 1,
    maxLength: 2,
  }),
  target: fc.constantFrom(ZH, ZH, EN),
  approved: fc.boolean(),
});
const concepts = fc.array(described, { maxLength: 8 }).map((all) =>
  all.map(({ terms, target, approved }, index) => {
    const sources = terms.map((term) => ({ ...term, language: EN }));
    const translation: Term = { language: target, text: '译', status: 'preferred' };
    return concept(`c${index}`, [], { approved, terms: [...sources, translation] });
  }),
);

test('finds, selects and orders as a search of every part of the text against every form does', () => {
  const counts = { counted: 0, inside: 0, possible: 0, form: 0 };
  fc.assert(
    fc.property(concepts, text(16), (all, read) => {
      const found = recogniserOf(...all).recognise(read, { source: EN, target: ZH });
      const given = found.map(({ start, end, conceptId, matchedBy, inside = false, possible = false }) => {
        return { start, end, conceptId, matchedBy, inside, possible };
      });
      expect(given).toEqual(naiveSelection(naivePlaces(all, read)));
      for (const { inside, possible, matchedBy } of given) {
        counts[possible ? 'possible' : inside ? 'inside' : 'counted'] += 1;
        if (matchedBy === 'form') counts.form += 1;
      }
    }),
    { numRuns: 3000 },
  );
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(50);
});

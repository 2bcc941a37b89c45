import type { Concept, Term, TermHit, TermQuery, TermTier } from '../../src/domain/glossary.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';
import { fold } from '../../src/text/fold.js';

const STATUSES = ['preferred', 'admitted', 'deprecated', 'forbidden'];
const TIERS = ['exact', 'acronym', 'prefix', 'word-prefix', 'substring'];
/** The oracle is asked for Chinese and English alone. */
const isSame = (a: LanguageTag, b: LanguageTag) => a.split('-')[0] === b.split('-')[0];

const CJK = /\p{Script=Han}/u;

interface Found {
  readonly concept: Concept;
  readonly term: Term;
  readonly tier: TermTier;
  readonly start: number;
  readonly end: number;
}

/** What TermIndex answers but for typos, by looking at every place of every term. Terms are of Latin, Greek and Han letters. */
export function naiveLookUp(concepts: readonly Concept[], query: TermQuery): readonly TermHit[] {
  const wanted = key(query.text);
  if (wanted.length < 2 && !CJK.test(wanted)) return [];
  const found = concepts.flatMap((concept) => {
    const terms = concept.terms.filter((term) =>
      [query.source, query.target].some((language) => isSame(language, term.language)),
    );
    return terms
      .flatMap((term) => placesIn(concept, term, wanted))
      .sort(compare)
      .slice(0, 1);
  });
  return found
    .sort(compare)
    .slice(0, query.limit)
    .map((best) => hit(best, query));
}

function key(text: string): string {
  return fold(text).text.replace(/[\s'’\p{Pd}]/gu, '');
}

function placesIn(concept: Concept, term: Term, wanted: string): readonly Found[] {
  const places: Found[] = [];
  for (let start = 0; start < term.text.length; start += 1) {
    for (let end = start + 1; end <= term.text.length; end += 1) {
      const part = term.text.slice(start, end);
      if (key(part) !== wanted || /^[\s'’\p{Pd}]|[\s'’\p{Pd}]$/u.test(part)) continue;
      const tier = tierOf(term, start, end);
      // Two letters within a word mean nothing; a Chinese character does anywhere.
      if (tier === 'substring' && wanted.length < 3 && !CJK.test(wanted[0]!)) continue;
      places.push({ concept, term, start, end, tier });
    }
  }
  return places;
}

function tierOf(term: Term, start: number, end: number): TermTier {
  const [before, after] = [key(term.text.slice(0, start)), key(term.text.slice(end))];
  if (before === '' && after === '') return term.type === 'acronym' ? 'acronym' : 'exact';
  if (before.endsWith('(') && after === ')') return 'acronym';
  if (before === '') return 'prefix';
  return beginsWord(term.text.slice(0, start), term.text.slice(start)) ? 'word-prefix' : 'substring';
}

function beginsWord(before: string, from: string): boolean {
  const last = before.replace(/['’]+$/u, '').at(-1) ?? ' ';
  const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
  if (!isWord(from[0]!)) return false;
  return !isWord(last) || CJK.test(last) !== CJK.test(from[0]!);
}

function compare(a: Found, b: Found): number {
  return (
    TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
    Number(b.concept.approved) - Number(a.concept.approved) ||
    STATUSES.indexOf(a.term.status) - STATUSES.indexOf(b.term.status) ||
    key(a.term.text).length - key(b.term.text).length ||
    byUnits(key(a.term.text), key(b.term.text)) ||
    byUnits(a.concept.id, b.concept.id) ||
    a.concept.terms.indexOf(a.term) - b.concept.terms.indexOf(b.term) ||
    a.start - b.start
  );
}

function byUnits(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

function hit({ concept, term, tier, start, end }: Found, query: TermQuery): TermHit {
  const other = isSame(term.language, query.source) ? query.target : query.source;
  const ref = ({ text, language, status }: Term) => ({ text, language, status });
  return {
    term: ref(term),
    translations: concept.terms
      .filter((candidate) => isSame(candidate.language, other))
      .map(ref)
      .sort((a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status)),
    matchedBy: tier,
    range: { start, end },
    conceptId: concept.id,
    glossaryId: concept.glossaryId,
  };
}

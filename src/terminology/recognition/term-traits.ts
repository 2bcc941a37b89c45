import type { Term, TermCase, TermStatus } from '../../domain/glossary.js';
import { inflects } from './stemmers.js';

/** How a form of a term is looked for, in one number. */
export interface TermTraits {
  readonly status: TermStatus;
  readonly case: TermCase;
  /** Whether it is one of the attested forms, not the term itself. */
  readonly isForm: boolean;
  /** Whether its inflected forms are it too. */
  readonly stems: boolean;
  /** Whether it is also the beginning of longer words. */
  readonly isPrefix: boolean;
}

const STATUSES: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden'];
const CASES: readonly TermCase[] = ['any', 'permissive', 'exact'];
/** "НИИ" is no form of "ни". */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{0,5}$/u;

/** Which terms are found by their inflected forms too: those that may be used, or those that may not as well. */
export type InflectedTerms = 'allowed' | 'all';

interface GivenForm {
  readonly isForm: boolean;
  readonly inflected: InflectedTerms;
}

/** Acronyms are never stemmed; where the texts are judged, nor is what is not to be used: of that only the word itself is meant. */
export function traitsOf(term: Term, { isForm, inflected }: GivenForm): TermTraits {
  const mayInflect = !isForm && (inflected === 'all' || term.status === 'preferred' || term.status === 'admitted');
  return {
    status: term.status,
    case: term.case ?? (isInCapitals(term.text) ? 'permissive' : 'any'),
    isForm,
    stems: mayInflect && mayStem(term),
    isPrefix: mayInflect && term.matching === 'prefix',
  };
}

function mayStem({ language, text, type, matching = 'stem' }: Term): boolean {
  if (matching !== 'stem' || type === 'acronym' || isAcronym(text)) return false;
  return inflects(language);
}

/** Capitals, up to six. */
export function isAcronym(text: string): boolean {
  return ACRONYM.test(text);
}

function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

export function packTraits(traits: TermTraits): number {
  return (
    STATUSES.indexOf(traits.status) |
    (CASES.indexOf(traits.case) << 2) |
    (Number(traits.isForm) << 4) |
    (Number(traits.stems) << 5) |
    (Number(traits.isPrefix) << 6)
  );
}

/** All there can be, so that nobody makes them anew. */
const UNPACKED: readonly TermTraits[] = Array.from({ length: 1 << 7 }, (_, packed) => ({
  status: STATUSES[packed & 3]!,
  case: CASES[(packed >> 2) & 3] ?? 'any',
  isForm: (packed & (1 << 4)) !== 0,
  stems: (packed & (1 << 5)) !== 0,
  isPrefix: (packed & (1 << 6)) !== 0,
}));

/** The traits are in the lowest seven bits. */
export function unpackTraits(packed: number): TermTraits {
  return UNPACKED[packed & (UNPACKED.length - 1)]!;
}

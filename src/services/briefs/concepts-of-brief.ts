import type { Brief, BriefCandidate, BriefTerm } from '../../domain/brief.js';
import type { Concept, Term } from '../../domain/glossary.js';
import type { SessionEntryContent } from '../../domain/session-glossary.js';

/** A brief as the entries of a session glossary: the known terms, and the candidates that have a rendering. */
export function entriesOfBrief(brief: Brief): readonly SessionEntryContent[] {
  const terms = brief.terms.map((term): SessionEntryContent => {
    const { definition, conceptId } = term;
    return { terms: termsOf(term), origin: 'termbase', conceptId, ...(definition !== undefined && { definition }) };
  });
  const candidates = brief.candidates
    .filter(({ renderings }) => renderings.length > 0)
    .map((candidate): SessionEntryContent => ({ terms: guessedTerms(candidate, brief), origin: 'brief' }));
  return [...terms, ...candidates];
}

/** A brief as rows of our own table, so that it can be corrected and imported: what is guessed is not approved. */
export function conceptsOfBrief(brief: Brief): readonly Concept[] {
  const known = brief.terms.map((term) => conceptOf(termsOf(term), term.count, true, term.definition));
  const guessed = brief.candidates.map((candidate) =>
    conceptOf(guessedTerms(candidate, brief), candidate.count, false),
  );
  return [...known, ...guessed];
}

function termsOf({ term, translations }: BriefTerm): readonly Pick<Term, 'language' | 'text' | 'status'>[] {
  return [term, ...translations].map(({ language, text, status }) => ({ language, text, status }));
}

function guessedTerms({ text, kind, renderings }: BriefCandidate, { source, target }: Brief) {
  const type = kind === 'acronym' ? { type: 'acronym' as const } : {};
  const term = { language: source, text, status: 'preferred' as const, ...type };
  const translations = renderings.map((rendering, index) => ({
    ...{ language: target, text: rendering.text },
    status: index === 0 ? ('preferred' as const) : ('admitted' as const),
  }));
  return [term, ...translations];
}

function conceptOf(terms: readonly Term[], count: number, approved: boolean, definition?: string): Concept {
  return {
    ...{ id: '', glossaryId: '', revision: 1, changeSetId: '', changedAt: 0, changedBy: '' },
    ...(definition !== undefined && { definition }),
    notes: [`${count}x`],
    doNotTranslate: false,
    ...{ approved, terms },
  };
}

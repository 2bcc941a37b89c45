import type { Brief, BriefCandidate, BriefTerm } from '../../domain/brief.js';
import type { NewConcept, Term } from '../../domain/glossary.js';
import type { SessionEntryContent } from '../../domain/session-glossary.js';
import type { BriefConcepts } from '../../formats/brief/write-brief-workbook.js';

type PlainTerm = Pick<Term, 'language' | 'text' | 'status' | 'type'>;

/** A brief as the entries of a session glossary: the known terms, and the candidates that have a rendering. */
export function entriesOfBrief(brief: Brief): readonly SessionEntryContent[] {
  const terms = brief.terms.map((term): SessionEntryContent => {
    const { definition, conceptId } = term;
    return { terms: termsOf(term), origin: 'termbase', conceptId, ...(definition !== undefined && { definition }) };
  });
  const candidates = brief.candidates
    .filter(({ renderings }) => renderings.length > 0)
    .map((candidate): SessionEntryContent => {
      const { expansion } = candidate;
      return {
        terms: guessedTerms(candidate, brief),
        origin: 'brief',
        ...(expansion !== undefined && { note: expansion }),
      };
    });
  return [...terms, ...candidates];
}

/** A brief as rows of our own table, so that it can be corrected and imported: what is guessed is not approved. */
export function conceptsOfBrief(brief: Brief): BriefConcepts {
  return {
    terms: brief.terms.map((term) => ({
      ...conceptOf(termsOf(term), [timesOf(term.count)], true),
      ...(term.definition !== undefined && { definition: term.definition }),
    })),
    candidates: brief.candidates.map((candidate) =>
      conceptOf(guessedTerms(candidate, brief), notesOf(candidate), false),
    ),
  };
}

function termsOf({ term, translations }: BriefTerm): readonly PlainTerm[] {
  return [term, ...translations].map(({ language, text, status }) => ({ language, text, status }));
}

function guessedTerms({ text, kind, renderings }: BriefCandidate, { source, target }: Brief): readonly PlainTerm[] {
  const type = kind === 'acronym' ? { type: 'acronym' as const } : {};
  const term = { language: source, text, status: 'preferred' as const, ...type };
  const translations = renderings.map((rendering, index) => ({
    ...{ language: target, text: rendering.text },
    status: index === 0 ? ('preferred' as const) : ('admitted' as const),
  }));
  return [term, ...translations];
}

/** What the editor of the table decides by. */
function notesOf({ count, expansion, renderings }: BriefCandidate): readonly string[] {
  const evidence = renderings.map(({ text, together, of }) => `${text}: ${together} of ${of} units`);
  return [timesOf(count), ...(expansion === undefined ? [] : [expansion]), ...evidence];
}

function timesOf(count: number): string {
  return `${count}x`;
}

function conceptOf(terms: readonly PlainTerm[], notes: readonly string[], approved: boolean): NewConcept {
  return { notes, doNotTranslate: false, approved, terms };
}

import type { Brief, BriefCandidate, BriefTerm, TextFindings, TextFindingsQuery } from '../../domain/brief.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { LookUps } from '../../domain/ports/look-ups.js';
import { knownAcronyms } from './known-acronyms.js';
import { knownTerms } from './known-terms.js';

export interface BriefOrder {
  readonly title: string;
  readonly text: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  /** Absent: every glossary, every memory. */
  readonly glossaries?: readonly string[];
  readonly memories?: readonly string[];
}

export interface ComposingParts {
  readonly lookUps: Pick<LookUps, 'recognise' | 'renderings'>;
  /** Off the main thread. */
  readonly findInText: (query: TextFindingsQuery) => Promise<TextFindings>;
  /** Milliseconds that never go back. */
  readonly clock: () => number;
}

/** Milliseconds for all renderings, and for one. */
const ALL_RENDERINGS = 8_000;
const ONE_RENDERING = 300;

/** Reads a text as an interpreter would before an event. Never fails for what a text says. */
export async function composeBrief(order: BriefOrder, parts: ComposingParts): Promise<Brief> {
  const { title, text, source, target, glossaries } = order;
  const query = { text, source, target };
  const searched = { ...query, ...(glossaries && { glossaries }) };
  const { terms, places } = await knownTerms(searched, parts.lookUps);
  const { candidates, numbers } = await parts.findInText({ ...query, known: places });
  const acronyms = await knownAcronyms(candidates, searched, parts.lookUps);
  const lacking = candidates.filter(({ text: candidate }) => !acronyms.has(candidate));
  const { rendered, partial } = await withRenderings(lacking, order, parts);
  return {
    ...{ source, target, title, characters: text.length },
    ...{ terms: withAcronyms(terms, [...acronyms.values()]), candidates: rendered, numbers },
    ...(partial && { partial: true as const }),
  };
}

/** Each concept once: an acronym of one that the text names in full says nothing new. */
function withAcronyms(terms: readonly BriefTerm[], acronyms: readonly BriefTerm[]): readonly BriefTerm[] {
  const byConcept = new Map([...acronyms, ...terms].map((term) => [term.conceptId, term]));
  return [...byConcept.values()].sort((a, b) => a.at - b.at);
}

/** One question for each candidate: others who look phrases up have their turns between them. */
async function withRenderings(
  candidates: TextFindings['candidates'],
  { source, target, memories }: BriefOrder,
  { lookUps, clock }: ComposingParts,
): Promise<{ readonly rendered: readonly BriefCandidate[]; readonly partial: boolean }> {
  const until = clock() + ALL_RENDERINGS;
  let partial = false;
  const rendered: BriefCandidate[] = [];
  for (const candidate of candidates) {
    const left = Math.min(ONE_RENDERING, until - clock());
    const asked = { text: candidate.text, source, target, ...(memories && { memories }) };
    const answer = left > 0 ? await lookUps.renderings(asked, left) : { renderings: [], partial: true as const };
    partial ||= answer.partial === true;
    rendered.push({ ...candidate, renderings: answer.renderings });
  }
  return { rendered, partial };
}

import type { Brief, BriefCandidate, BriefTerm } from '../../domain/brief.js';
import type { Recognition } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { LookUps } from '../../domain/ports/look-ups.js';

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
  readonly lookUps: Pick<LookUps, 'recognise' | 'textFindings' | 'renderings'>;
  /** Milliseconds that never go back. */
  readonly clock: () => number;
}

/** Milliseconds for all renderings, and for one. */
const ALL_RENDERINGS = 8_000;
const ONE_RENDERING = 300;

/** Reads a text as an interpreter would before an event. Never fails for what a text is like. */
export async function composeBrief(order: BriefOrder, { lookUps, clock }: ComposingParts): Promise<Brief> {
  const { title, text, source, target, glossaries, memories } = order;
  const query = { text, source, target };
  const recognitions = await lookUps.recognise({ ...query, ...(glossaries && { glossaries }) });
  const counted = recognitions.filter(({ inside, possible }) => inside !== true && possible !== true);
  const known = counted.map(({ start, end }) => ({ start, end }));
  const { candidates, numbers } = await lookUps.textFindings({ ...query, known });
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
  return {
    ...{ source, target, title, characters: text.length },
    ...{ terms: termsOf(counted), candidates: rendered, numbers },
    ...(partial && { partial: true as const }),
  };
}

/** Each concept once, where it first stands; of several at one place all. */
function termsOf(recognitions: readonly Recognition[]): readonly BriefTerm[] {
  const terms = new Map<string, BriefTerm>();
  for (const { conceptId, glossaryId, text, start, term, translations, definition } of recognitions) {
    const before = terms.get(conceptId);
    terms.set(conceptId, {
      ...(before ?? { text, conceptId, glossaryId, term, translations, at: start }),
      ...(definition !== undefined && { definition }),
      count: (before?.count ?? 0) + 1,
    });
  }
  return [...terms.values()].sort((a, b) => a.at - b.at);
}

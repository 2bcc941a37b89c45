import type { BriefTerm } from '../../domain/brief.js';
import type { Recognition } from '../../domain/glossary.js';
import type { LookUps, RecognitionQuery } from '../../domain/ports/look-ups.js';

export interface KnownTerms {
  /** Each concept once, in the order in which they first stand; of several at one place all. */
  readonly terms: readonly BriefTerm[];
  /** Where terms stand: start and end in turn, in UTF-16 units. */
  readonly places: Uint32Array;
}

/** UTF-16 units that are recognised at once: what comes back is taken in without holding anybody up. */
const SLICE = 10_000;

/** The terms of a text of any length, those aside that lie in longer ones or may be parts of other words. */
export async function knownTerms(
  { text, ...query }: RecognitionQuery,
  lookUps: Pick<LookUps, 'recognise'>,
): Promise<KnownTerms> {
  const terms = new Map<string, BriefTerm>();
  const places: number[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOfSlice(text, start);
    for (const found of await lookUps.recognise({ ...query, text: text.slice(start, end) })) {
      if (found.inside === true || found.possible === true) continue;
      places.push(start + found.start, start + found.end);
      terms.set(found.conceptId, takenIn(terms.get(found.conceptId), found, start));
    }
    start = end;
  }
  return { terms: [...terms.values()].sort((a, b) => a.at - b.at), places: Uint32Array.from(places) };
}

function takenIn(before: BriefTerm | undefined, found: Recognition, shift: number): BriefTerm {
  const { conceptId, glossaryId, text, start, term, translations, definition } = found;
  return {
    ...(before ?? { text, conceptId, glossaryId, term, translations, at: shift + start }),
    ...(definition !== undefined && { definition }),
    count: (before?.count ?? 0) + 1,
  };
}

/** Behind the last line, sentence or space of the slice: no term is cut, unless it is longer than any term is. */
function endOfSlice(text: string, start: number): number {
  const end = start + SLICE;
  if (end >= text.length) return text.length;
  const slice = text.slice(start, end);
  const last = Math.max(slice.lastIndexOf('\n'), slice.lastIndexOf('。'), slice.lastIndexOf('. '));
  const cut = last > 0 ? last : slice.lastIndexOf(' ');
  if (cut > 0) return start + cut + 1;
  // A surrogate pair stays together.
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

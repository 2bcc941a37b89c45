import type { BriefTerm } from '../../domain/brief.js';
import type { LookUps, RecognitionQuery } from '../../domain/ports/look-ups.js';
import type { UnrenderedCandidate } from '../../terminology/candidates/find-candidates.js';

/**
 * The acronyms among the candidates that the glossaries know as terms of the language that is interpreted into: a Chinese text
 * says LHAASO, too. By the acronym; none of them is lacking.
 */
export async function knownAcronyms(
  candidates: readonly UnrenderedCandidate[],
  { source, target, ...query }: Omit<RecognitionQuery, 'text'>,
  lookUps: Pick<LookUps, 'recognise'>,
): Promise<ReadonlyMap<string, BriefTerm>> {
  const acronyms = new Map(candidates.flatMap((one) => (one.kind === 'acronym' ? [[one.text, one] as const] : [])));
  const found = new Map<string, BriefTerm>();
  if (acronyms.size === 0) return found;
  const text = [...acronyms.keys()].join('\n');
  for (const hit of await lookUps.recognise({ ...query, text, source: target, target: source })) {
    const candidate = acronyms.get(hit.text);
    if (candidate === undefined || hit.inside === true || hit.possible === true || found.has(hit.text)) continue;
    const { conceptId, glossaryId, term, translations, definition } = hit;
    found.set(hit.text, {
      ...{ text: candidate.text, count: candidate.count, at: candidate.at },
      ...{ conceptId, glossaryId, term, translations },
      ...(definition !== undefined && { definition }),
    });
  }
  return found;
}

import type { PairConcepts } from '../domain/ports/pair-concepts.js';
import type { SessionEntryContent } from '../domain/session-glossary.js';
import { conceptsOfPair, type LanguagePair, termsOfPair } from './concepts-of-pair.js';
import type { ConceptsToCopy } from './session-glossary-services.js';

const MOST_COPIED = 10_000;

/** The concepts that have terms of both languages as entries, in the order in which they came; at most 10,000. */
export async function entriesOfConcepts(
  pairConcepts: PairConcepts,
  pair: LanguagePair,
  chosen: ConceptsToCopy,
): Promise<readonly SessionEntryContent[]> {
  const entries: SessionEntryContent[] = [];
  for await (const concept of conceptsOfPair(pairConcepts, pair, chosen)) {
    const { id: conceptId, definition } = concept;
    const terms = termsOfPair(concept, pair);
    entries.push({ terms, ...(definition !== undefined && { definition }), origin: 'termbase', conceptId });
    if (entries.length === MOST_COPIED) break;
  }
  return entries;
}

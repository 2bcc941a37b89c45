import type { ConcordanceQuery } from '../domain/concordance.js';
import type { ConcordanceSource } from '../domain/ports/concordance-source.js';
import { languageScriptOf } from '../text/language-tags.js';
import type { ConcordanceIndexes } from './concordance-indexes.js';
import type { ConcordancePosition } from './concordance-position.js';
import type { ConcordanceSearch } from './concordance-walk.js';

/** Reading which texts such memories use takes a tenth of a second at most. */
const SMALL_MEMORIES = 20_000;

/** Texts with the phrase; only those of the memories asked for where these have few units and the phrase many texts. */
export function textIdsOf(
  source: ConcordanceSource,
  indexes: ConcordanceIndexes,
  query: Pick<ConcordanceQuery, 'source' | 'target' | 'memories'>,
  phrase: string,
): ConcordanceSearch['textIds'] {
  const { memories } = query;
  const units = memories === undefined ? Infinity : unitsIn(source, memories);
  const amongBySide = new Map<ConcordancePosition['side'], readonly number[]>();
  return (side, from) => {
    const languageScript = languageScriptOf(query[side]);
    const index = indexes.of(languageScript);
    if (!memories || units > SMALL_MEMORIES || units > index.mostWith(phrase)) return index.containing(phrase, from);
    const among = amongBySide.get(side) ?? source.textIdsIn(memories, languageScript);
    amongBySide.set(side, among);
    return index.containing(phrase, from, among);
  };
}

function unitsIn(source: ConcordanceSource, memoryIds: readonly string[]): number {
  const chosen = source.memories().filter(({ id }) => memoryIds.includes(id));
  return chosen.reduce((sum, { units }) => sum + units, 0);
}

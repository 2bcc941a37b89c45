import { ConcordError } from '../domain/failure.js';
import type { Limits } from '../domain/limits.js';
import type { ExplanationQuery, MatchExplanation } from '../domain/match-explanation.js';
import type { MemoryReads } from '../domain/ports/memories.js';
import type { UnitReads } from '../domain/ports/units.js';
import type { Unit } from '../domain/unit.js';
import { explainScore } from '../matching/explain/explain-score.js';
import { prepareQuery } from '../matching/score.js';

interface Reads {
  readonly units: Pick<UnitReads, 'get'>;
  readonly memories: Pick<MemoryReads, 'get'>;
}

/** Says what a unit scores for a segment and why; as slow as one comparison of two texts. */
export function createExplainMatch({ units, memories }: Reads, { fuzzyTokens }: Pick<Limits, 'fuzzyTokens'>) {
  /** Fails with `not-found`, and with `conflict` when the unit has no text in one of the languages. */
  return async function explain(query: ExplanationQuery): Promise<MatchExplanation> {
    const { segment, source, target, unitId, memoryPenalty, ...terms } = query;
    const unit = await units.get(unitId);
    const { penalty, reversedPenalty } = await memories.get(unit.memoryId);
    const explanation = explainScore(prepareQuery(segment, source, target), unit, {
      ...terms,
      memory: { penalty: memoryPenalty ?? penalty, reversedPenalty },
      mostTokens: fuzzyTokens,
    });
    if (explanation === undefined) throw new ConcordError({ kind: 'conflict', reason: whyNot(unit, query) });
    return explanation;
  };
}

function whyNot({ id, variants }: Unit, query: ExplanationQuery): string {
  const { source, target, sourceVariant = source, targetVariant = target } = query;
  const languages = variants.map(({ language }) => language).join(', ');
  return `The unit ${id} cannot serve from ${sourceVariant} to ${targetVariant}: its texts are in ${languages}.`;
}

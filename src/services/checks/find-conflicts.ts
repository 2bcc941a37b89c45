import { setImmediate as nextTurn } from 'node:timers/promises';

import type { Finding } from '../../domain/check.js';
import type { GlossaryConflict } from '../../domain/match.js';
import type { Checker, JudgedFinding } from '../../domain/ports/checker.js';
import type { CurrentTerms } from './current-terms.js';
import { breaksOf } from './glossary-rules.js';
import type { FindingPlaces } from './judge-findings.js';

/** Findings with what was decided about them. */
export type Judge = (findings: readonly Finding[], places: FindingPlaces) => Promise<readonly JudgedFinding[]>;

/** Pairs that are judged before another order has its turn. */
const SLICE = 50;

/** Judges translations of memories by glossaries, each by itself. */
export function createFindConflicts(current: Pick<CurrentTerms, 'lookUpFor'>, judge: Judge): Checker['conflicts'] {
  return async function findConflicts({ pairs, glossaries, ...subject }) {
    const lookUp = await current.lookUpFor([subject.source, subject.target], glossaries);
    const findings: Finding[] = [];
    for (const [index, pair] of pairs.entries()) {
      findings.push(...breaksOf(pair, subject, lookUp).map((finding) => ({ ...finding, pair: index })));
      if (index % SLICE === SLICE - 1) await nextTurn();
    }
    const judged = await judge(findings, { pairs, placeOf: (index) => ({ memoryId: pairs[index]!.memoryId }) });
    const conflicts = pairs.map((): GlossaryConflict[] => []);
    for (const finding of judged) {
      if (finding.suppressed === undefined) conflicts[finding.pair]!.push(conflictOf(finding));
    }
    return conflicts;
  };
}

export function conflictOf({
  rule,
  severity,
  message,
  ranges,
  suggestion,
  conceptId,
}: JudgedFinding): GlossaryConflict {
  return {
    ...{ rule, severity, message, ranges },
    ...(suggestion !== undefined && { suggestion }),
    ...(conceptId !== undefined && { conceptId }),
  };
}

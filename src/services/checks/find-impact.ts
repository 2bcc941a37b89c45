import { setImmediate as nextTurn } from 'node:timers/promises';

import type { CheckSubject } from '../../checks/check-run.js';
import type { PairUnderCheck } from '../../checks/document-under-check.js';
import { preparePair, type TermLookUp } from '../../checks/prepare-pair.js';
import { sourceMentions } from '../../checks/term/term-mentions.js';
import type { CheckedPair, Finding, FindingRange } from '../../domain/check.js';
import type { Concept } from '../../domain/glossary.js';
import type { PairImpact } from '../../domain/impact.js';
import type { Checker, JudgedFinding, StoredPair } from '../../domain/ports/checker.js';
import type { CurrentTerms } from './current-terms.js';
import { conflictOf, type Judge } from './find-conflicts.js';
import { breaksOf } from './glossary-rules.js';
import { formsToReplace, type FormToReplace } from './forms-to-replace.js';
import { proposedTarget } from './proposed-target.js';

/** Pairs that are judged before another order has its turn. */
const SLICE = 20;

/** A pair that is wrong once the concept is changed. */
interface WrongPair {
  readonly index: number;
  readonly pair: StoredPair;
  readonly findings: readonly Finding[];
  readonly isNew: boolean;
  readonly forms: readonly FormToReplace[];
  readonly mentions: number;
}

/** Judges translations of memories as if a concept were changed. */
export function createFindImpact(
  current: Pick<CurrentTerms, 'lookUpFor' | 'withChanged'>,
  judge: Judge,
): Checker['impact'] {
  return async function findImpact({ pairs, concept, ...subject }) {
    const stored = await current.lookUpFor([subject.source, subject.target], undefined);
    const wrong: WrongPair[] = [];
    for (let first = 0; first < pairs.length; first += SLICE) {
      const slice = pairs.slice(first, first + SLICE).map((pair, index) => ({ pair, index: first + index }));
      const found = current.withChanged(concept, (changed) =>
        brokenPairs(slice, { concept, subject, lookUp: changed }),
      );
      wrong.push(...found.map((one) => wrongPair(one, { concept, subject, lookUp: stored })));
      await nextTurn();
    }
    const open = await undecided(wrong, pairs, judge);
    const breaks = (pair: CheckedPair) =>
      current.withChanged(concept, (changed) => breaksOfConcept(pair, concept, subject, changed).length > 0);
    const impacts = new Map<number, PairImpact>();
    for (const [index, one] of open) {
      impacts.set(index, impactOf(one, concept, subject, breaks));
      if (impacts.size % SLICE === 0) await nextTurn();
    }
    return pairs.map((_, index) => impacts.get(index));
  };
}

interface Judging {
  readonly concept: Concept;
  readonly subject: CheckSubject;
  readonly lookUp: TermLookUp;
}

/** A pair that breaks the concept as it is to be, with the terms that it has then. */
interface BrokenPair {
  readonly index: number;
  readonly pair: StoredPair;
  readonly findings: readonly Finding[];
  readonly prepared: PairUnderCheck;
}

function brokenPairs(
  slice: readonly Pick<BrokenPair, 'index' | 'pair'>[],
  { concept, subject, lookUp }: Judging,
): readonly BrokenPair[] {
  return slice.flatMap(({ pair, index }) => {
    const findings = breaksOfConcept(pair, concept, subject, lookUp);
    return findings.length === 0 ? [] : [{ index, pair, findings, prepared: preparePair(pair, [], subject, lookUp) }];
  });
}

/** @param judging by the terms as they are */
function wrongPair({ prepared, ...broken }: BrokenPair, { concept, subject, lookUp }: Judging): WrongPair {
  const { pair } = broken;
  const before = lookUp.conceptOf(concept.id);
  const forms = before === undefined ? [] : formsToReplace(preparePair(pair, [], subject, lookUp), before);
  return {
    ...broken,
    isNew: breaksOfConcept(pair, concept, subject, lookUp).length === 0,
    mentions: sourceMentions(prepared).get(concept.id)?.length ?? 0,
    forms: formsToReplace(prepared, concept, forms),
  };
}

function breaksOfConcept(pair: CheckedPair, { id }: Concept, subject: CheckSubject, lookUp: TermLookUp) {
  return breaksOf(pair, subject, lookUp).filter(({ conceptId }) => conceptId === id);
}

/** By the index of the pair; without what somebody decided to leave alone. */
async function undecided(
  wrong: readonly WrongPair[],
  pairs: readonly StoredPair[],
  judge: Judge,
): Promise<ReadonlyMap<number, WrongPair>> {
  const findings = wrong.flatMap((one) => one.findings.map((finding) => ({ ...finding, pair: one.index })));
  const judged = await judge(findings, { pairs, placeOf: (index) => ({ memoryId: pairs[index]!.memoryId }) });
  const open = new Map<number, JudgedFinding[]>();
  for (const finding of judged) {
    if (finding.suppressed === undefined) open.set(finding.pair, [...(open.get(finding.pair) ?? []), finding]);
  }
  const left = wrong.filter(({ index }) => open.has(index));
  return new Map(left.map((one) => [one.index, { ...one, findings: open.get(one.index)! }]));
}

function impactOf(
  { pair, findings, isNew, forms, mentions }: WrongPair,
  concept: Concept,
  subject: CheckSubject,
  breaks: (pair: CheckedPair) => boolean,
): PairImpact {
  const { replacement, certain } = proposedTarget(pair.target, { forms, mentions, findings, concept, subject });
  // What is still wrong with the new term in its place is for somebody to look at.
  const isMended = replacement !== undefined && !breaks({ source: pair.source, target: replacement });
  return {
    findings: findings.map(conflictOf),
    isNew,
    ranges: [...rangesOfSource(findings), ...forms.map(({ start, end }) => ({ side: 'target' as const, start, end }))],
    ...(replacement && { replacement }),
    certain: certain && isMended,
  };
}

function rangesOfSource(findings: readonly Finding[]): readonly FindingRange[] {
  const ranges = findings.flatMap((finding) => finding.ranges.filter(({ side }) => side === 'source'));
  return [...new Map(ranges.map((range) => [range.start, range])).values()].sort((a, b) => a.start - b.start);
}

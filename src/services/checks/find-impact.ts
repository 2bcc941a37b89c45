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

/** What breaks a concept. */
interface Broken {
  readonly findings: readonly Finding[];
  /** Another concept of the same term excuses it, or is broken too: which one is meant nobody can tell from the text. */
  readonly isShared: boolean;
}

/** A pair that is wrong once the concept is changed. */
interface WrongPair extends Broken {
  readonly index: number;
  readonly pair: StoredPair;
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
    const before = stored.conceptOf(concept.id) ?? concept;
    const wrong: WrongPair[] = [];
    for (let first = 0; first < pairs.length; first += SLICE) {
      const slice = pairs.slice(first, first + SLICE).map((pair, index) => ({ pair, index: first + index }));
      const found = current.withChanged(concept, (lookUp) => brokenPairs(slice, { concept, subject, lookUp }));
      wrong.push(
        ...current.withChanged(before, (lookUp) =>
          found.map((one) => wrongPair(one, { concept: before, subject, lookUp })),
        ),
      );
      await nextTurn();
    }
    const open = await undecided(wrong, pairs, judge);
    const breaks = (pair: CheckedPair) =>
      current.withChanged(
        concept,
        (changed) => breaksOfConcept(pair, { concept, subject, lookUp: changed }).findings.length > 0,
      );
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
interface BrokenPair extends Broken {
  readonly index: number;
  readonly pair: StoredPair;
  readonly prepared: PairUnderCheck;
}

function brokenPairs(slice: readonly Pick<BrokenPair, 'index' | 'pair'>[], judging: Judging): readonly BrokenPair[] {
  const { subject, lookUp } = judging;
  return slice.flatMap(({ pair, index }) => {
    const broken = breaksOfConcept(pair, judging);
    if (broken.findings.length === 0) return [];
    return [{ index, pair, ...broken, prepared: preparePair(pair, [], subject, lookUp) }];
  });
}

/** @param judging by the concept as it is */
function wrongPair({ prepared, ...broken }: BrokenPair, judging: Judging): WrongPair {
  const { concept, subject, lookUp } = judging;
  const { pair } = broken;
  const forms = formsToReplace(preparePair(pair, [], subject, lookUp), concept);
  return {
    ...broken,
    isNew: breaksOfConcept(pair, judging).findings.length === 0,
    mentions: sourceMentions(prepared).get(concept.id)?.length ?? 0,
    forms: formsToReplace(prepared, concept, forms),
  };
}

/** Judged by the concept that is asked for: what another one of the same term says is not heard where the two differ. */
function breaksOfConcept(pair: CheckedPair, { concept: { id }, subject, lookUp }: Judging): Broken {
  const own = (by: TermLookUp) => breaksOf(pair, subject, by).filter(({ conceptId }) => conceptId === id);
  const findings = own(lookUp);
  if (findings.length > 0) return { findings, isShared: false };
  const others = namesakesIn(preparePair(pair, [], subject, lookUp), id);
  if (others.size === 0) return { findings, isShared: false };
  const alone = { ...lookUp, conceptOf: (other: string) => (others.has(other) ? undefined : lookUp.conceptOf(other)) };
  return { findings: own(alone), isShared: true };
}

/** The other concepts that a source names by the very words by which it names one. */
function namesakesIn({ sourceTerms }: PairUnderCheck, conceptId: string): ReadonlySet<string> {
  const places = sourceTerms.filter(({ concept }) => concept.id === conceptId);
  const others = sourceTerms.filter(
    ({ concept, start, end }) =>
      concept.id !== conceptId && places.some((place) => place.start === start && place.end === end),
  );
  return new Set(others.map(({ concept }) => concept.id));
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
  { pair, findings, isNew, isShared, forms, mentions }: WrongPair,
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
    certain: certain && isMended && !isShared,
  };
}

function rangesOfSource(findings: readonly Finding[]): readonly FindingRange[] {
  const ranges = findings.flatMap((finding) => finding.ranges.filter(({ side }) => side === 'source'));
  return [...new Map(ranges.map((range) => [range.start, range])).values()].sort((a, b) => a.start - b.start);
}

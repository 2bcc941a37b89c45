import { setImmediate as nextTurn } from 'node:timers/promises';

import { CheckRun, type CheckSubject, inapplicableChecks } from '../../checks/check-run.js';
import { chooseChecks } from '../../checks/choose-checks.js';
import type { CheckedPair, Finding } from '../../domain/check.js';
import type { Document, DocumentSegment } from '../../domain/document.js';
import { ConcordError } from '../../domain/failure.js';
import type {
  CheckedSegments,
  Checker,
  CheckOrder,
  JudgedFinding,
  SegmentFinding,
} from '../../domain/ports/checker.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { TermSource } from '../../domain/ports/glossaries.js';
import { checkedSegment } from './checked-segment.js';
import { CurrentTerms } from './current-terms.js';
import { type Decisions, type FindingPlaces, judgeFindings } from './judge-findings.js';
import { type FindingPlace, placeOfSegment } from './suppression-place.js';

export interface CheckerSources extends Decisions {
  readonly terms: TermSource;
  readonly documents: Pick<DocumentReads, 'get' | 'segments'>;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

/** Pairs that are checked, and segments that are read, before another order has its turn. */
const SLICE = 50;

/** Checks texts by the terms that are published. */
export function createChecker({ terms, documents, clock, ...decisions }: CheckerSources): Checker {
  const current = new CurrentTerms(terms);
  const judge = (findings: readonly Finding[], places: FindingPlaces) =>
    judgeFindings(findings, places, decisions, clock());

  async function startRun(subject: CheckSubject, { profile, glossaries }: CheckOrder) {
    const chosen = chooseChecks(profile);
    const lookUp = await current.lookUpFor([subject.source, subject.target], glossaries);
    return { run: new CheckRun(subject, chosen, lookUp), inapplicable: inapplicableChecks(chosen, subject) };
  }

  return {
    async checkPairs({ document, ...order }) {
      const { run, inapplicable } = await startRun(document, order);
      const findings: Finding[] = [];
      for (let first = 0; first < document.pairs.length; first += SLICE) {
        findings.push(...run.take(document.pairs.slice(first, first + SLICE)));
        await nextTurn();
      }
      findings.push(...run.finish());
      return { findings: await judge(findings, { pairs: document.pairs, placeOf: () => ({}) }), inapplicable };
    },

    async checkDocument({ documentId, ...order }) {
      const document = await documents.get(documentId);
      const { run, inapplicable } = await startRun(subjectOf(document), order);
      const segments: DocumentSegment[] = [];
      const findings: Finding[] = [];
      for (let from = 1; from <= document.segments; from += SLICE) {
        const slice = checkable(await documents.segments(documentId, { from, limit: SLICE }));
        segments.push(...slice.map(({ segment }) => segment));
        findings.push(...run.take(slice.map(({ pair }) => pair)));
        await nextTurn();
      }
      findings.push(...run.finish());
      const judged = await judge(findings, { pairs: segments, placeOf: (pair) => placeOf(document, segments[pair]!) });
      return { ...inSegments(judged, segments), inapplicable };
    },
  };
}

/** One language a document: that of its first file. */
function subjectOf({ sourceLanguage: source, targetLanguage: target }: Document): CheckSubject {
  if (target !== null) return { source, target };
  const reason = 'The document names no target language; name one first.';
  throw new ConcordError({ kind: 'conflict', reason });
}

function placeOf({ name }: Document, segment: DocumentSegment): FindingPlace {
  return { document: name, segment: placeOfSegment(name, segment) };
}

interface CheckableSegment {
  readonly segment: DocumentSegment;
  readonly pair: CheckedPair;
}

function checkable(segments: readonly DocumentSegment[]): readonly CheckableSegment[] {
  return segments.flatMap((segment) => {
    const pair = checkedSegment(segment);
    return pair === undefined ? [] : [{ segment, pair }];
  });
}

function inSegments(
  findings: readonly JudgedFinding[],
  segments: readonly DocumentSegment[],
): Pick<CheckedSegments, 'findings' | 'checked'> {
  const named = findings.map(({ pair, ...finding }): SegmentFinding => {
    const { id, number, source, target } = segments[pair]!;
    return { ...finding, segmentId: id, segmentNumber: number, source, target };
  });
  return { findings: named, checked: segments.length };
}

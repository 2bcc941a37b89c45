import { setImmediate as nextTurn } from 'node:timers/promises';

import { CheckRun, type CheckSubject, inapplicableChecks } from '../../checks/check-run.js';
import { chooseChecks } from '../../checks/choose-checks.js';
import type { CheckedPair, Finding } from '../../domain/check.js';
import type { Document, DocumentSegment } from '../../domain/document.js';
import { ConcordError } from '../../domain/failure.js';
import type { CheckedSegments, Checker, CheckOrder, SegmentFinding } from '../../domain/ports/checker.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { TermSource } from '../../domain/ports/glossaries.js';
import { checkedSegment } from './checked-segment.js';
import { CurrentTerms } from './current-terms.js';

export interface CheckerSources {
  readonly terms: TermSource;
  readonly documents: Pick<DocumentReads, 'get' | 'segments'>;
}

/** Pairs that are checked, and segments that are read, before another order has its turn. */
const SLICE = 50;

/** Checks texts by the terms that are published. */
export function createChecker({ terms, documents }: CheckerSources): Checker {
  const current = new CurrentTerms(terms);

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
      return { findings: findings.sort((a, b) => a.pair - b.pair), inapplicable };
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
      return { ...inOrder(findings, segments), inapplicable };
    },
  };
}

/** One language a document: that of its first file. */
function subjectOf({ sourceLanguage: source, targetLanguage: target }: Document): CheckSubject {
  if (target !== null) return { source, target };
  const reason = 'The document names no target language; name one first.';
  throw new ConcordError({ kind: 'conflict', reason });
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

function inOrder(
  findings: readonly Finding[],
  segments: readonly DocumentSegment[],
): Pick<CheckedSegments, 'findings' | 'checked'> {
  const inSegments = findings
    .toSorted((a, b) => a.pair - b.pair)
    .map(({ pair, ...finding }): SegmentFinding => {
      const { id, number, source, target } = segments[pair]!;
      return { ...finding, segmentId: id, segmentNumber: number, source, target };
    });
  return { findings: inSegments, checked: segments.length };
}

import { setImmediate as nextTurn } from 'node:timers/promises';

import { CheckRun, type CheckSubject, inapplicableChecks } from '../../checks/check-run.js';
import { chooseChecks } from '../../checks/choose-checks.js';
import type { CheckedDocument, CheckedPair, Finding } from '../../domain/check.js';
import type { Document, DocumentSegment } from '../../domain/document.js';
import { ConcordError } from '../../domain/failure.js';
import type {
  CheckedPairs,
  CheckedSegments,
  Checker,
  CheckOrder,
  FileFinding,
  FileOrder,
  JudgedFinding,
  SegmentFinding,
} from '../../domain/ports/checker.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { TermSource } from '../../domain/ports/glossaries.js';
import { checkedSegment } from './checked-segment.js';
import { CurrentTerms } from './current-terms.js';
import { createFindConflicts } from './find-conflicts.js';
import { type Decisions, type FindingPlaces, judgeFindings } from './judge-findings.js';
import type { CheckedFile } from './read-checked-file.js';
import { type FindingPlace, placeOfSegment } from './suppression-place.js';

export interface CheckerSources extends Decisions {
  readonly terms: TermSource;
  readonly documents: Pick<DocumentReads, 'get' | 'segments'>;
  readonly readFile: (order: FileOrder) => Promise<CheckedFile>;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

/** Pairs that are checked, and segments that are read, before another order has its turn. */
const SLICE = 50;

/** Checks texts by the terms that are published. */
export function createChecker({ terms, documents, readFile, clock, ...decisions }: CheckerSources): Checker {
  const current = new CurrentTerms(terms);
  const judge = (findings: readonly Finding[], places: FindingPlaces) =>
    judgeFindings(findings, places, decisions, clock());

  async function startRun(subject: CheckSubject, { profile, glossaries }: CheckOrder) {
    const chosen = chooseChecks(profile);
    const lookUp = await current.lookUpFor([subject.source, subject.target], glossaries);
    return { run: new CheckRun(subject, chosen, lookUp), inapplicable: inapplicableChecks(chosen, subject) };
  }

  async function checkPairs({ pairs, ...subject }: CheckedDocument, order: CheckOrder): Promise<CheckedPairs> {
    const { run, inapplicable } = await startRun(subject, order);
    const findings: Finding[] = [];
    for (let first = 0; first < pairs.length; first += SLICE) {
      findings.push(...run.take(pairs.slice(first, first + SLICE)));
      await nextTurn();
    }
    findings.push(...run.finish());
    return { findings: await judge(findings, { pairs, placeOf: () => ({}) }), inapplicable };
  }

  return {
    checkPairs: ({ document, ...order }) => checkPairs(document, order),

    async checkFile(order) {
      const { source, target, pairs, problems } = await readFile(order);
      const { date } = order;
      const document = { source, target, pairs: pairs.map(({ pair }) => pair), ...(date !== undefined && { date }) };
      const { findings, inapplicable } = await checkPairs(document, order);
      const inFile = findings.map((finding): FileFinding => {
        const { pair, ...place } = pairs[finding.pair]!;
        return { ...finding, ...place, source: pair.source, target: pair.target };
      });
      return { source, target, findings: inFile, inapplicable, checked: pairs.length, problems };
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

    conflicts: createFindConflicts(current, judge),
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

import { setImmediate as nextTurn } from 'node:timers/promises';

import type { CheckSubject } from '../../checks/check-run.js';
import type { CheckedPair, Finding } from '../../domain/check.js';
import type { Content } from '../../domain/content.js';
import type { Document, DocumentSegment } from '../../domain/document.js';
import { ConcordError } from '../../domain/failure.js';
import type {
  Checker,
  CheckOrder,
  JudgedFinding,
  SegmentFinding,
  StoredDocumentOrder,
} from '../../domain/ports/checker.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import { targetOfEdit } from '../target-of-edit.js';
import { checkedSegment } from './checked-segment.js';
import { DocumentFindings } from './document-findings.js';
import type { FindingPlaces } from './judge-findings.js';
import { KeptAnswers } from './kept-answers.js';
import type { StartRun } from './start-run.js';
import { type FindingPlace, placeOfSegment } from './suppression-place.js';

export interface DocumentCheckSources {
  readonly documents: Pick<DocumentReads, 'get' | 'segment' | 'segments'>;
  /** Another number whenever the store has been changed since. */
  readonly stamp: () => number;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

interface Dependencies extends DocumentCheckSources {
  readonly startRun: StartRun;
  readonly judge: (findings: readonly Finding[], places: FindingPlaces) => Promise<readonly JudgedFinding[]>;
}

interface FoundInDocument {
  readonly findings: readonly Finding[];
  /** Those that are to be translated; a finding's pair is an index of it. */
  readonly segments: readonly DocumentSegment[];
  readonly inapplicable: readonly string[];
}

/** Documents whose findings are kept while nothing is changed. */
const MOST_KEPT = 2;
/** So long what was decided about them counts as it was. */
const JUDGED_MILLISECONDS = 5_000;
/** Segments that are read and checked before another order has its turn. */
const SLICE = 50;

/** Checks what is stored as documents. */
export function createDocumentChecks({
  documents,
  stamp,
  clock,
  startRun,
  judge,
}: Dependencies): Pick<Checker, 'checkDocument' | 'documentFindings' | 'checkSegment'> {
  const kept = new KeptAnswers<FoundInDocument>(stamp, MOST_KEPT);
  const judged = new KeptAnswers<DocumentFindings>(stamp, MOST_KEPT);

  async function judgeSegments(
    document: Document,
    findings: readonly Finding[],
    segments: readonly DocumentSegment[],
  ): Promise<readonly SegmentFinding[]> {
    const places = { pairs: segments, placeOf: (pair: number) => placeOf(document, segments[pair]!) };
    return (await judge(findings, places)).map((finding) => inSegment(finding, segments));
  }

  async function judgedDocument({ documentId, ...order }: StoredDocumentOrder): Promise<DocumentFindings> {
    const document = await documents.get(documentId);
    const key = JSON.stringify([documentId, order]);
    const { findings, segments, inapplicable } = await kept.get(key, () =>
      findInDocument(document, order, { documents, startRun }),
    );
    // A decision may end by itself, without anything being changed.
    const now = Math.floor(clock() / JUDGED_MILLISECONDS);
    return judged.get(`${key} ${now}`, async () => {
      const inSegments = await judgeSegments(document, findings, segments);
      return new DocumentFindings({ findings: inSegments, checked: segments.length, inapplicable });
    });
  }

  return {
    checkDocument: async (order) => (await judgedDocument(order)).checked,
    documentFindings: async ({ filter, after, limit, ...order }) =>
      (await judgedDocument(order)).part({ filter, ...(after && { after }), ...(limit !== undefined && { limit }) }),

    async checkSegment({ documentId, segmentId, target, ...order }) {
      const document = await documents.get(documentId);
      const stored = await documents.segment(documentId, segmentId);
      const segment = target === undefined ? stored : withTarget(stored, target);
      const { run, inapplicable } = await startRun(subjectOf(document), order);
      const findings = run.take(checkable([segment]).map(({ pair }) => pair));
      return { findings: await judgeSegments(document, findings, [segment]), inapplicable };
    },
  };
}

async function findInDocument(
  document: Document,
  order: CheckOrder,
  { documents, startRun }: Pick<Dependencies, 'documents' | 'startRun'>,
): Promise<FoundInDocument> {
  const { run, inapplicable } = await startRun(subjectOf(document), order);
  const segments: DocumentSegment[] = [];
  const findings: Finding[] = [];
  for (let from = 1; from <= document.segments; from += SLICE) {
    const slice = checkable(await documents.segments(document.id, { from, limit: SLICE }));
    segments.push(...slice.map(({ segment }) => segment));
    findings.push(...run.take(slice.map(({ pair }) => pair)));
    await nextTurn();
  }
  findings.push(...run.finish());
  return { findings, segments, inapplicable };
}

/** What is written anew is no match any more. */
function withTarget({ origin: _, ...segment }: DocumentSegment, given: string | Content | null): DocumentSegment {
  return { ...segment, target: given === null ? null : targetOfEdit(segment, given) };
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

function inSegment({ pair, ...finding }: JudgedFinding, segments: readonly DocumentSegment[]): SegmentFinding {
  const { id, number, source, target } = segments[pair]!;
  return { ...finding, segmentId: id, segmentNumber: number, source, target };
}

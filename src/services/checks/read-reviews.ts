import type { DocumentSegment } from '../../domain/document.js';
import { ConcordError } from '../../domain/failure.js';
import type { Problem } from '../../domain/job.js';
import type { AcceptanceReads } from '../../domain/ports/acceptances.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { SuppressionReads } from '../../domain/ports/suppressions.js';
import type { DecidedFinding, NewSuppression } from '../../domain/suppression.js';
import type { ReviewRow } from '../../formats/findings/read-review-table.js';
import { findAcceptances } from './find-acceptances.js';
import { type FindingKey } from './finding-key.js';
import { readDecision, type RowDecision } from './review-decision.js';
import { ReviewFault } from './review-fault.js';
import { suppressionKey, textsKey } from './suppression-key.js';
import { placeOfSegment } from './suppression-place.js';

type Keyed<Decision> = Decision & { readonly key: string };

/** What a reviewer's table comes to. Plain data. */
export interface ReviewReading {
  readonly suppressions: readonly Keyed<NewSuppression>[];
  readonly acceptances: readonly Keyed<DecidedFinding>[];
  /** Rows that say what is decided already. */
  readonly unchanged: number;
  /** Rows without a decision. */
  readonly undecided: number;
  /** Rows whose texts have changed since. */
  readonly lapsed: number;
  readonly rejected: number;
  /** At most 1,000. */
  readonly problems: readonly Problem[];
}

export interface ReviewSources {
  readonly documents: Pick<DocumentReads, 'get' | 'segments'>;
  readonly suppressions: Pick<SuppressionReads, 'withKeys'>;
  readonly acceptances: Pick<AcceptanceReads, 'withKeys'>;
  /** The document that the table is about; absent: as its keys say. */
  readonly documentId?: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

const MOST_PROBLEMS = 1_000;
const SLICE = 500;
/** More than a report holds. */
const MOST_ROWS = 100_000;

/** Reads what was decided in a table, against the texts as they are now. */
export async function readReviews(rows: AsyncIterable<ReviewRow>, sources: ReviewSources): Promise<ReviewReading> {
  const tally = { undecided: 0, lapsed: 0, rejected: 0, problems: [] as Problem[] };
  const attempt = <Result>(row: ReviewRow, work: () => Result): Result | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ReviewFault)) throw error;
      tally[error.isLapsed ? 'lapsed' : 'rejected']++;
      if (tally.problems.length < MOST_PROBLEMS) tally.problems.push(problemOf(row, error));
      return undefined;
    }
  };
  const decided: RowDecision[] = [];
  for await (const row of rows) {
    if (row.decision === '') tally.undecided++;
    const decision = attempt(row, () => readDecision(row, sources.now));
    if (decision !== undefined) decided.push(decision);
    if (decided.length > MOST_ROWS) {
      throw new ConcordError({ kind: 'too-large', what: 'The table', limit: MOST_ROWS, unit: 'rows with decisions' });
    }
  }
  const find = await segmentsOf(decided, sources);
  const placed = decided.flatMap((decision) => attempt(decision.row, () => [place(decision, find(decision))]) ?? []);
  const rejected = tally.rejected;
  const unique = onceEach(placed, attempt);
  const agreeing = placed.length - (tally.rejected - rejected);
  return { ...tally, ...(await withoutKnown(unique, agreeing, sources)) };
}

function problemOf({ sheet, line, columns }: ReviewRow, { column, message }: ReviewFault): Problem {
  const place = columns.get(column);
  return { ...(sheet !== undefined && { sheet }), line, ...(place !== undefined && { column: place }), message };
}

interface FoundSegment {
  readonly documentName: string;
  readonly segment: DocumentSegment;
}

/** Looks the segments up, by their texts: the same file may have been uploaded again, with other segments before them. */
async function segmentsOf(
  decided: readonly RowDecision[],
  { documents, documentId }: ReviewSources,
): Promise<(decision: RowDecision) => FoundSegment> {
  const idOf = (key: FindingKey) => documentId ?? key.documentId;
  const found = new Map<string, { readonly name: string; readonly segments: ReadonlyMap<string, DocumentSegment[]> }>();
  for (const id of new Set(decided.map(({ key }) => idOf(key)))) {
    if (id === undefined) continue;
    const wanted = new Set(decided.filter(({ key }) => idOf(key) === id).map(({ key }) => key.texts));
    const read = await readDocument(id, wanted, documents);
    if (read !== undefined) found.set(id, read);
  }
  return ({ key }) => {
    const id = idOf(key);
    if (id === undefined) throw new ReviewFault('Key', 'The table is about a file; say which document that is.');
    const document = found.get(id);
    if (document === undefined) throw new ReviewFault('Key', `There is no document ${id}; say which one it is now.`);
    const segments = document.segments.get(key.texts);
    if (segments === undefined) throw new ReviewFault('Decision', 'The text has changed since it was reviewed.', true);
    const segment = segments.find(({ number }) => number === key.segmentNumber) ?? segments[0]!;
    return { documentName: document.name, segment };
  };
}

async function readDocument(
  documentId: string,
  wanted: ReadonlySet<string>,
  documents: Pick<DocumentReads, 'get' | 'segments'>,
) {
  const document = await documents.get(documentId).catch(unlessMissing);
  if (document === undefined) return undefined;
  const segments = new Map<string, DocumentSegment[]>();
  for (let from = 1; from <= document.segments; from += SLICE) {
    for (const segment of await documents.segments(documentId, { from, limit: SLICE })) {
      const key = textsKey(segment.source.text, segment.target?.text ?? '');
      if (!wanted.has(key)) continue;
      const same = segments.get(key);
      if (same === undefined) segments.set(key, [segment]);
      else same.push(segment);
    }
  }
  return { name: document.name, segments };
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof ConcordError && error.failure.kind === 'not-found') return undefined;
  throw error;
}

interface PlacedDecision {
  readonly row: ReviewRow;
  readonly finding: Keyed<DecidedFinding>;
  readonly segmentPlace: string;
  /** Absent: the finding is right. */
  readonly suppression?: Keyed<NewSuppression>;
}

function place({ row, key, ignore }: RowDecision, { documentName, segment }: FoundSegment): PlacedDecision {
  const { rule, conceptId } = key;
  const texts = { source: segment.source.text, target: segment.target?.text ?? '' };
  const about = { rule, ...texts, ...(conceptId !== undefined && { conceptId }) };
  const finding = { ...about, key: suppressionKey(about) };
  const segmentPlace = placeOfSegment(documentName, segment);
  if (ignore === undefined) return { row, finding, segmentPlace };
  const places = { segment: segmentPlace, document: documentName, concept: conceptId! };
  return { row, finding, segmentPlace, suppression: { ...finding, ...ignore, place: places[ignore.scope] } };
}

type Attempt = <Result>(row: ReviewRow, work: () => Result) => Result | undefined;

/** A finding may stand in several rows, and its texts in several places; what they say must agree. */
function onceEach(placed: readonly PlacedDecision[], attempt: Attempt): readonly PlacedDecision[] {
  const firstAt = new Map<string, PlacedDecision>();
  const firstOf = new Map<string, PlacedDecision>();
  for (const decision of placed) {
    const { finding, segmentPlace } = decision;
    const about = JSON.stringify([finding.key, segmentPlace]);
    const [atPlace, anywhere] = [firstAt.get(about), firstOf.get(finding.key)];
    const other = [atPlace, anywhere].find((before) => before !== undefined && !agree(before, decision, atPlace));
    if (other !== undefined) {
      attempt(decision.row, () => {
        throw new ReviewFault('Decision', `Row ${other.row.line} decides otherwise about the same finding.`);
      });
    } else if (atPlace === undefined) {
      firstAt.set(about, decision);
      if (anywhere === undefined) firstOf.set(finding.key, decision);
    }
  }
  return [...firstAt.values()];
}

/** At one place all is the same; elsewhere the same texts may be left alone for another reason, but not be right as well. */
function agree(before: PlacedDecision, { suppression }: PlacedDecision, atPlace: PlacedDecision | undefined): boolean {
  if (before === atPlace) return isSame(before.suppression, suppression);
  return (before.suppression === undefined) === (suppression === undefined);
}

function isSame(one: NewSuppression | undefined, other: NewSuppression | undefined): boolean {
  return (['scope', 'place', 'reason', 'expiresAt'] as const).every((name) => one?.[name] === other?.[name]);
}

/** @param rows how many there are, with those that say the same as another */
async function withoutKnown(
  decisions: readonly PlacedDecision[],
  rows: number,
  sources: ReviewSources,
): Promise<Pick<ReviewReading, 'suppressions' | 'acceptances' | 'unchanged'>> {
  const keys = [...new Set(decisions.map(({ finding }) => finding.key))];
  const accepted = await findAcceptances(keys, sources.acceptances);
  const suppressed = new Map<string, NewSuppression[]>();
  for (let first = 0; first < keys.length; first += SLICE) {
    for (const known of await sources.suppressions.withKeys(keys.slice(first, first + SLICE))) {
      suppressed.set(known.key, [...(suppressed.get(known.key) ?? []), known]);
    }
  }
  const suppressions = decisions
    .flatMap(({ suppression }) => suppression ?? [])
    .filter((suppression) => suppressed.get(suppression.key)?.some((known) => isSame(known, suppression)) !== true);
  const acceptances = decisions
    .filter(({ suppression, finding }) => suppression === undefined && !accepted.has(finding.key))
    .map(({ finding }) => finding);
  return { suppressions, acceptances, unchanged: rows - suppressions.length - acceptances.length };
}

import { ConcordError } from '../../domain/failure.js';
import type { Problem } from '../../domain/job.js';
import type { AcceptanceReads } from '../../domain/ports/acceptances.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { InspectionContents } from '../../domain/ports/inspections.js';
import type { SuppressionReads } from '../../domain/ports/suppressions.js';
import type { DecidedFinding, NewSuppression } from '../../domain/suppression.js';
import type { ReviewRow } from '../../formats/findings/read-review-table.js';
import { findAcceptances } from './find-acceptances.js';
import { type FindingKey, isOfUnit } from './finding-key.js';
import { readDecision, type RowDecision } from './review-decision.js';
import { ReviewFault } from './review-fault.js';
import type { ReviewedPair } from './reviewed-pair.js';
import { findReviewedSegments } from './reviewed-segments.js';
import { findReviewedUnits } from './reviewed-units.js';
import { suppressionKey } from './suppression-key.js';

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
  readonly contents: Pick<InspectionContents, 'pairs'>;
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
  const find = await pairsOf(decided, sources);
  const placed = decided.flatMap(
    (decision) => attempt(decision.row, () => [place(decision, find(decision.key))]) ?? [],
  );
  const rejected = tally.rejected;
  const unique = onceEach(placed, attempt);
  const agreeing = placed.length - (tally.rejected - rejected);
  return { ...tally, ...(await withoutKnown(unique, agreeing, sources)) };
}

function problemOf({ sheet, line, columns }: ReviewRow, { column, message }: ReviewFault): Problem {
  const place = columns.get(column);
  return { ...(sheet !== undefined && { sheet }), line, ...(place !== undefined && { column: place }), message };
}

/** @returns what finds the texts of a decision, or throws ReviewFault */
async function pairsOf(
  decided: readonly RowDecision[],
  { contents, ...sources }: ReviewSources,
): Promise<(key: FindingKey) => ReviewedPair> {
  const keys = decided.map(({ key }) => key);
  const unitOf = findReviewedUnits(keys.filter(isOfUnit), contents);
  const segments = keys.flatMap((key) => (isOfUnit(key) ? [] : [key]));
  const segmentOf = await findReviewedSegments(segments, sources);
  return (key) => (isOfUnit(key) ? unitOf(key) : segmentOf(key));
}

interface PlacedDecision {
  readonly row: ReviewRow;
  readonly finding: Keyed<DecidedFinding>;
  /** The narrowest place of the finding: it may stand in several rows. */
  readonly where: string;
  /** Absent: the finding is right. */
  readonly suppression?: Keyed<NewSuppression>;
}

function place({ row, key, ignore }: RowDecision, { source, target, places }: ReviewedPair): PlacedDecision {
  const { rule, conceptId } = key;
  const about = { rule, source, target, ...(conceptId !== undefined && { conceptId }) };
  const finding = { ...about, key: suppressionKey(about) };
  const [narrowest] = places.values();
  const decision = { row, finding, where: narrowest! };
  if (ignore === undefined) return decision;
  const held = ignore.scope === 'concept' ? conceptId : places.get(ignore.scope);
  return { ...decision, suppression: { ...finding, ...ignore, place: held! } };
}

type Attempt = <Result>(row: ReviewRow, work: () => Result) => Result | undefined;

/** A finding may stand in several rows, and its texts in several places; what they say must agree. */
function onceEach(placed: readonly PlacedDecision[], attempt: Attempt): readonly PlacedDecision[] {
  const firstAt = new Map<string, PlacedDecision>();
  const firstOf = new Map<string, PlacedDecision>();
  for (const decision of placed) {
    const { finding, where } = decision;
    const about = JSON.stringify([finding.key, where]);
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

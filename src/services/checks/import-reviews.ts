import { ConcordError } from '../../domain/failure.js';
import type { Limits } from '../../domain/limits.js';
import type { AcceptanceWrites } from '../../domain/ports/acceptances.js';
import type { AnswerWrites } from '../../domain/ports/answers.js';
import type { DocumentReads } from '../../domain/ports/documents.js';
import type { SuppressionWrites } from '../../domain/ports/suppressions.js';
import type { WriteContext } from '../../domain/ports/write-context.js';
import { detectFormat } from '../../formats/registry.js';
import { HEAD_BYTES } from '../import-reading.js';
import { writeOnce } from '../job-creation.js';
import type { SpoolFolder } from '../spool-folder.js';
import type { SpooledFile } from '../spooled-file.js';
import type { ReviewReading } from './read-reviews.js';

export interface ReviewImport {
  readonly file: SpooledFile;
  /** The document that the table is about; absent: as the table says. */
  readonly documentId?: string;
  /** Whether it is only said what would be decided. */
  readonly dryRun: boolean;
}

/** What a table decided. */
export interface ReviewReport extends Omit<ReviewReading, 'suppressions' | 'acceptances'> {
  /** Findings that are right, and findings that are left alone from now on. */
  readonly accepted: number;
  readonly suppressed: number;
}

/** What the thread that reads a table is told. Plain data. */
export interface ReviewTask {
  readonly file: SpooledFile;
  readonly format: 'csv' | 'tsv' | 'xlsx';
  readonly documentId?: string;
}

/** Reads a spooled table off the main thread. Fails as the reading of tables does, `too-large` also for what takes too long. */
export type ReadReviewFile = (task: ReviewTask) => Promise<ReviewReading>;

/**
 * Takes a reviewer's decisions. Fails with `not-found` for the document, `unsupported-file`, `malformed-file`, `too-large`,
 * `idempotency-mismatch`.
 */
export type ImportReviews = (
  review: ReviewImport,
  write: WriteContext,
) => Promise<{
  readonly report: ReviewReport;
  /** Whether an earlier request with the same key was answered so. */
  readonly repeated: boolean;
}>;

interface Dependencies {
  readonly documents: Pick<DocumentReads, 'get'>;
  readonly suppressions: Pick<SuppressionWrites, 'addAll'>;
  readonly acceptances: Pick<AcceptanceWrites, 'acceptAll'>;
  readonly answers: AnswerWrites;
  readonly spool: SpoolFolder;
  readonly limits: Limits;
  readonly readReviewFile: ReadReviewFile;
}

/** Decisions that are written in one transaction. */
const SLICE = 500;

/** Nothing is written before all of the table was read; done again after an interruption it goes on with what is left. */
export function createImportReviews(dependencies: Dependencies): ImportReviews {
  const { documents, suppressions, acceptances, answers, spool, limits, readReviewFile } = dependencies;

  async function read({ file, documentId }: ReviewImport): Promise<ReviewReading> {
    if (documentId !== undefined) await documents.get(documentId);
    const format = await tableFormat(file);
    return readReviewFile({ file, format, ...(documentId !== undefined && { documentId }) });
  }

  async function tableFormat({ fileName, spool: name, bytes }: SpooledFile): Promise<ReviewTask['format']> {
    const limit = limits.tableBytes;
    if (bytes > limit) throw new ConcordError({ kind: 'too-large', what: 'The file', limit, unit: 'bytes' });
    const format = detectFormat(fileName, await spool.head(name, HEAD_BYTES));
    if (format === 'csv' || format === 'tsv' || format === 'xlsx') return format;
    throw new ConcordError({ kind: 'unsupported-file', reason: 'Decisions come as XLSX, CSV or TSV.' });
  }

  async function decide(review: ReviewImport, { actor }: WriteContext): Promise<ReviewReport> {
    const { suppressions: left, acceptances: right, ...report } = await read(review);
    if (!review.dryRun) {
      for (const slice of slicesOf(left)) await suppressions.addAll(slice, { actor });
      for (const slice of slicesOf(right)) await acceptances.acceptAll(slice, { actor });
    }
    return { ...report, suppressed: left.length, accepted: right.length };
  }

  return async function importReviews(review, write) {
    const { file, ...asked } = review;
    try {
      const once =
        write.once && writeOnce(write, 'review-import', { ...asked, sha256: await spool.sha256(file.spool) });
      const known = once && (await answers.find(once));
      if (known !== undefined) return { report: known as ReviewReport, repeated: true };
      const report = await decide(review, write);
      return { report: once ? ((await answers.remember(report, once)) as ReviewReport) : report, repeated: false };
    } finally {
      await spool.remove(file.spool);
    }
  };
}

function slicesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / SLICE);
  return Array.from({ length: count }, (_, index) => items.slice(index * SLICE, (index + 1) * SLICE));
}

import { ConcordError, describeFailure } from '../domain/failure.js';
import type { ReadItem, ReadOptions } from '../domain/file-reading.js';
import type { NewConcept } from '../domain/glossary.js';
import type { Problem } from '../domain/job.js';
import type { Limits } from '../domain/limits.js';
import type { ImportPreview } from '../domain/import-preview.js';
import { conceptReaderOf, detectFormat, type FileFormat } from '../formats/registry.js';
import { previewTable } from '../formats/tabular/preview-table.js';
import { readUnderstood, understandTable } from '../formats/tabular/read-concept-table.js';
import { problemOf } from './import-reading.js';
import type { PreviewTask } from './import-preview.js';
import { readOptions } from './read-options.js';

interface Source {
  /** The first bytes, to detect the format by. */
  readonly head: Uint8Array;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly limits: Limits;
  /** After so long the preview says what it has read so far. */
  readonly milliseconds: number;
}

const SHOWN_CONCEPTS = 20;
const SHOWN_PROBLEMS = 100;

/** Reads a file as an import would, and counts. What is wrong behind its beginning is a problem of the preview, not its end. */
export async function readPreview({ file, options: given }: PreviewTask, source: Source): Promise<ImportPreview> {
  const format = detectFormat(file.fileName, source.head);
  const options = readOptions(given, source.limits);
  const until = Date.now() + source.milliseconds;
  if (!isTable(format)) return { format, ...(await readItems(conceptReaderOf(format)(source.bytes, options), until)) };
  return previewOfTable(format, { options, until, bytes: source.bytes });
}

type Table = Extract<FileFormat, 'csv' | 'tsv' | 'xlsx'>;

function isTable(format: FileFormat): format is Table {
  return format === 'csv' || format === 'tsv' || format === 'xlsx';
}

interface TableReading {
  readonly options: ReadOptions;
  readonly until: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

async function previewOfTable(format: Table, { options, until, bytes }: TableReading): Promise<ImportPreview> {
  const understood = await understandTable(bytes, format, options);
  const table = previewTable(understood);
  return { format, table, ...(await readItems(readUnderstood(understood, format, options), until)) };
}

type Reading = Omit<ImportPreview, 'format' | 'table'>;

async function readItems(items: AsyncIterable<ReadItem<NewConcept>>, until: number): Promise<Reading> {
  const concepts: NewConcept[] = [];
  const problems: Problem[] = [];
  const counts = { read: 0, rejected: 0, problemCount: 0 };
  const reading = { concepts, problems };
  try {
    for await (const item of items) {
      if (item.kind === 'item') {
        counts.read++;
        if (concepts.length < SHOWN_CONCEPTS) concepts.push(item.value);
      } else {
        counts.problemCount++;
        if (item.kind === 'rejected') counts.rejected++;
        if (problems.length < SHOWN_PROBLEMS) problems.push(item.problem);
      }
      if (Date.now() > until) return { ...reading, ...counts, importable: true, complete: false };
    }
  } catch (error) {
    if (!(error instanceof ConcordError)) throw error;
    problems.unshift(problemOf(error.failure, describeFailure(error.failure)));
    counts.problemCount++;
    return { ...reading, ...counts, importable: false, complete: false };
  }
  return { ...reading, ...counts, importable: true, complete: true };
}

import { ConcordError, type Failure } from '../domain/failure.js';
import type { ReadItem } from '../domain/file-reading.js';
import type { GlossaryImportPolicy } from '../domain/glossary.js';
import type { JobProgress, Problem } from '../domain/job.js';
import type { Limits } from '../domain/limits.js';
import type { ChangeCounts, ImportPolicy } from '../domain/memory.js';
import type { ImportStaging } from '../domain/ports/import-staging.js';
import { conceptReaderOf, detectFormat, unitReaderOf } from '../formats/registry.js';
import { MOST_PROBLEMS, type ImportReport, type ImportTask } from './import-reading.js';
import { checkLanguages } from './check-languages.js';
import { createByteMeter } from './byte-meter.js';
import { createImportTrial, withLines } from './import-collisions.js';
import { readOptions } from './read-options.js';
import { createStagingLine, type Stage } from './staging-line.js';

interface Source {
  /** The first bytes, to detect the format by. */
  readonly head: Uint8Array;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly limits: Limits;
  readonly staging: ImportStaging;
  readonly onProgress: (progress: JobProgress) => void;
}

/** Reads a file as a stream and stages what is in it. A failure of the file, or of the disk, is part of the report. */
export async function stageFile(task: ImportTask, source: Source): Promise<ImportReport> {
  const { order, changeSetId } = task;
  const { head, limits, staging, onProgress } = source;
  const format = detectFormat(order.fileName, head);
  const options = readOptions(order, limits);
  const meter = createByteMeter(source.bytes, order.bytes, onProgress);

  if (task.kind === 'memory-import') {
    const read = unitReaderOf(format);
    const policy = order.policy as ImportPolicy;
    const items = checkLanguages(read(meter.bytes, options), task.knownLanguages);
    return stageItems(items, meter.read, (units) => staging.stageUnits(changeSetId, order.into, units, policy));
  }
  const read = conceptReaderOf(format);
  const policy = order.policy as GlossaryImportPolicy;
  const items = read(meter.bytes, options);
  if (!order.dryRun) {
    return stageItems(items, meter.read, (concepts) =>
      staging.stageConcepts(changeSetId, order.into, concepts, policy),
    );
  }
  const trial = createImportTrial((concepts) => staging.tryConcepts(changeSetId, order.into, concepts, policy));
  return { ...(await stageItems(withLines(items), meter.read, trial.stage)), ...trial.collisions() };
}

async function stageItems<Value>(
  items: AsyncIterable<ReadItem<Value>>,
  bytesRead: () => number,
  stage: Stage<Value>,
): Promise<ImportReport> {
  const line = createStagingLine(stage, bytesRead);
  const problems: Problem[] = [];
  let problemCount = 0;
  let rejected = 0;
  const reportOf = (counts: ChangeCounts, failure?: Failure): ImportReport => ({
    ...{ counts, rejected, problems, problemCount },
    ...(failure && { failure }),
  });

  try {
    for await (const item of items) {
      if (item.kind === 'item') {
        await line.add(item.value);
        continue;
      }
      if (item.kind === 'rejected') rejected += 1;
      problemCount += 1;
      if (problems.length < MOST_PROBLEMS) problems.push(item.problem);
    }
    return reportOf(await line.finish());
  } catch (error) {
    if (error instanceof ConcordError) return reportOf(line.counts(), error.failure);
    throw error;
  }
}

import type { Analysis, AnalysisOrder } from '../domain/analysis.js';
import type { Job } from '../domain/job.js';
import type { JobEnding } from '../domain/ports/jobs.js';
import type { DocumentWrites } from '../domain/ports/documents.js';
import type { RunInspection } from './inspections/run-inspection.js';
import type { ReadingOptions } from './import-reading.js';
import type { RunCommit } from './run-commit.js';
import type { RunDocumentJob } from './run-job.js';
import type { RunPretranslation } from './run-pretranslation.js';
import type { RunUpload } from './run-upload.js';

interface Dependencies {
  readonly documents: Pick<DocumentWrites, 'saveAnalysis'>;
  readonly analyse: (documentId: string, order: AnalysisOrder, options: ReadingOptions) => Promise<Analysis>;
  readonly runUpload: RunUpload;
  readonly runPretranslation: RunPretranslation;
  readonly runCommit: RunCommit;
  readonly runInspection: RunInspection;
}

/** The work of each kind of job that documents have. */
export function createRunDocumentJob(dependencies: Dependencies): RunDocumentJob {
  const { documents, analyse, runUpload, runPretranslation, runCommit, runInspection } = dependencies;

  return async function runDocumentJob(job, options) {
    const { id: jobId, actor, documentOrder = {} } = job;
    const { upload, pretranslation, analysis, commit, inspection } = documentOrder;
    if (inspection) return runInspection(job, inspection, options);
    if (upload) return runUpload(job, upload, options);
    const documentId = documentOf(job);
    if (commit) return runCommit({ jobId, actor, documentId, memory: commit.memory }, options);
    if (analysis) return runAnalysis(documentId, analysis, options);
    if (!pretranslation) throw new Error(`The job ${jobId} does not say what is to be done.`);
    const result = await runPretranslation({ documentId, order: pretranslation, actor }, options);
    return { status: 'succeeded', documentResult: { pretranslation: result }, problems: [], problemCount: 0 };
  };

  async function runAnalysis(documentId: string, order: AnalysisOrder, options: ReadingOptions): Promise<JobEnding> {
    const analysis = await analyse(documentId, order, options);
    options.signal.throwIfAborted();
    await documents.saveAnalysis(documentId, analysis);
    return { status: 'succeeded', documentResult: { analysis }, problems: [], problemCount: 0 };
  }
}

function documentOf({ id, documentOrder }: Job): string {
  if (documentOrder?.documentId === undefined) throw new Error(`The job ${id} names no document.`);
  return documentOrder.documentId;
}

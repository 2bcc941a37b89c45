import { z } from 'zod';
import type { DocumentJobResult, Job, JobKind, JobResult as DomainResult } from '../../domain/job.js';
import { AnalysisResponse, toAnalysisResponse } from './analysis.js';
import { DocumentResponse, toDocumentResponse } from './document.js';
import { InspectionResult, toInspectionResult } from './inspection-result.js';
import { pageOf } from './page.js';
import { PretranslationResponse, toPretranslationResponse } from './pretranslation.js';
import { changeCountFields } from './unit.js';
import { Id, LanguageResponse, TimeResponse, toTime } from './values.js';

const JobFile = z
  .object({
    name: z.string().describe('As its sender named it'),
    bytes: z.int().describe('Its length'),
    into: Id.exactOptional().describe('The memory or glossary that receives it'),
    policy: z.string().exactOptional().describe('What happens to units or concepts that exist'),
    dryRun: z.boolean().exactOptional().describe('Whether it is only read and counted'),
  })
  .meta({
    id: 'JobFile',
    description: 'The file of an import or of a document; `into` and what follows: of an import',
  });

export const JobProblem = z
  .object({
    sheet: z.string().exactOptional().describe('Of a spreadsheet; `line` is then its row'),
    line: z.int().exactOptional().describe('From 1'),
    column: z.int().exactOptional().describe('From 1'),
    unit: z.string().exactOptional().describe('The unit or row, by its id in the file'),
    message: z.string().describe('What is wrong'),
  })
  .meta({ id: 'JobProblem', description: 'A place in a file and what is wrong there' });

const JobCollision = z
  .object({
    unit: z.string().exactOptional().describe('The id that the file gives the concept'),
    line: z.int().exactOptional().describe('Where it begins in the file, from 1'),
    language: LanguageResponse.describe('The language of the term'),
    text: z.string().describe('Its term that the other has too; its first one where only the id is the same'),
    conceptId: Id.describe('The concept that the glossary has already'),
    caseDiffers: z
      .literal(true)
      .exactOptional()
      .describe('Only the case differs: the import keeps both, whatever the policy'),
  })
  .meta({ id: 'JobCollision', description: 'A concept of a file that meets one of the glossary' });

export const JobResult = z
  .object({
    ...changeCountFields,
    rejected: z.int().describe('Left out; `problems` says why'),
    changeSetId: Id.exactOptional().describe('Takes the work back when it is rolled back; absent for a dry run'),
  })
  .meta({ id: 'JobResult', description: 'What an import or a commit did' });

const ImportResult = JobResult.extend({
  collisions: z
    .array(JobCollision)
    .exactOptional()
    .describe('Of a dry run into a glossary: the first 200 concepts that meet those it has already'),
  collisionCount: z.int().exactOptional().describe('How many meet one'),
}).meta({ id: 'ImportResult', description: 'What an import did, or would do' });

const JOB_KINDS = [
  'memory-import',
  'glossary-import',
  'memory-deletion',
  'document-upload',
  'document-pretranslation',
  'document-analysis',
  'document-commit',
  'inspection',
] as const satisfies readonly JobKind[];

export const JobResponse = z
  .object({
    id: Id.describe('The id of the job'),
    kind: z.enum(JOB_KINDS).describe('What it does'),
    status: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']).describe('How far it is'),
    progress: z
      .object({
        done: z.number().describe('How much is done'),
        total: z.number().exactOptional().describe('How much there is to do, where that is known'),
        unit: z.string().describe('What is counted: bytes, units or segments'),
      })
      .describe('How far it has come'),
    result: z
      .union([ImportResult, DocumentResponse, PretranslationResponse, AnalysisResponse, InspectionResult])
      .exactOptional()
      .describe('What it did, by its kind; there once it has succeeded'),
    problems: z.array(JobProblem).describe('The first 1,000 problems'),
    problemCount: z.int().describe('How many problems there are in all'),
    file: JobFile.exactOptional().describe('The file that is read'),
    documentId: Id.exactOptional().describe('The document that it works on; for an upload, once there is one'),
    subject: Id.exactOptional().describe('The memory that is deleted'),
    actor: z.string().describe('Who asked for it'),
    createdAt: TimeResponse.describe('When it was asked for'),
    startedAt: TimeResponse.exactOptional().describe('When it began'),
    endedAt: TimeResponse.exactOptional().describe('When it ended'),
  })
  .meta({ id: 'Job', description: 'Work that goes on after the answer' });

export const JobPage = pageOf(JobResponse, 'Jobs, newest first');

export const JobList = z.object({ items: z.array(JobResponse).describe('The jobs') });

export const JobParams = z.strictObject({ jobId: Id.describe('The id of the job') });

export function toJobResponse(job: Job): z.output<typeof JobResponse> {
  const { id, kind, status, progress, problems, problemCount, actor, subject } = job;
  return {
    id,
    kind,
    status,
    progress,
    ...toResult(job),
    problems: [...problems],
    problemCount,
    ...toFile(job),
    ...toDocumentId(job),
    ...(subject !== undefined && { subject }),
    actor,
    createdAt: toTime(job.createdAt),
    ...(job.startedAt !== undefined && { startedAt: toTime(job.startedAt) }),
    ...(job.endedAt !== undefined && { endedAt: toTime(job.endedAt) }),
  };
}

function toResult({ result, documentResult }: Job): Pick<z.output<typeof JobResponse>, 'result'> {
  if (result) return { result: toImportResult(result) };
  const shown = documentResult && toDocumentResult(documentResult);
  return shown ? { result: shown } : {};
}

function toImportResult({ collisions, ...result }: DomainResult): z.output<typeof ImportResult> {
  return { ...result, ...(collisions && { collisions: [...collisions] }) };
}

function toDocumentResult({ document, pretranslation, analysis, commit, inspection }: DocumentJobResult) {
  if (inspection) return toInspectionResult(inspection);
  if (document) return toDocumentResponse(document);
  if (pretranslation) return toPretranslationResponse(pretranslation);
  return analysis ? toAnalysisResponse(analysis) : commit && toImportResult(commit);
}

function toFile({ order, documentOrder }: Job): Pick<z.output<typeof JobResponse>, 'file'> {
  if (documentOrder?.upload) {
    const { fileName, bytes } = documentOrder.upload;
    return { file: { name: fileName, bytes } };
  }
  if (!order) return {};
  const { fileName, bytes, into, policy, dryRun } = order;
  return { file: { name: fileName, bytes, into, policy, dryRun } };
}

function toDocumentId({ documentOrder, documentResult }: Job): Pick<z.output<typeof JobResponse>, 'documentId'> {
  const documentId = documentOrder?.documentId ?? documentResult?.document?.id;
  return documentId === undefined ? {} : { documentId };
}

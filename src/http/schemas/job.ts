import { z } from 'zod';
import type { Job, JobKind } from '../../domain/job.js';
import { pageOf } from './page.js';
import { changeCountFields } from './unit.js';
import { Id, TimeResponse, toTime } from './values.js';

const JobFile = z
  .object({
    name: z.string().describe('As its sender named it'),
    bytes: z.int().describe('Its length'),
    into: Id.describe('The memory or glossary that receives it'),
    policy: z.string().describe('What happens to units or concepts that exist'),
    dryRun: z.boolean().describe('Whether it is only read and counted'),
  })
  .meta({ id: 'JobFile', description: 'The file of an import' });

const JobProblem = z
  .object({
    line: z.int().exactOptional().describe('From 1'),
    column: z.int().exactOptional().describe('From 1'),
    unit: z.string().exactOptional().describe('The unit or row, by its id in the file'),
    message: z.string().describe('What is wrong'),
  })
  .meta({ id: 'JobProblem', description: 'A place in a file and what is wrong there' });

const JobResult = z
  .object({
    ...changeCountFields,
    rejected: z.int().describe('Left out; `problems` says why'),
    changeSetId: Id.exactOptional().describe('Takes the import back when it is rolled back; absent for a dry run'),
  })
  .meta({ id: 'JobResult', description: 'What an import did' });

const JOB_KINDS = [
  'memory-import',
  'glossary-import',
  'memory-deletion',
  'document-upload',
  'document-pretranslation',
  'document-analysis',
  'document-commit',
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
        unit: z.string().describe('What is counted: bytes or units'),
      })
      .describe('How far it has come'),
    result: JobResult.exactOptional().describe('What it did; there once it has succeeded'),
    problems: z.array(JobProblem).describe('The first 1,000 problems'),
    problemCount: z.int().describe('How many problems there are in all'),
    file: JobFile.exactOptional().describe('The file that is imported'),
    subject: Id.exactOptional().describe('The memory that is deleted'),
    actor: z.string().describe('Who asked for it'),
    createdAt: TimeResponse.describe('When it was asked for'),
    startedAt: TimeResponse.exactOptional().describe('When it began'),
    endedAt: TimeResponse.exactOptional().describe('When it ended'),
  })
  .meta({ id: 'Job', description: 'Work that goes on after the answer' });

export const JobPage = pageOf(JobResponse, 'Jobs, newest first');

export const JobParams = z.strictObject({ jobId: Id.describe('The id of the job') });

export function toJobResponse(job: Job): z.output<typeof JobResponse> {
  const { id, kind, status, progress, result, problems, problemCount, actor, subject } = job;
  return {
    id,
    kind,
    status,
    progress,
    ...(result && { result }),
    problems: [...problems],
    problemCount,
    ...toFile(job),
    ...(subject !== undefined && { subject }),
    actor,
    createdAt: toTime(job.createdAt),
    ...(job.startedAt !== undefined && { startedAt: toTime(job.startedAt) }),
    ...(job.endedAt !== undefined && { endedAt: toTime(job.endedAt) }),
  };
}

function toFile({ order }: Job): { file?: z.output<typeof JobFile> } {
  if (!order) return {};
  const { fileName, bytes, into, policy, dryRun } = order;
  return { file: { name: fileName, bytes, into, policy, dryRun } };
}

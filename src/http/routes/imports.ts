import type { z } from 'zod';
import type { ImportRequest, Services } from '../../services/services.js';
import { accepted, route, type AnswerDeclaration, type Call, type Route } from '../route.js';
import { GlossaryParams } from '../schemas/glossary.js';
import { GlossaryImportForm, MemoryImportForm } from '../schemas/import.js';
import { JobResponse, toJobResponse } from '../schemas/job.js';
import { MemoryParams } from '../schemas/memory.js';

const tag = 'Imports';

const answers: Readonly<Record<number, AnswerDeclaration>> = {
  202: {
    description: 'The job that imports the file; read it until its status is succeeded, failed or cancelled',
    schema: JobResponse,
    headers: ['Location', 'Idempotency-Replayed'],
  },
};

type ImportForm = z.output<typeof MemoryImportForm> | z.output<typeof GlossaryImportForm>;

export function importRoutes(services: Services): readonly Route[] {
  async function start(target: Pick<ImportRequest, 'kind' | 'into'>, call: Call<unknown, unknown, ImportForm>) {
    const { job, repeated } = await services.startImport({ ...target, file: call.file!, ...call.body }, call.write);
    return accepted(job.id, toJobResponse(job), repeated ? { 'Idempotency-Replayed': 'true' } : {});
  }

  return [
    route({
      method: 'post',
      path: '/v1/memories/:memoryId/imports',
      role: 'editor',
      work: 'upload',
      tag,
      summary: 'Imports a file into a memory',
      description: 'TMX, XLIFF, CSV or TSV. Nothing of the file is seen before all of it is.',
      params: MemoryParams,
      body: MemoryImportForm,
      creates: true,
      answers,
      handle: (call) => start({ kind: 'memory-import', into: call.params.memoryId }, call),
    }),
    route({
      method: 'post',
      path: '/v1/glossaries/:glossaryId/imports',
      role: 'editor',
      work: 'upload',
      tag,
      summary: 'Imports a file into a glossary',
      description: 'CSV or TSV. Rows that cannot be read are left out and reported.',
      params: GlossaryParams,
      body: GlossaryImportForm,
      creates: true,
      answers,
      handle: (call) => start({ kind: 'glossary-import', into: call.params.glossaryId }, call),
    }),
  ];
}

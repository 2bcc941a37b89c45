import type { z } from 'zod';
import type { ImportRequest, Services } from '../../services/services.js';
import { accepted, ok, route, type AnswerDeclaration, type Call, type Route } from '../route.js';
import { GlossaryParams } from '../schemas/glossary.js';
import { GlossaryImportForm, ImportPreviewForm, MemoryImportForm } from '../schemas/import.js';
import { ImportPreviewResponse, toImportPreviewResponse } from '../schemas/import-preview.js';
import { JobResponse, toJobResponse } from '../schemas/job.js';
import { MemoryParams } from '../schemas/memory.js';
import { toTableOptions } from '../schemas/table-import.js';

const tag = 'Imports';

const answers: Readonly<Record<number, AnswerDeclaration>> = {
  202: {
    description: 'The job that imports the file; read it until its status is succeeded, failed or cancelled',
    schema: JobResponse,
    headers: ['Location', 'Idempotency-Replayed'],
  },
};

type ImportForm = z.output<typeof MemoryImportForm> | z.output<typeof GlossaryImportForm>;

type ImportTarget = Pick<ImportRequest, 'kind' | 'into' | 'table'>;

export function importRoutes(services: Services): readonly Route[] {
  async function start(target: ImportTarget, call: Call<unknown, unknown, ImportForm>) {
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
      description:
        'TBX, CSV, TSV, XLSX, or XLIFF 2 with a glossary. Tables in the layouts of many programs are recognised. ' +
        'Rows that cannot be read are left out and reported.',
      params: GlossaryParams,
      body: GlossaryImportForm,
      creates: true,
      answers,
      handle: (call) =>
        start({ kind: 'glossary-import', into: call.params.glossaryId, ...toTableOptions(call.body) }, call),
    }),
    previewRoute(services),
  ];
}

function previewRoute(services: Services): Route {
  return route({
    method: 'post',
    path: '/v1/glossaries/:glossaryId/import-previews',
    role: 'editor',
    work: 'upload',
    tag,
    summary: 'Says what an import into a glossary would read',
    description:
      'How a table is understood, the first concepts, and what would be left out. Nothing is stored, and the file is forgotten.',
    params: GlossaryParams,
    body: ImportPreviewForm,
    answers: { 200: { description: 'What an import would read', schema: ImportPreviewResponse } },
    async handle({ params, body, file }) {
      const { sourceLanguage, targetLanguage, encoding } = body;
      const preview = await services.previewImport({
        glossaryId: params.glossaryId,
        file: file!,
        ...(sourceLanguage !== undefined && { sourceLanguage }),
        ...(targetLanguage !== undefined && { targetLanguage }),
        ...(encoding !== undefined && { encoding }),
        ...toTableOptions(body),
      });
      return ok(toImportPreviewResponse(preview));
    },
  });
}

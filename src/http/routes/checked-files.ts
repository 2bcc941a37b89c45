import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { ok, route, type Route } from '../route.js';
import { CheckedFileForm, CheckedFileResponse, toCheckedFileResponse } from '../schemas/checked-file.js';
import { requireSearched } from './searched.js';

export function checkedFileRoutes(services: Services, limits: Limits): readonly Route[] {
  return [checkFile(services, limits)];
}

function checkFile({ checks, glossaries, memories }: Services, { memoriesPerRequest }: Limits): Route {
  return route({
    method: 'post',
    path: '/v1/checks/files',
    role: 'translator',
    work: 'upload',
    fileLimit: 'checkedFileBytes',
    tag: 'Checks',
    summary: 'Checks a file',
    description:
      'XLIFF, TMX, or a table in the layout of memories (CSV, TSV, XLSX). It counts as one document; nothing is stored, ' +
      'and the file is forgotten.',
    body: CheckedFileForm,
    answers: { 200: { description: 'What the checks report', schema: CheckedFileResponse } },
    handle: async ({ body: { profile, rules, glossary, memory, ...known }, file }) => {
      await requireSearched(glossaries, glossary, memoriesPerRequest);
      if (memory !== undefined) await memories.get(memory);
      const choice = {
        ...(profile !== undefined && { profile }),
        ...(rules && { rules }),
        ...(glossary && { glossaries: glossary }),
        ...(memory !== undefined && { memory }),
      };
      return ok(toCheckedFileResponse(await checks.checkFile({ file: file!, ...known }, choice)));
    },
  });
}

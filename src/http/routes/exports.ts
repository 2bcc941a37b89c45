import { z } from 'zod';
import { ConcordError } from '../../domain/failure.js';
import type { ExportFormat, Services } from '../../services/services.js';
import { route, type Route } from '../route.js';
import { MemoryParams } from '../schemas/memory.js';
import { Language } from '../schemas/values.js';
import { sendFile } from './file-answer.js';
import { exportGlossary } from './glossary-export.js';

interface FileKind {
  readonly contentType: string;
  readonly extension: string;
}

const FILE_KINDS: Readonly<Record<ExportFormat, FileKind>> = {
  tmx: { contentType: 'application/xml; charset=utf-8', extension: 'tmx' },
  'xliff-1.2': { contentType: 'application/xliff+xml; charset=utf-8', extension: 'xlf' },
  'xliff-2.1': { contentType: 'application/xliff+xml; charset=utf-8', extension: 'xlf' },
  csv: { contentType: 'text/csv; charset=utf-8; header=present', extension: 'csv' },
};

const FORMATS = ['tmx', 'xliff-1.2', 'xliff-2.1', 'csv'] as const;

const ExportQuery = z.strictObject({
  format: z.enum(FORMATS).describe('The format of the file'),
  source: Language.exactOptional().describe('The source language; required for XLIFF, otherwise all languages'),
  target: Language.exactOptional().describe('The target language; required for XLIFF'),
});

export function exportRoutes(services: Services): readonly Route[] {
  return [
    exportGlossary(services),
    route({
      method: 'get',
      path: '/v1/memories/:memoryId/export',
      role: 'interpreter',
      work: 'read',
      tag: 'Exports',
      summary: 'Exports a memory',
      description: 'Streamed in the order of the unit ids. A file whose end is missing was cut off by an error.',
      params: MemoryParams,
      query: ExportQuery,
      answers: {
        200: {
          description: 'The file',
          contentTypes: ['application/xml', 'application/xliff+xml', 'text/csv'],
          headers: ['Content-Disposition'],
        },
      },
      handle: async ({ params, query, request, response }) => {
        requireLanguages(query);
        const { name } = await services.memories.get(params.memoryId);
        const { contentType, extension } = FILE_KINDS[query.format];
        return sendFile(
          { request, response },
          {
            name: `${name}.${extension}`,
            contentType,
            open: () => services.exportMemory({ memoryId: params.memoryId, ...query }),
          },
        );
      },
    }),
  ];
}

function requireLanguages({ format, source, target }: z.output<typeof ExportQuery>): void {
  if (!format.startsWith('xliff') || (source !== undefined && target !== undefined)) return;
  throw new ConcordError({ kind: 'invalid', reason: 'XLIFF needs the parameters source and target.' });
}

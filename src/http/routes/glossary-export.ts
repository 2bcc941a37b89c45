import { z } from 'zod';
import type { GlossaryExportRequest, Services } from '../../services/services.js';
import { route, type Route } from '../route.js';
import { GlossaryParams } from '../schemas/glossary.js';
import { Language } from '../schemas/values.js';
import { sendFile } from './file-answer.js';

const CONTENT_TYPES: Readonly<Record<GlossaryExportRequest['format'], string>> = {
  tbx: 'application/xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  tsv: 'text/tab-separated-values; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const FORMATS = ['tbx', 'csv', 'tsv', 'xlsx'] as const;
const MOST_LANGUAGES = 100;

const Languages = z
  .union([Language, z.array(Language).max(MOST_LANGUAGES)])
  .transform((languages) => (Array.isArray(languages) ? languages : [languages]))
  .meta({ override: { anyOf: undefined, type: 'array', items: { type: 'string' } } });

const GlossaryExportQuery = z.strictObject({
  format: z.enum(FORMATS).describe('The format of the file'),
  dialect: z
    .string()
    .min(1)
    .max(100)
    .exactOptional()
    .describe('Which shape of the format. TBX: v3-dca (default), v3-dct, v2'),
  language: Languages.exactOptional().describe('Only terms of these languages, in this order; absent: all'),
});

export function exportGlossary(services: Services): Route {
  return route({
    method: 'get',
    path: '/v1/glossaries/:glossaryId/export',
    role: 'interpreter',
    work: 'read',
    tag: 'Exports',
    summary: 'Exports a glossary',
    description:
      'Streamed in the order of the concept ids, as the glossary was at the beginning. A file whose end is missing was cut ' +
      'off by an error.',
    params: GlossaryParams,
    query: GlossaryExportQuery,
    answers: {
      200: {
        description: 'The file',
        contentTypes: Object.values(CONTENT_TYPES).map((type) => type.split(';', 1)[0]!),
        headers: ['Content-Disposition'],
      },
    },
    handle: async ({ params: { glossaryId }, query: { format, dialect, language }, request, response }) => {
      const { name } = await services.glossaries.get(glossaryId);
      const shape = { ...(dialect !== undefined && { dialect }), ...(language && { languages: language }) };
      return sendFile(
        { request, response },
        {
          name: `${name}.${format}`,
          contentType: CONTENT_TYPES[format],
          open: () => services.exportGlossary({ glossaryId, format, ...shape }),
        },
      );
    },
  });
}

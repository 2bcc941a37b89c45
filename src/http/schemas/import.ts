import { z } from 'zod';
import { tableFields } from './table-import.js';
import { IMPORT_POLICIES } from './unit.js';
import { Flag, Language } from './values.js';

export const Encoding = z
  .string()
  .min(1)
  .max(40)
  .describe('The encoding of the file (a label of the WHATWG Encoding Standard); absent: detected');

const readingFields = {
  sourceLanguage: Language.exactOptional().describe('For formats that name no languages'),
  targetLanguage: Language.exactOptional().describe('For formats that name no languages'),
  encoding: Encoding.exactOptional(),
};

const fields = {
  ...readingFields,
  dryRun: Flag.describe('Read and count only; nothing is changed'),
};

export const MemoryImportForm = z.strictObject({
  ...fields,
  policy: z
    .enum(IMPORT_POLICIES)
    .default('merge')
    .describe('What happens where a unit with equal source and context exists'),
});

export const GlossaryImportForm = z.strictObject({
  ...fields,
  ...tableFields,
  policy: z
    .enum(['merge', 'keep-both', 'skip'])
    .default('merge')
    .describe('What happens where a concept shares a term'),
});

export const ImportPreviewForm = z.strictObject({ ...readingFields, ...tableFields });

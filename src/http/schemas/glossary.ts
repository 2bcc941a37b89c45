import { z } from 'zod';
import type { Glossary } from '../../domain/glossary.js';
import { pageOf } from './page.js';
import { Id, LanguageResponse, LongText, Name, TimeResponse, toTime } from './values.js';

const name = Name.describe('Unique among the glossaries');
const description = LongText.describe('What it holds, for people');

const unapproveOnEdit = z
  .boolean()
  .describe('Whether a change of an approved concept takes its approval away, unless the change says otherwise');

export const GlossaryRequest = z
  .strictObject({ name, description: description.default(''), unapproveOnEdit: unapproveOnEdit.default(true) })
  .meta({ id: 'GlossaryRequest', description: 'A glossary to create' });

export const GlossaryPatch = z
  .strictObject({
    name: name.exactOptional(),
    description: description.exactOptional(),
    unapproveOnEdit: unapproveOnEdit.exactOptional(),
  })
  .meta({ id: 'GlossaryPatch', description: 'What to change; what is absent stays' });

export const GlossaryResponse = z
  .object({
    id: Id.describe('The id of the glossary'),
    name,
    description,
    languages: z.array(LanguageResponse).describe('The languages of its terms'),
    concepts: z.int().describe('How many concepts it holds'),
    unapproveOnEdit,
    revision: z.int().describe('The ETag: grows with each change of name, description or setting'),
    createdAt: TimeResponse.describe('When it was created'),
  })
  .meta({ id: 'Glossary', description: 'A named termbase' });

export const GlossaryPage = pageOf(GlossaryResponse, 'Glossaries');

export const GlossaryParams = z.strictObject({ glossaryId: Id.describe('The id of the glossary') });

export function toGlossaryResponse(glossary: Glossary): z.output<typeof GlossaryResponse> {
  const { id, languages, concepts, unapproveOnEdit: unapproves, revision, createdAt } = glossary;
  return {
    id,
    name: glossary.name,
    description: glossary.description,
    languages: [...languages],
    concepts,
    unapproveOnEdit: unapproves,
    revision,
    createdAt: toTime(createdAt),
  };
}

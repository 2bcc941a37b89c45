import { z } from 'zod';
import type { Memory } from '../../domain/memory.js';
import { pageOf } from './page.js';
import { Id, LanguageResponse, LongText, Name, TimeResponse, toTime } from './values.js';

const Points = z.number().min(0).max(100);

const settings = {
  name: Name.describe('Unique among the memories'),
  description: LongText.describe('What it holds, for people'),
  penalty: Points.describe('Points taken from every match of this memory'),
  reversedPenalty: Points.describe('Points taken when a unit is used against its recorded direction'),
};

export const MemoryRequest = z
  .strictObject({
    name: settings.name,
    description: settings.description.default(''),
    penalty: settings.penalty.default(0),
    reversedPenalty: settings.reversedPenalty.default(0),
  })
  .meta({ id: 'MemoryRequest', description: 'A memory to create' });

export const MemoryPatch = z
  .strictObject({
    name: settings.name.exactOptional(),
    description: settings.description.exactOptional(),
    penalty: settings.penalty.exactOptional(),
    reversedPenalty: settings.reversedPenalty.exactOptional(),
  })
  .meta({ id: 'MemoryPatch', description: 'What to change; what is absent stays' });

export const MemoryResponse = z
  .object({
    id: Id.describe('The id of the memory'),
    ...settings,
    units: z.int().describe('How many units it holds'),
    languages: z.array(LanguageResponse).describe('The languages of its units'),
    revision: z.int().describe('The ETag: grows with each change of the settings'),
    createdAt: TimeResponse.describe('When it was created'),
  })
  .meta({ id: 'Memory', description: 'A named translation memory' });

export const MemoryPage = pageOf(MemoryResponse, 'Memories');

export const MemoryParams = z.strictObject({ memoryId: Id.describe('The id of the memory') });

export function toMemoryResponse(memory: Memory): z.output<typeof MemoryResponse> {
  const { id, name, description, penalty, reversedPenalty, units, languages, revision, createdAt } = memory;
  return {
    id,
    name,
    description,
    penalty,
    reversedPenalty,
    units,
    languages: [...languages],
    revision,
    createdAt: toTime(createdAt),
  };
}

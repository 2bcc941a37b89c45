import { fieldText } from '../document-orders.js';
import type { Named } from '../documents-state.js';
import { ApiError, postJson } from './api-client.js';
import { announceDocuments } from './documents-changed.js';

/** The id of the memory that was chosen in a form, which is made first where it is new. Throws ApiError. */
export async function chosenMemory(form: FormData): Promise<string> {
  const chosen = fieldText(form, 'memory');
  if (chosen !== '') return chosen;
  const name = fieldText(form, 'name');
  if (name === '') throw new ApiError('Name the new memory first.');
  const memory = await postJson<Named>('/v1/memories', { name });
  announceDocuments({ kind: 'memory-made', memory });
  return memory.id;
}

import type { GlossaryAnswer, MemoryAnswer } from '../api-answers.js';
import type { OverviewState } from '../views/overview-view.js';
import { getJson } from './api-client.js';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

/** The memories and glossaries as they are now. */
export async function readOverview(): Promise<OverviewState> {
  const [memories, glossaries] = await Promise.all([
    getJson<Page<MemoryAnswer>>('/v1/memories?limit=200'),
    getJson<Page<GlossaryAnswer>>('/v1/glossaries?limit=200'),
  ]);
  return {
    memories: memories.items,
    glossaries: glossaries.items,
    more: memories.nextCursor !== undefined || glossaries.nextCursor !== undefined,
  };
}

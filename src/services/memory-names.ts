import type { MemoryReads } from '../domain/ports/memories.js';

const PAGE = 200;

/** The names of all memories by their ids. */
export async function memoryNames(memories: Pick<MemoryReads, 'list'>): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await memories.list({ limit: PAGE, ...(cursor !== undefined && { cursor }) });
    for (const { id, name } of page.items) names.set(id, name);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return names;
}

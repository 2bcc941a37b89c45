import { useEffect } from 'preact/hooks';
import type { GlossaryAnswer, MemoryAnswer } from '../api-answers.js';
import type { OverviewState } from '../views/overview-view.js';
import { getJson } from './api-client.js';

const EVENT = 'concord:memories-changed';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

/** Tells every island what memories and glossaries there are now. Without an answer they keep what they have. */
export async function announceMemoriesChanged(): Promise<void> {
  const overview = await readOverview().catch(() => undefined);
  if (overview) document.dispatchEvent(new CustomEvent(EVENT, { detail: overview }));
}

export function useMemoriesChanged(listener: (overview: OverviewState) => void): void {
  useEffect(() => {
    const onEvent = (event: Event) => {
      listener((event as CustomEvent<OverviewState>).detail);
    };
    document.addEventListener(EVENT, onEvent);
    return () => {
      document.removeEventListener(EVENT, onEvent);
    };
  });
}

async function readOverview(): Promise<OverviewState> {
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

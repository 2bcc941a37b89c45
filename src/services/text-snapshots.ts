import type { IndexSnapshot } from '../domain/index-snapshot.js';
import type { IndexSnapshots } from '../domain/ports/index-snapshots.js';
import type { IndexSource } from '../domain/ports/index-source.js';
import { type StoredParts, storedPart } from '../matching/index/stored-part.js';
import type { Tag } from '../matching/index/tag-sets.js';
import type { IndexState } from './language-indexer.js';

/** The indexes of texts, kept over a restart. */
export interface TextSnapshots {
  /** Undefined where none is kept that fits the store. */
  load(languageScript: string): IndexState | undefined;
  /** Keeps what has changed much since it was kept, or loaded. */
  save(states: ReadonlyMap<string, IndexState>): Promise<void>;
  /** The indexes are about to change: what is being written would be neither the old nor the new. */
  giveUp(): void;
}

/** A file is written anew for so many versions: fewer are read from the store in no time. */
const VERSIONS_A_FILE = 2_000;

/** @param parts where the snapshots that are read find their memory */
export function createTextSnapshots(snapshots: IndexSnapshots, source: IndexSource, parts: StoredParts): TextSnapshots {
  /** By language and script: up to which version it is kept. */
  const kept = new Map<string, number>();
  let writing = new AbortController();

  return {
    load(languageScript) {
      const snapshot = snapshots.load(languageScript);
      const state = snapshot && stateOf(snapshot, source, parts);
      if (state !== undefined) kept.set(languageScript, state.upTo);
      return state;
    },
    async save(states) {
      writing = new AbortController();
      const { signal } = writing;
      for (const [languageScript, state] of states) {
        if (signal.aborted || state.upTo - (kept.get(languageScript) ?? 0) < VERSIONS_A_FILE) continue;
        const isKept = await snapshots.save(languageScript, snapshotOf(state, source), signal);
        if (isKept) kept.set(languageScript, state.upTo);
      }
    },
    giveUp() {
      writing.abort();
    },
  };
}

function snapshotOf({ parts, upTo, tagSets }: IndexState, source: IndexSource): IndexSnapshot {
  const { changeNumber, publishedAt } = source.mark()!;
  return {
    numbers: { upTo, changeNumber, publishedAt },
    arrays: {
      tagSets: new TextEncoder().encode(JSON.stringify(tagSets)),
      ...Object.fromEntries(parts.map((part, number) => storedPart(part, number))),
    },
  };
}

/** The store may have been put back to an earlier state, or be another one's copy that went its own way since. */
function stateOf({ numbers, arrays }: IndexSnapshot, source: IndexSource, parts: StoredParts): IndexState | undefined {
  const { upTo = Infinity, changeNumber = -1, publishedAt } = numbers;
  if (source.mark(changeNumber)?.publishedAt !== publishedAt || upTo > source.newestVersion()) return undefined;
  const { tagSets, ...stored } = arrays;
  const found = Object.values(stored).map(({ buffer }) => parts.take(buffer));
  const whole = found.filter((part) => part !== undefined);
  if (tagSets === undefined || whole.length < found.length) return undefined;
  const sets = JSON.parse(new TextDecoder().decode(tagSets)) as readonly (readonly Tag[])[];
  return { parts: whole, upTo, tagSets: sets };
}

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
  /** Keeps what has changed much since it was kept, or loaded. What is being written already is waited for. */
  save(states: () => ReadonlyMap<string, IndexState>): Promise<void>;
  /** The indexes are about to change: what is being written would be neither the old nor the new. */
  giveUp(): void;
}

/** A file is written anew for so many versions: fewer are read from the store in no time. */
const VERSIONS_A_FILE = 2_000;

/**
 * @param parts where the snapshots that are read find their memory
 * @param versionsAFile for fewer new versions no file is written
 */
export function createTextSnapshots(
  snapshots: IndexSnapshots,
  source: IndexSource,
  parts: StoredParts,
  versionsAFile = VERSIONS_A_FILE,
): TextSnapshots {
  /** By language and script: up to which version it is kept. */
  const kept = new Map<string, number>();
  let writing = new AbortController();
  let saving = Promise.resolve();

  async function keep(states: ReadonlyMap<string, IndexState>): Promise<void> {
    writing = new AbortController();
    const { signal } = writing;
    for (const [languageScript, state] of states) {
      if (signal.aborted || state.upTo - (kept.get(languageScript) ?? 0) < versionsAFile) continue;
      const snapshot = snapshotOf(state, source);
      const isKept = snapshot !== undefined && (await snapshots.save(languageScript, snapshot, signal));
      if (isKept) kept.set(languageScript, state.upTo);
    }
  }

  return {
    load(languageScript) {
      const snapshot = snapshots.load(languageScript);
      const state = snapshot && stateOf(snapshot, source, parts);
      parts.forget();
      if (state !== undefined) kept.set(languageScript, state.upTo);
      return state;
    },
    save(states) {
      saving = saving.then(() => keep(states()));
      return saving;
    },
    giveUp() {
      writing.abort();
    },
  };
}

/**
 * Undefined while nothing is published that was written after all that the index has read: what is only staged may be
 * taken away again, and the ids of its texts given to others.
 */
function snapshotOf({ parts, upTo, tagSets }: IndexState, source: IndexSource): IndexSnapshot | undefined {
  const mark = source.mark(upTo);
  if (mark === undefined) return undefined;
  return {
    numbers: { upTo, ...mark },
    arrays: {
      tagSets: new TextEncoder().encode(JSON.stringify(tagSets)),
      ...Object.fromEntries(parts.map((part, number) => storedPart(part, number))),
    },
  };
}

/** The store may have been put back to an earlier state, or be a copy that went its own way since. */
function stateOf({ numbers, arrays }: IndexSnapshot, source: IndexSource, parts: StoredParts): IndexState | undefined {
  const { upTo = 0, version = 0, changeNumber, publishedAt } = numbers;
  const mark = source.mark(version, version);
  if (mark?.changeNumber !== changeNumber || mark?.publishedAt !== publishedAt) return undefined;
  const { tagSets, ...stored } = arrays;
  const found = Object.values(stored).map(({ buffer }) => parts.take(buffer));
  const whole = found.filter((part) => part !== undefined);
  if (tagSets === undefined || whole.length < found.length) return undefined;
  const sets = JSON.parse(new TextDecoder().decode(tagSets)) as readonly (readonly Tag[])[];
  return { parts: whole, upTo, tagSets: sets };
}

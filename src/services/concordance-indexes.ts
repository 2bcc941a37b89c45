import type { ConcordanceSource } from '../domain/ports/concordance-source.js';
import type { IndexSnapshots } from '../domain/ports/index-snapshots.js';
import { PhraseIndex } from '../matching/phrase-index.js';

/** The phrase indexes of the languages that were asked for, each by language and script. */
export interface ConcordanceIndexes {
  /** The index as far as it is; at first from its snapshot, or empty. */
  of(languageScript: string): PhraseIndex;
  /** Takes a slice of new texts in. Returns whether these were all that are new. */
  takeSlice(languageScript: string): boolean;
  /** As `takeSlice`, of any language that has an index. Returns true when none has new texts left. */
  takeAnySlice(): boolean;
  /** Keeps the indexes that have grown much since they were kept last. Taking a slice in stops it. */
  save(): Promise<void>;
}

interface Shelf {
  readonly index: PhraseIndex;
  /** Texts in the snapshot. */
  saved: number;
}

/** Texts indexed between two looks at the clock: some 5 ms. */
const SLICE = 500;
/** Fewer new texts than these are read again at the next start in a tenth of a second. */
const WORTH_SAVING = 5_000;

/** @param snapshots absent: a start makes every index anew */
export function createConcordanceIndexes(source: ConcordanceSource, snapshots?: IndexSnapshots): ConcordanceIndexes {
  const shelves = new Map<string, Shelf>();
  let saving = new AbortController();

  function shelfOf(languageScript: string): Shelf {
    const known = shelves.get(languageScript);
    if (known) return known;
    const index = load(languageScript) ?? new PhraseIndex(source.textsWithIds);
    const shelf = { index, saved: index.size };
    shelves.set(languageScript, shelf);
    return shelf;
  }

  function load(languageScript: string): PhraseIndex | undefined {
    const snapshot = snapshots?.load(languageScript);
    const index = snapshot && PhraseIndex.of(snapshot, source.textsWithIds);
    return index?.isOfItsTexts() === true ? index : undefined;
  }

  function takeSlice(languageScript: string): boolean {
    const { index } = shelfOf(languageScript);
    const slice = source.textsAfter(languageScript, index.last, SLICE);
    if (slice.length > 0) saving.abort();
    index.append(slice);
    return slice.length < SLICE;
  }

  async function save(keep: IndexSnapshots): Promise<void> {
    saving.abort();
    const { signal } = (saving = new AbortController());
    for (const [languageScript, shelf] of shelves) {
      const { size } = shelf.index;
      if (signal.aborted || size < shelf.saved + WORTH_SAVING) continue;
      if (await keep.save(languageScript, shelf.index.snapshot(), signal)) shelf.saved = size;
    }
  }

  return {
    of: (languageScript) => shelfOf(languageScript).index,
    takeSlice,
    takeAnySlice: () => [...shelves.keys()].every(takeSlice),
    save: async () => {
      if (snapshots) await save(snapshots);
    },
  };
}

import type { ConcordanceAnswer, ConcordanceItem, ConcordanceQuery } from '../domain/concordance.js';
import { ConcordError } from '../domain/failure.js';
import { DEFAULT_LIMITS } from '../domain/limits.js';
import type { ConcordanceSource } from '../domain/ports/concordance-source.js';
import type { IndexSnapshots } from '../domain/ports/index-snapshots.js';
import { isLongEnough } from '../terminology/term-key.js';
import { fold } from '../text/fold.js';
import { languageScriptOf } from '../text/language-tags.js';
import { type ConcordanceIndexes, createConcordanceIndexes } from './concordance-indexes.js';
import { concordanceItem } from './concordance-item.js';
import { type ConcordancePosition, cursorOf, positionOf } from './concordance-position.js';
import { textIdsOf } from './concordance-texts.js';
import { type ConcordanceStep, sidesOf, walkConcordance } from './concordance-walk.js';

export interface ConcordanceFinder {
  /** Fails with `invalid` for a phrase that is too short or a foreign cursor. */
  concordance(query: ConcordanceQuery): ConcordanceAnswer;
  /** Takes a slice of new texts in, of a language that was asked for before. Returns true when none is left. */
  indexSlice(): boolean;
  /** Keeps what was indexed for the next start; for when nothing new has come for a while. */
  save(): Promise<void>;
  /** For whatever else looks for phrases: a text is indexed once. */
  readonly indexes: ConcordanceIndexes;
}

interface Settings {
  readonly budgetMilliseconds?: number;
  /** Milliseconds, from any origin. */
  readonly now?: () => number;
  /** Absent: a start makes every index anew. */
  readonly snapshots?: IndexSnapshots;
}

/** Indexing what is new may take this part of the budget; the rest is for the search. */
const INDEXING_SHARE = 0.5;
/** Counting every 的 of a large memory would not end within the budget. */
const UNITS_COUNTED = 500;
const MOST_RENDERINGS = 50;

/**
 * Finds phrases by an index of each language. The first queries of a language take its texts from the store, as many
 * as half the time budget allows; until all are in, answers are `partial`.
 */
export function createConcordanceFinder(source: ConcordanceSource, settings: Settings = {}): ConcordanceFinder {
  const { budgetMilliseconds = DEFAULT_LIMITS.lookUpMilliseconds, now = Date.now, snapshots } = settings;
  const indexes = createConcordanceIndexes(source, snapshots);

  /** Returns whether time allowed all that are new. */
  function takeIn(languageScript: string, deadline: number): boolean {
    while (!indexes.takeSlice(languageScript)) if (now() >= deadline) return false;
    return true;
  }

  return {
    indexes,
    indexSlice: () => indexes.takeAnySlice(),
    save: () => indexes.save(),

    concordance(query) {
      const phrase = phraseOf(query);
      const after = query.cursor === undefined ? undefined : positionOf(query.cursor);
      const started = now();
      const isLate = () => now() >= started + budgetMilliseconds;
      const takenIn = sidesOf(query).map((side) =>
        takeIn(languageScriptOf(query[side]), started + budgetMilliseconds * INDEXING_SHARE),
      );
      const search = { source, query, phrases: [phrase], textIds: textIdsOf(source, indexes, query, phrase) };
      const steps = replayable(walkConcordance(search, undefined));
      const page = pageOf({ query, phrase }, after ? walkConcordance(search, after) : steps, isLate);
      const { renderings, complete } = renderingsOf(steps, isLate);
      const partial = !complete || takenIn.includes(false);
      return { ...page, renderings, ...(partial && { partial }) };
    },
  };
}

function phraseOf({ text }: ConcordanceQuery): string {
  const phrase = fold(text.trim()).text;
  if (isLongEnough(phrase.replaceAll(/\s/gu, ''))) return phrase;
  throw new ConcordError({
    kind: 'invalid',
    reason: 'A phrase of one Chinese, Japanese or Korean character, or of two other characters at least, is needed.',
    pointer: '/q',
  });
}

/** Late, it ends with the batch that it is in, and the cursor goes on behind it. */
function pageOf(
  { query, phrase }: { readonly query: ConcordanceQuery; readonly phrase: string },
  steps: Iterable<ConcordanceStep>,
  isLate: () => boolean,
): Pick<ConcordanceAnswer, 'items' | 'nextCursor'> {
  const items: ConcordanceItem[] = [];
  let reached: ConcordancePosition | undefined;
  for (const { pair, position } of steps) {
    if (pair && items.length === query.limit) return { items, nextCursor: cursorOf(reached!) };
    if (pair) items.push(concordanceItem(pair, query, phrase));
    reached = position;
    if (!pair && isLate()) return { items, nextCursor: cursorOf(reached) };
  }
  return { items };
}

/** Counts what the other side says, over the first units found. */
function renderingsOf(steps: Iterable<ConcordanceStep>, isLate: () => boolean) {
  const counts = new Map<string, number>();
  let units = 0;
  let complete = true;
  for (const { pair, position } of steps) {
    complete = pair ? units < UNITS_COUNTED : !isLate();
    if (!complete) break;
    if (!pair) continue;
    units += 1;
    const rendering = pair[position.side === 'source' ? 'target' : 'source'].text;
    counts.set(rendering, (counts.get(rendering) ?? 0) + 1);
  }
  const renderings = [...counts].map(([text, count]) => ({ text, count }));
  renderings.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  return { renderings: renderings.slice(0, MOST_RENDERINGS), complete };
}

/** What was taken from the steps once is there again for the next who goes through them. */
function replayable<Step>(steps: Iterator<Step>): Iterable<Step> {
  const taken: Step[] = [];
  return {
    *[Symbol.iterator]() {
      for (let at = 0; ; at += 1) {
        if (at === taken.length) {
          const next = steps.next();
          if (next.done === true) return;
          taken.push(next.value);
        }
        yield taken[at]!;
      }
    },
  };
}

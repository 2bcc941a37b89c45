import type { ConcordanceAnswer, ConcordanceItem, ConcordanceQuery } from '../domain/concordance.js';
import { ConcordError } from '../domain/failure.js';
import { DEFAULT_LIMITS } from '../domain/limits.js';
import type { ConcordanceSource } from '../domain/ports/concordance-source.js';
import { FoldedTexts } from '../matching/folded-texts.js';
import { isLongEnough } from '../terminology/term-key.js';
import { fold } from '../text/fold.js';
import { languageScriptOf } from '../text/language-tags.js';
import { type ConcordancePosition, cursorOf, positionOf } from './concordance-position.js';
import { type ConcordanceStep, sidesOf, walkConcordance } from './concordance-walk.js';

export interface ConcordanceFinder {
  /** Fails with `invalid` for a phrase that is too short or a foreign cursor. */
  concordance(query: ConcordanceQuery): ConcordanceAnswer;
  /** Takes a slice of new texts in, of a language that was asked for before. Returns true when none is left. */
  indexSlice(): boolean;
}

/** Texts folded between two looks at the clock: some 10 ms. */
const FOLDING_SLICE = 2_000;
/** Folding what is new may take this part of the budget; the rest is for the search. */
const FOLDING_SHARE = 0.5;
/** Reading a unit costs 30 to 60 microseconds: counting every 的 of a large memory would not end within the budget. */
const UNITS_COUNTED = 1_000;
const MOST_RENDERINGS = 50;

/**
 * Finds phrases by reading the folded texts of a language through, in memory. The first queries of a language take its
 * texts from the store, as many as half the time budget allows; until all are in, answers are `partial`.
 * @param now milliseconds, from any origin
 */
export function createConcordanceFinder(
  source: ConcordanceSource,
  budgetMilliseconds: number = DEFAULT_LIMITS.lookUpMilliseconds,
  now: () => number = Date.now,
): ConcordanceFinder {
  const textsByScript = new Map<string, FoldedTexts>();

  function textsOf(languageScript: string): FoldedTexts {
    const known = textsByScript.get(languageScript);
    if (known) return known;
    const texts = new FoldedTexts();
    textsByScript.set(languageScript, texts);
    return texts;
  }

  /** Returns whether these were all that are new. */
  function takeSlice(languageScript: string): boolean {
    const texts = textsOf(languageScript);
    const slice = source.textsAfter(languageScript, texts.last, FOLDING_SLICE);
    texts.append(slice);
    return slice.length < FOLDING_SLICE;
  }

  /** Returns whether time allowed all that are new. */
  function takeIn(languageScript: string, deadline: number): boolean {
    while (!takeSlice(languageScript)) if (now() >= deadline) return false;
    return true;
  }

  return {
    indexSlice: () => [...textsByScript.keys()].every(takeSlice),

    concordance(query) {
      const search = {
        source,
        query,
        phrase: phraseOf(query),
        textsOf: (side: ConcordancePosition['side']) => textsOf(languageScriptOf(query[side])),
      };
      const after = query.cursor === undefined ? undefined : positionOf(query.cursor);
      const started = now();
      const isLate = () => now() >= started + budgetMilliseconds;
      const takenIn = sidesOf(query).map((side) =>
        takeIn(languageScriptOf(query[side]), started + budgetMilliseconds * FOLDING_SHARE),
      );
      const page = pageOf(walkConcordance(search, after), query.limit, isLate);
      const { renderings, complete } = renderingsOf(walkConcordance(search, undefined), isLate);
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
  steps: Iterable<ConcordanceStep>,
  limit: number,
  isLate: () => boolean,
): Pick<ConcordanceAnswer, 'items' | 'nextCursor'> {
  const items: ConcordanceItem[] = [];
  let reached: ConcordancePosition | undefined;
  for (const { item, position } of steps) {
    if (item && items.length === limit) return { items, nextCursor: cursorOf(reached!) };
    if (item) items.push(item);
    reached = position;
    if (!item && isLate()) return { items, nextCursor: cursorOf(reached) };
  }
  return { items };
}

/** Counts what the other side says, over the first units found. */
function renderingsOf(steps: Iterable<ConcordanceStep>, isLate: () => boolean) {
  const counts = new Map<string, number>();
  let units = 0;
  let complete = true;
  for (const { item, position } of steps) {
    complete = item ? units < UNITS_COUNTED : !isLate();
    if (!complete) break;
    if (!item) continue;
    units += 1;
    const rendering = (position.side === 'source' ? item.target : item.source).text;
    counts.set(rendering, (counts.get(rendering) ?? 0) + 1);
  }
  const renderings = [...counts].map(([text, count]) => ({ text, count }));
  renderings.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  return { renderings: renderings.slice(0, MOST_RENDERINGS), complete };
}

import type { InternedText, MatchingSource } from '../domain/ports/matching-source.js';
import { type AnalysedText, analyseText } from '../matching/analysed-text.js';

/** Interned texts, analysed once and kept for a while: the segments of a document meet the same texts again and again. */
export interface AnalysedTexts {
  /** Undefined where the store does not have the text any more. */
  readonly withId: (id: number) => AnalysedText | undefined;
  /** Takes texts that are at hand anyway. Returns their ids. */
  keep(texts: readonly InternedText[]): readonly number[];
}

/** Some 2 KB each. */
const KEPT_TEXTS = 8_192;

export function createAnalysedTexts(source: Pick<MatchingSource, 'textWithId'>): AnalysedTexts {
  const kept = new Map<number, AnalysedText>();

  const keep = (id: number, text: string): AnalysedText => {
    const analysed = analyseText(text);
    // The oldest goes: a Map is in the order of insertion.
    if (kept.size >= KEPT_TEXTS) kept.delete(kept.keys().next().value!);
    kept.set(id, analysed);
    return analysed;
  };

  return {
    withId(id) {
      const known = kept.get(id);
      if (known !== undefined) return known;
      const text = source.textWithId(id);
      return text === undefined ? undefined : keep(id, text);
    },
    keep(texts) {
      for (const { id, text } of texts) if (!kept.has(id)) keep(id, text);
      return texts.map(({ id }) => id);
    },
  };
}

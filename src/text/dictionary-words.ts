/** A word, or what is between words, as Intl.Segmenter says it; `index` in UTF-16 units. */
export interface WordSegment {
  readonly segment: string;
  readonly index: number;
}

/** Intl takes time with the square of the length of a Thai, Khmer, Burmese or Chinese text without marks. So much is divided at once, */
const SLICE = 2_000;
/** and so much at its end is divided again with what follows. UTF-16 units. */
const OVERLAP = 100;

/** What a segmenter of granularity `word` makes of a text of any length, in time linear in it. */
export function wordSegments(segmenter: Intl.Segmenter, text: string): Iterable<WordSegment> {
  return text.length <= SLICE ? segmenter.segment(text) : inSlices(segmenter, text);
}

function* inSlices(segmenter: Intl.Segmenter, text: string): Generator<WordSegment> {
  let size = SLICE;
  for (let from = 0; from < text.length;) {
    const isLast = from + size >= text.length;
    let next = from;
    for (const { segment, index } of segmenter.segment(text.slice(from, from + size))) {
      const end = index + segment.length;
      if (!isLast && end > size - OVERLAP) break;
      yield { segment, index: from + index };
      next = from + end;
    }
    // A word longer than that (of letters: those take linear time) is divided with more behind it.
    size = next > from ? SLICE : 2 * size;
    from = next;
  }
}

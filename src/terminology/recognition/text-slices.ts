/** A part of a text that can be read for terms by itself. */
export interface TextSlice {
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
}

/**
 * Where no term goes on: behind a line end, a Chinese or Japanese full stop, or a full stop behind a word in small letters
 * that is too long for an abbreviation ("St. Petersburg" stays whole).
 */
const END = /\n|[。！？]|(?<=\p{Ll}{4})[.!?]["'”’»)]*\s/gu;

/** @param most UTF-16 units of a slice; longer only where there is no place to cut */
export function* textSlices(text: string, most: number): Generator<TextSlice> {
  let start = 0;
  let cut = 0;
  for (const { 0: end, index } of text.length > most ? text.matchAll(END) : []) {
    const next = index + end.length;
    if (next - start > most && cut > start) {
      yield { start, text: text.slice(start, cut) };
      start = cut;
    }
    cut = next;
  }
  if (cut > start && text.length - start > most) {
    yield { start, text: text.slice(start, cut) };
    start = cut;
  }
  if (start < text.length) yield { start, text: text.slice(start) };
}

import type { WordSpan, WordedText } from './worded-text.js';

/**
 * Up to which word of the query a text goes on saying the same.
 * @param span what the text is known to say
 * @param place where it says so
 */
export function reachAlong(query: WordedText, span: WordSpan, text: WordedText, place: WordSpan): number {
  const shift = text.words[place.first]!.foldedStart - query.words[span.first]!.foldedStart;
  let reach = span.end;
  let word = place.end;
  for (let next = span.end; next < query.words.length; next++) {
    const from = query.words[next - 1]!.foldedEnd;
    const { foldedEnd } = query.words[next]!;
    if (!text.folded.startsWith(query.folded.slice(from, foldedEnd), from + shift)) break;
    while (word < text.words.length && text.words[word]!.foldedEnd < foldedEnd + shift) word++;
    if (text.words[word]?.foldedEnd === foldedEnd + shift) reach = next + 1;
  }
  return reach;
}

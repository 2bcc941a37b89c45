import { levenshtein } from './levenshtein.js';

/** The code points of a text, for `characterSimilarity`. */
export function codePointsOf(text: string): Int32Array {
  const points = new Int32Array(text.length);
  let count = 0;
  for (let index = 0; index < text.length; count++) {
    const point = text.codePointAt(index)!;
    points[count] = point;
    index += point > 0xffff ? 2 : 1;
  }
  return points.subarray(0, count);
}

/**
 * 1 - Levenshtein distance of code points / length of the longer text, 0 to 1; 1 for two empty texts.
 * A tie-break only: it sees inflection and compounds, which token similarity does not (see DESIGN.md).
 */
export function characterSimilarity(a: Int32Array, b: Int32Array): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - levenshtein(a, b) / longer;
}

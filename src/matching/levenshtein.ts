import { DistancePattern } from './distance-pattern.js';

/**
 * Plain edit distance of two sequences of integers, 0 or more: insertion, deletion and substitution cost 1.
 * Time O(n m / 32) of what differs.
 */
export function levenshtein(a: Int32Array, b: Int32Array): number {
  let endA = a.length;
  let endB = b.length;
  let start = 0;
  while (start < endA && start < endB && a[start] === b[start]) start++;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [shorter, longer] = endA < endB ? [a, b] : [b, a];
  const pattern = new DistancePattern(shorter.subarray(start, Math.min(endA, endB)));
  return pattern.distanceTo(longer.subarray(start, Math.max(endA, endB)));
}

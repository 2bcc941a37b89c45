// How near a suggested translation is to a reference, in two measures that are used for translations. Both 0 to 100.
import { characterSimilarity, codePointsOf } from '../../../dist/matching/character-similarity.js';

const LONGEST_RUN = 6;
/** Recall counts beta times as much as precision, squared. */
const BETA = 2;

/**
 * chrF (Popović 2015): precision and recall of character runs of 1 to 6, white space left out, averaged over the lengths
 * that both texts have, joined as F with beta 2.
 */
export function chrF(suggestion, reference) {
  const [a, b] = [suggestion, reference].map((text) => [...text.replaceAll(/\s/gu, '')]);
  let [precision, recall, lengths] = [0, 0, 0];
  for (let length = 1; length <= LONGEST_RUN && length <= Math.min(a.length, b.length); length += 1) {
    const shared = sharedRuns(a, b, length);
    precision += shared / (a.length - length + 1);
    recall += shared / (b.length - length + 1);
    lengths += 1;
  }
  if (precision + recall === 0) return 0;
  return (
    (100 * (1 + BETA ** 2) * (precision / lengths) * (recall / lengths)) /
    (BETA ** 2 * (precision / lengths) + recall / lengths)
  );
}

function sharedRuns(a, b, length) {
  const counts = new Map();
  for (const run of runsOf(b, length)) counts.set(run, (counts.get(run) ?? 0) + 1);
  let shared = 0;
  for (const run of runsOf(a, length)) {
    const left = counts.get(run) ?? 0;
    if (left === 0) continue;
    counts.set(run, left - 1);
    shared += 1;
  }
  return shared;
}

function* runsOf(characters, length) {
  for (let start = 0; start + length <= characters.length; start += 1) {
    yield characters.slice(start, start + length).join('');
  }
}

/** 1 - character edit distance / longer length. */
export function characterNearness(suggestion, reference) {
  return 100 * characterSimilarity(codePointsOf(suggestion), codePointsOf(reference));
}

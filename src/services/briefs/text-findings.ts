import type { TextFindings, TextFindingsQuery } from '../../domain/brief.js';
import type { TextRange } from '../../domain/match.js';
import { findCandidates } from '../../terminology/candidates/find-candidates.js';
import { numbersOfText } from './numbers-of-text.js';

/** Takes about a second for 100,000 characters: off the main thread. */
export function findInText({ text, source, target, known }: TextFindingsQuery): TextFindings {
  return {
    candidates: findCandidates(text, source, rangesOf(known)),
    numbers: numbersOfText(text, source, target),
  };
}

function rangesOf(known: Uint32Array): readonly TextRange[] {
  return Array.from({ length: known.length / 2 }, (_, range) => ({
    start: known[2 * range]!,
    end: known[2 * range + 1]!,
  }));
}

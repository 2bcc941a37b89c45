import type { LanguageTag } from '../domain/language-tag.js';
import type { Penalty, PenaltyReason } from '../domain/match.js';
import type { SegmentState } from '../domain/unit.js';
import { languageScriptOf, regionOf } from '../text/language-tags.js';

// Every constant is explained in DESIGN.md, "Penalties".
export const NUMBERS_POINTS = 1;
export const WHITESPACE_POINTS = 1;
/** One point for each code to touch, at most this many. */
export const MOST_CODES_POINTS = 3;
export const REGION_POINTS = 3;
export const SCRIPT_POINTS = 15;
export const PIVOT_POINTS = 10;
export const STATE_POINTS: Readonly<Record<SegmentState, number>> = {
  initial: 4,
  translated: 2,
  reviewed: 0,
  final: 0,
};

/** What is to be held against a unit. */
export interface Circumstances {
  readonly numbersDiffer: boolean;
  readonly whitespaceDiffers: boolean;
  readonly codeDifferences: number;
  /** What was asked for, then what the unit has: source and target. */
  readonly languages: readonly (readonly [LanguageTag, LanguageTag])[];
  readonly reversed: boolean;
  /** Points that the memory takes for a use against the recorded direction. */
  readonly reversedPenalty: number;
  readonly state: SegmentState | undefined;
  readonly memoryPenalty: number;
}

/** The penalties of more than 0 points, always in the same order. */
export function penaltiesFor(circumstances: Circumstances): Penalty[] {
  const { languages, state } = circumstances;
  const points: readonly (readonly [PenaltyReason, number])[] = [
    ['numbers', circumstances.numbersDiffer ? NUMBERS_POINTS : 0],
    ['whitespace', circumstances.whitespaceDiffers ? WHITESPACE_POINTS : 0],
    ['codes', Math.min(circumstances.codeDifferences, MOST_CODES_POINTS)],
    ['region', languages.some(regionsDiffer) ? REGION_POINTS : 0],
    ['script', languages.some(scriptsDiffer) ? SCRIPT_POINTS : 0],
    ['reversed', circumstances.reversed ? circumstances.reversedPenalty : 0],
    ['state', state === undefined ? 0 : STATE_POINTS[state]],
    ['memory', circumstances.memoryPenalty],
  ];
  return points.filter(([, taken]) => taken > 0).map(([reason, taken]) => ({ reason, points: taken }));
}

/** Only when both tags name a region: one that names none fits every region. */
function regionsDiffer([asked, found]: readonly [LanguageTag, LanguageTag]): boolean {
  if (asked === found) return false;
  const [a, b] = [regionOf(asked), regionOf(found)];
  return a !== undefined && b !== undefined && a !== b;
}

function scriptsDiffer([asked, found]: readonly [LanguageTag, LanguageTag]): boolean {
  return asked !== found && languageScriptOf(asked) !== languageScriptOf(found);
}

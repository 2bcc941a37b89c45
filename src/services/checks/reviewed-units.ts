import type { CurrentPair } from '../../domain/inspection.js';
import type { InspectionContents } from '../../domain/ports/inspections.js';
import type { UnitKey } from './finding-key.js';
import { ReviewFault } from './review-fault.js';
import { type ReviewedPair, TEXT_CHANGED } from './reviewed-pair.js';
import { textsKey } from './suppression-key.js';

/** Units that are read at once. */
const SLICE = 500;

/** Looks units of memories up. @returns what finds one of the keys, or throws ReviewFault */
export function findReviewedUnits(
  keys: readonly UnitKey[],
  contents: Pick<InspectionContents, 'pairs'>,
): (key: UnitKey) => ReviewedPair {
  const found = new Map<string, ReviewedPair>();
  for (const sameLanguages of byLanguages(keys)) {
    for (let first = 0; first < sameLanguages.length; first += SLICE) {
      const slice = sameLanguages.slice(first, first + SLICE);
      const pairs = contents.pairs(
        slice.map(({ place: { unitId } }) => ({ unitId })),
        slice[0]!.place,
      );
      for (const [index, key] of slice.entries()) {
        const pair = reviewedPair(pairs[index]);
        if (pair !== undefined && textsKey(pair.source, pair.target) === key.texts) found.set(nameOf(key), pair);
      }
    }
  }
  return (key) => {
    const pair = found.get(nameOf(key));
    if (pair === undefined) throw new ReviewFault('Decision', TEXT_CHANGED, true);
    return pair;
  };
}

function nameOf({ place: { unitId, source, target }, texts }: UnitKey): string {
  return [unitId, source, target, texts].join('|');
}

function byLanguages(keys: readonly UnitKey[]): Iterable<readonly UnitKey[]> {
  const groups = new Map<string, UnitKey[]>();
  for (const key of keys) {
    const languages = `${key.place.source}|${key.place.target}`;
    const group = groups.get(languages);
    if (group === undefined) groups.set(languages, [key]);
    else group.push(key);
  }
  return groups.values();
}

/** undefined: no such unit is there any more, or not in both languages. */
function reviewedPair(pair: CurrentPair | undefined): ReviewedPair | undefined {
  if (pair === undefined || !('unit' in pair)) return undefined;
  const { source, target, unit } = pair;
  return { source: source.text, target: target?.text ?? '', places: new Map([['memory', unit.memoryId]]) };
}

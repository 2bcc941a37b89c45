import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import type { NumberPair, Unpaired } from './pair-by-key.js';
import { isPowerOfTenApart } from './power-of-ten.js';

/** Beyond that many on a side they are paired in order. */
const MOST_COMPARED = 20;

/** Pairs numbers of different values that most likely stand for each other; each at most once. */
export function pairDiffering({ source, target }: Unpaired): {
  readonly pairs: readonly NumberPair[];
  readonly rest: Unpaired;
} {
  const [few, others] = [source.slice(0, MOST_COMPARED), target.slice(0, MOST_COMPARED)];
  const isOnly = source.length === 1 && target.length === 1;
  const scored = few.flatMap((a, i) =>
    others.map((b, j) => ({ source: a, target: b, score: likeness(a, b, isOnly) - Math.abs(i - j) / 100 })),
  );
  const used = new Set<NumberInText>();
  const pairs = scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .filter(({ source: a, target: b }) => {
      if (used.has(a) || used.has(b)) return false;
      used.add(a).add(b);
      return true;
    });
  const isFree = (number: NumberInText): boolean => !used.has(number);
  return { pairs, rest: { source: source.filter(isFree), target: target.filter(isFree) } };
}

/** In words too they are said for nothing else. */
const SURE_IN_WORDS: readonly NumberInText['kind'][] = ['fold', 'month', 'vague'];

/** How likely one is meant for the other; 0 and less: not at all. */
function likeness(a: NumberInText, b: NumberInText, isOnly: boolean): number {
  const areWords = a.weight === 'likely' && b.weight === 'likely' && !SURE_IN_WORDS.includes(a.kind);
  const isSameThing = a.unit !== undefined && a.unit === b.unit;
  const alike = areWords && !isOnly && !isSameThing ? 0 : likenessOfKinds(a, b, isOnly);
  return alike === 0 ? 0 : alike + likenessOfForms(a, b);
}

function likenessOfKinds(a: NumberInText, b: NumberInText, isOnly: boolean): number {
  const groups = [groupOf(a), groupOf(b)];
  if (groups[0] === groups[1]) return 2;
  if (groups.includes('vague') || groups.includes('month')) return 0;
  if (isYearLike(a) && isYearLike(b)) return 2;
  return isOnly || (groups.includes('fold') && groups.includes('number')) ? 1 : 0;
}

function likenessOfForms(a: NumberInText, b: NumberInText): number {
  const sameUnit = a.unit !== undefined && a.unit === b.unit ? 2 : 0;
  const sameWeight = a.weight === b.weight ? 0.5 : 0;
  return sameUnit + sameWeight + (isPowerOfTenApart(a, b) ? 3 : 0) + (haveSameDigits(a, b) ? 1.5 : 0);
}

function groupOf({ kind }: NumberInText): string {
  return kind === 'label' || kind === 'hour' ? 'number' : kind;
}

export function isYearLike({ kind, values, digits }: NumberInText): boolean {
  const [value] = values;
  return kind === 'year' || (kind === 'number' && /^(?:1[5-9]|20)\d\d$/u.test(value!) && !/\D/u.test(digits ?? value!));
}

function haveSameDigits({ values: [a] }: NumberInText, { values: [b] }: NumberInText): boolean {
  return [...a!].sort().join('') === [...b!].sort().join('');
}

import { exactForm } from '../../text/exact-form.js';
import type { PairUnderCheck } from '../document-under-check.js';

export interface ComparedText extends Pick<PairUnderCheck['source'], 'text' | 'language' | 'isBlank'> {
  /** Its `segmentKey` and `weightOf`, where they are known already. */
  readonly key?: string;
  readonly weight?: number;
}

/** What groups are made by: the texts of a pair, and the words of its target. */
export interface ComparedPair {
  readonly source: ComparedText;
  readonly target: ComparedText;
  readonly renderings: Pick<PairUnderCheck['renderings'], 'families' | 'release'>;
}

/** Pairs that are alike on one side, by what they say on the other. */
export interface SegmentGroup<Pair extends ComparedPair = PairUnderCheck> {
  /** In order; by the wording of the other side. At least two wordings. */
  readonly byWording: ReadonlyMap<string, readonly Pair[]>;
  /** The wording that most have; of equally many, the first. */
  readonly standard: string;
}

export interface Grouping {
  /** What pairs have in common; undefined: the pair is in no group. */
  readonly keyOf: (pair: ComparedPair) => string | undefined;
  /** Whether a pair says enough to be in a group. Asked of those that are alike alone, since few are. */
  readonly isLong: (pair: ComparedPair) => boolean;
  /** A cheap form of the other side: pairs of a group that are equal in it have the same wording. */
  readonly formOf: (pair: ComparedPair) => string;
  /** What the other side says, without what makes no difference. */
  readonly wordingOf: (pair: ComparedPair) => string;
}

/** The groups whose pairs do not all say the same, in the order of the pairs. */
export function* segmentGroups<Pair extends ComparedPair>(
  pairs: readonly Pair[],
  grouping: Grouping,
): Generator<SegmentGroup<Pair>> {
  for (const members of membersByKey(pairs, grouping).values()) {
    const byForm = groupedBy(members, grouping.formOf);
    if (byForm.size < 2) continue;
    const wordings = new Map(Array.from(byForm, ([form, [first]]) => [form, grouping.wordingOf(first!)]));
    const byWording = groupedBy(members, (pair) => wordings.get(grouping.formOf(pair))!);
    if (byWording.size < 2) continue;
    const [standard] = [...byWording].reduce((best, one) => (one[1].length > best[1].length ? one : best));
    yield { byWording, standard };
  }
}

function membersByKey<Pair extends ComparedPair>(
  pairs: readonly Pair[],
  { keyOf, isLong }: Grouping,
): ReadonlyMap<string, readonly Pair[]> {
  const translated = pairs.filter(({ source, target }) => !source.isBlank && !target.isBlank);
  const alike = Array.from(groupedBy(translated, keyOf).values()).filter(({ length }) => length > 1);
  const members = new Set(alike.flat().filter(isLong));
  return members.size === 0
    ? new Map()
    : groupedBy(
        translated.filter((pair) => members.has(pair)),
        keyOf,
      );
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}

/** White space that is no single space. */
const SPACES = /\s{2,}|[^\S ]/gu;

/** A text without what makes no other segment of it: width, case, the number and kind of spaces. */
export function segmentKey(text: string): string {
  return exactForm(text).toLowerCase().replace(SPACES, ' ').trim();
}

/** How much a text says: a character of Chinese, Japanese or Korean counts once, a word of other scripts twice. */
export function weightOf(text: string): number {
  const characters =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const words = text.match(
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]+/gu,
  );
  return characters + 2 * (words?.length ?? 0);
}

/** What a wording looks like in a message, with how often it is there: “Click Next” twice. */
export function countedTexts(texts: readonly (readonly [text: string, count: number])[]): string {
  const shown = texts.slice(0, MOST_SHOWN).map(([text, count]) => `“${shortened(text)}” ${times(count)}`);
  const more = texts.length > MOST_SHOWN ? ` and ${texts.length - MOST_SHOWN} more` : '';
  return shown.join(', ') + more;
}

const MOST_SHOWN = 5;
const LONGEST_SHOWN = 120;

export function shortened(text: string): string {
  const characters = text.length > LONGEST_SHOWN ? Array.from(text.slice(0, LONGEST_SHOWN + 1)) : [];
  return characters.length === 0 ? text : `${characters.slice(0, LONGEST_SHOWN - 1).join('')}…`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

/** The first pair of each wording, with how many there are, most first. */
export function countsOf({ byWording }: SegmentGroup): readonly (readonly [pair: PairUnderCheck, count: number])[] {
  return Array.from(byWording.values(), (pairs) => [pairs[0]!, pairs.length] as const).sort((a, b) => b[1] - a[1]);
}

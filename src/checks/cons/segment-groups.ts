import { exactForm } from '../../text/exact-form.js';
import type { PairUnderCheck } from '../document-under-check.js';

/** Pairs that are alike on one side, by what they say on the other. */
export interface SegmentGroup {
  /** In order; by the wording of the other side. At least two wordings. */
  readonly byWording: ReadonlyMap<string, readonly PairUnderCheck[]>;
  /** The wording that most have; of equally many, the first. */
  readonly standard: string;
}

interface Grouping {
  /** What pairs have in common; undefined: the pair is in no group. */
  readonly keyOf: (pair: PairUnderCheck) => string | undefined;
  /** A cheap form of the other side: where all of a group are equal in it, nothing else is asked. */
  readonly formOf: (pair: PairUnderCheck) => string;
  /** What the other side says, without what makes no difference. */
  readonly wordingOf: (pair: PairUnderCheck) => string;
}

/** The groups whose pairs do not all say the same, in the order of the document. */
export function* segmentGroups(pairs: readonly PairUnderCheck[], grouping: Grouping): Generator<SegmentGroup> {
  for (const members of membersByKey(pairs, grouping).values()) {
    const forms = new Set(members.map(grouping.formOf));
    if (forms.size < 2) continue;
    const byWording = new Map<string, PairUnderCheck[]>();
    for (const pair of members) {
      const wording = grouping.wordingOf(pair);
      const known = byWording.get(wording);
      if (known === undefined) byWording.set(wording, [pair]);
      else known.push(pair);
    }
    if (byWording.size < 2) continue;
    const [standard] = [...byWording].reduce((best, one) => (one[1].length > best[1].length ? one : best));
    yield { byWording, standard };
  }
}

function membersByKey(pairs: readonly PairUnderCheck[], { keyOf }: Grouping): ReadonlyMap<string, PairUnderCheck[]> {
  const groups = new Map<string, PairUnderCheck[]>();
  for (const pair of pairs) {
    if (pair.source.isBlank || pair.target.isBlank) continue;
    const key = keyOf(pair);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [pair]);
    else known.push(pair);
  }
  return groups;
}

const SPACES = /\s+/gu;

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

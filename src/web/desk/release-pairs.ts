/** A pasted release: its two texts side by side. */
export interface ReleasePair {
  readonly source: string;
  readonly target: string;
}

/** Lines of two texts beside each other. Empty lines divide paragraphs and are left out. */
export function alignRelease(source: string, target: string): readonly ReleasePair[] {
  const [sources, targets] = [linesOf(source), linesOf(target)];
  return Array.from({ length: Math.max(sources.length, targets.length) }, (_, index) => ({
    source: sources[index] ?? '',
    target: targets[index] ?? '',
  }));
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export type Side = keyof ReleasePair;

/** Lets a side begin one pair later from a place on: the pair there stays without it. */
export function shiftDown(pairs: readonly ReleasePair[], at: number, side: Side): readonly ReleasePair[] {
  const texts = pairs.map((pair) => pair[side]);
  return withSide(pairs, side, [...texts.slice(0, at), '', ...texts.slice(at)]);
}

/** Joins a text of a side to the one before it; what follows moves up. */
export function joinUp(pairs: readonly ReleasePair[], at: number, side: Side): readonly ReleasePair[] {
  if (at === 0) return pairs;
  const texts = pairs.map((pair) => pair[side]);
  const joined = joinTexts(texts[at - 1]!, texts[at]!);
  return withSide(pairs, side, [...texts.slice(0, at - 1), joined, ...texts.slice(at + 1)]);
}

/** No space between what ends and begins without one in its language. */
function joinTexts(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  const isTight = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]$/u;
  return isTight.test(before) ? before + after : `${before} ${after}`;
}

/** The pairs with other texts on a side; pairs that are left with nothing go. */
function withSide(pairs: readonly ReleasePair[], side: Side, texts: readonly string[]): readonly ReleasePair[] {
  const length = Math.max(pairs.length, texts.length);
  return Array.from({ length }, (_, index) => ({
    ...(pairs[index] ?? { source: '', target: '' }),
    [side]: texts[index] ?? '',
  })).filter(({ source, target }) => source !== '' || target !== '');
}

/** The translation as one text, a line a pair. */
export function translationOf(pairs: readonly ReleasePair[]): string {
  return pairs.map(({ target }) => target).join('\n');
}

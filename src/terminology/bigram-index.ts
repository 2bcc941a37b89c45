/** Finds the texts that share most pairs of neighbouring characters with a query: those that it may be a typo of. */
export class BigramIndex {
  readonly #texts: readonly string[];
  /** Bigram -> the texts that hold it, ascending. */
  readonly #holders = new Map<string, number[]>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
    texts.forEach((text, index) => {
      for (const bigram of bigramsOf(text)) this.#holdersOf(bigram).push(index);
    });
  }

  /** At most `limit` texts by their places in the given array: most shared bigrams first, then the shorter text. */
  mostAlike(query: string, limit: number): readonly number[] {
    const shared = new Uint16Array(this.#texts.length);
    for (const bigram of bigramsOf(query)) {
      for (const index of this.#holders.get(bigram) ?? []) shared[index]! += 1;
    }
    const least = leastOfBest(shared, limit);
    const alike: number[] = [];
    shared.forEach((count, index) => {
      if (count >= least) alike.push(index);
    });
    alike.sort((a, b) => shared[b]! - shared[a]! || this.#texts[a]!.length - this.#texts[b]!.length || a - b);
    return alike.slice(0, limit);
  }

  #holdersOf(bigram: string): number[] {
    const known = this.#holders.get(bigram);
    if (known) return known;
    const holders: number[] = [];
    this.#holders.set(bigram, holders);
    return holders;
  }
}

function bigramsOf(text: string): ReadonlySet<string> {
  const bigrams = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at += 1) bigrams.add(text.slice(at, at + 2));
  return bigrams;
}

/** How many bigrams a text must share to be among the best `limit` (with those that share as many), at least 1. */
function leastOfBest(shared: Uint16Array, limit: number): number {
  const textsWith: number[] = [];
  for (const count of shared) textsWith[count] = (textsWith[count] ?? 0) + 1;
  let texts = 0;
  let least = textsWith.length;
  while (least > 1 && texts < limit) {
    least -= 1;
    texts += textsWith[least] ?? 0;
  }
  return Math.max(least, 1);
}

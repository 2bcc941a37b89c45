/** Where a text can serve: in a memory, into a language and script. */
export interface Tag {
  readonly memoryId: string;
  readonly languageScript: string;
}

/** The set of texts about which nothing is known: they may serve anywhere. */
export const ANYWHERE = 0;
/** The empty set: where every text begins. */
export const NOWHERE = 1;
/** Sets are numbered by 16 bits. Beyond that, texts serve anywhere: a search is slower then, and not less right. */
const MOST_SETS = 65_536;

/** Sets of tags by number: thousands of texts have the same few. Sets are never changed, only added. */
export class TagSets {
  readonly #sets: (readonly Tag[])[];
  readonly #numbers = new Map<string, number>();
  /** For a set and a further tag the set with both. */
  readonly #grown = new Map<string, number>();

  /** @param sets as `sets` gave them */
  constructor(sets: readonly (readonly Tag[])[] = [[], []]) {
    this.#sets = [...sets];
    for (const [number, tags] of this.#sets.entries()) {
      if (number !== ANYWHERE) this.#numbers.set(nameOf(tags), number);
    }
  }

  /** By number. */
  get sets(): readonly (readonly Tag[])[] {
    return this.#sets;
  }

  /** The number of the set with this tag too. */
  with(set: number, tag: Tag): number {
    if (set === ANYWHERE) return ANYWHERE;
    const key = `${set} ${tag.memoryId} ${tag.languageScript}`;
    const known = this.#grown.get(key);
    if (known !== undefined) return known;
    const grown = this.#numberOf([...this.#sets[set]!, tag]);
    this.#grown.set(key, grown);
    return grown;
  }

  #numberOf(tags: readonly Tag[]): number {
    const unique = new Map(tags.map((tag) => [`${tag.memoryId} ${tag.languageScript}`, tag]));
    const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
    const name = nameOf(sorted);
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    if (this.#sets.length === MOST_SETS) return ANYWHERE;
    this.#sets.push(sorted);
    this.#numbers.set(name, this.#sets.length - 1);
    return this.#sets.length - 1;
  }
}

/** By the number of a set: 1 where it is or may be wanted, 0 where no tag of it is. */
export function wantedSets(sets: readonly (readonly Tag[])[], isWanted: (tag: Tag) => boolean): Uint8Array {
  return Uint8Array.from(sets, (tags, number) => (number === ANYWHERE || tags.some(isWanted) ? 1 : 0));
}

function nameOf(tags: readonly Tag[]): string {
  return tags.map(({ memoryId, languageScript }) => `${memoryId} ${languageScript}`).join('\n');
}

/** Texts by what their similarity cannot exceed. Texts with equal exact forms have equal bounds. */
export interface Candidates {
  /**
   * The ids of those whose bound, cut to whole points (0 to 100), is this. To be asked from 100 downwards: bounds are
   * tightened on the way.
   */
  boundedBy(points: number): readonly number[];
}

/** What is known of a text before it is looked at closely. `place` says where it is, to whoever tightens the bound. */
type Tighten = (place: number) => number | undefined;

/** Candidates whose bound is tightened when it is their turn: most never have one. */
export class LazyCandidates implements Candidates {
  /** By bound: texts that were not looked at, and the ids of those that were. */
  readonly #loose: (number[] | undefined)[] = [];
  readonly #tight: (number[] | undefined)[] = [];

  /**
   * @param idOf the id of the text at a place
   * @param tighten a bound that is not greater than the one given; undefined: the text is not similar enough
   */
  constructor(
    private readonly idOf: (place: number) => number,
    private readonly tighten: Tighten,
  ) {}

  /** @param points the first bound */
  add(place: number, points: number): void {
    (this.#loose[points] ??= []).push(place);
  }

  boundedBy(points: number): readonly number[] {
    for (const place of this.#loose[points] ?? []) {
      const bound = this.tighten(place);
      if (bound !== undefined) (this.#tight[Math.min(bound, points)] ??= []).push(this.idOf(place));
    }
    this.#loose[points] = undefined;
    return this.#tight[points] ?? [];
  }
}

const FIRST_CAPACITY = 1024;

/** Numbers of 32 bits without sign, one behind the other. */
export class Column {
  #values = new Uint32Array(FIRST_CAPACITY);
  #length = 0;

  /** @returns its place, from 0 */
  add(value: number): number {
    if (this.#length === this.#values.length) {
      const grown = new Uint32Array(2 * this.#length);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length] = value;
    return this.#length++;
  }

  get length(): number {
    return this.#length;
  }

  at(place: number): number {
    return this.#values[place]!;
  }

  /** Those there are now. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.#length);
  }
}

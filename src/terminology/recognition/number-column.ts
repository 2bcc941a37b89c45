const FIRST_LENGTH = 1024;
const GROWTH = 1.5;

/** 32-bit integers by number, 0 where none was set; grows as it is filled. */
export class NumberColumn {
  #values = new Int32Array(FIRST_LENGTH);

  get(index: number): number {
    return index < this.#values.length ? this.#values[index]! : 0;
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const grown = new Int32Array(Math.max(index + 1, Math.ceil(this.#values.length * GROWTH)));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[index] = value;
  }
}

/** Few values that many refer to, each with a number. */
export class Interned<Value> {
  readonly #numbers = new Map<string, number>();
  readonly #values: Value[] = [];

  /** @param name what tells values apart */
  numberOf(name: string, value: () => Value): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#values.length);
    return this.#values.push(value()) - 1;
  }

  get(number: number): Value {
    return this.#values[number]!;
  }
}

import { moved } from './write-unit-text.js';

/** A text that comes in pieces, taken from its beginning on; holds little more than the stretch that is taken. */
export class TextWindow {
  private held = '';
  /** Where `held` begins in the text. */
  private start = 0;

  constructor(private readonly pieces: AsyncIterator<string>) {}

  /** What is before the place, in pieces. */
  async *until(end: number): AsyncGenerator<string> {
    if (end < this.start) throw moved('trans-unit or unit');
    while (end > this.start) {
      if (this.held === '') await this.pull();
      yield this.cut(Math.min(end - this.start, this.held.length));
    }
  }

  /** What is next, up to the place. */
  async take(end: number): Promise<string> {
    while (end > this.start + this.held.length) await this.pull();
    return this.cut(end - this.start);
  }

  /** What is left, in pieces. */
  async *rest(): AsyncGenerator<string> {
    yield this.cut(this.held.length);
    for (let next = await this.pieces.next(); next.done !== true; next = await this.pieces.next()) yield next.value;
  }

  private async pull(): Promise<void> {
    const next = await this.pieces.next();
    if (next.done === true) throw moved('/xliff');
    this.held += next.value;
  }

  private cut(length: number): string {
    const text = this.held.slice(0, length);
    this.held = this.held.slice(length);
    this.start += length;
    return text;
  }
}

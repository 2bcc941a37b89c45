/** Answers that hold as long as the store is as it was: one page of a list after the other is cut from the same one. */
export class KeptAnswers<Answer> {
  readonly #answers = new Map<string, Promise<Answer>>();
  #stamp: number | undefined;

  /**
   * @param stamp another number whenever the store has been changed since
   * @param most answers that are kept; the oldest give way
   */
  constructor(
    private readonly stamp: () => number,
    private readonly most: number,
  ) {}

  /** What was worked out for the key, or is being worked out, or is now. What fails is not kept. */
  get(key: string, work: () => Promise<Answer>): Promise<Answer> {
    this.#forgetOutdated();
    const kept = this.#answers.get(key);
    if (kept !== undefined) return kept;
    const answer = work();
    this.#answers.set(key, answer);
    answer.catch(() => {
      if (this.#answers.get(key) === answer) this.#answers.delete(key);
    });
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.most) this.#answers.delete(oldest!);
    return answer;
  }

  #forgetOutdated(): void {
    const now = this.stamp();
    if (now !== this.#stamp) this.#answers.clear();
    this.#stamp = now;
  }
}

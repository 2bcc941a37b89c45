/** An id that XML allows in every version, and every program can read. */
const NAME = /^[A-Za-z_][A-Za-z0-9._-]{0,199}$/;

/** The ids of one file, each of which must be a name and stand once; what a reference leads to must be there. */
export class WrittenIds {
  private readonly entries = new Set<string>();
  private readonly targets = new Set<string>();
  private given = 0;

  constructor(private readonly isGiven: RegExp) {}

  /** Whether this can be the id of an entry or of what a reference leads to. */
  isName(id: string): boolean {
    return NAME.test(id) && !this.isGiven.test(id);
  }

  /** The id for an entry: its own where it can be, otherwise a new one. */
  ofEntry(own: string | undefined): string {
    if (own !== undefined && this.isName(own) && !this.entries.has(own)) {
      this.entries.add(own);
      return own;
    }
    this.given++;
    return `concord-${this.given}`;
  }

  addTarget(id: string): void {
    this.targets.add(id);
  }

  /** What references lead to and no entry has. */
  missing(): readonly string[] {
    return [...this.targets].filter((id) => !this.entries.has(id));
  }
}

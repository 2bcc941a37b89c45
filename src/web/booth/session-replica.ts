import type { SessionEntry, SessionEntryChange, SessionEntryContent } from '../../domain/session-glossary.js';

/** An entry as the server knows it, as far as a booth needs it. */
export type KnownEntry = Pick<SessionEntry, 'id' | 'changedAt' | 'content' | 'revision'>;

/** An entry as the booth shows it. */
export interface BoothEntry {
  readonly id: string;
  readonly content: SessionEntryContent;
  /** The server does not know of it yet. */
  readonly isWaiting: boolean;
}

/**
 * The entries of a session in one page: what the server said, with the page's own changes over it until the server has
 * them. Of two changes of one entry the later one stays, here as there.
 */
export class SessionReplica {
  readonly #known = new Map<string, KnownEntry>();
  /** The newest own change of each entry that the server has not confirmed. */
  readonly #waiting = new Map<string, SessionEntryChange>();
  #revision = 0;

  /** The revision of the glossary up to which all changes are known. */
  get revision(): number {
    return this.#revision;
  }

  get waiting(): readonly SessionEntryChange[] {
    return [...this.#waiting.values()];
  }

  /** Puts back what an earlier page has kept. */
  restore(known: readonly KnownEntry[], waiting: readonly SessionEntryChange[], revision: number): void {
    for (const entry of known) this.#known.set(entry.id, entry);
    for (const change of waiting) this.#waiting.set(change.id, change);
    this.#revision = revision;
  }

  /**
   * A change made in this page.
   * @param now milliseconds since 1970 UTC; a clock that is behind does not make the change older than what it changes
   */
  change(id: string, content: SessionEntryContent | null, now: number): SessionEntryChange {
    const before = Math.max(this.#known.get(id)?.changedAt ?? 0, this.#waiting.get(id)?.changedAt ?? 0);
    const change = { id, changedAt: Math.max(now, before + 1), content };
    this.#waiting.set(id, change);
    return change;
  }

  /** Takes in what the server says; answers the entries that look different now. */
  take(entries: readonly KnownEntry[], revision: number): readonly string[] {
    const touched: string[] = [];
    for (const entry of entries) {
      const held = this.#known.get(entry.id);
      if (held && held.revision >= entry.revision) continue;
      this.#known.set(entry.id, entry);
      const waiting = this.#waiting.get(entry.id);
      if (waiting && waiting.changedAt <= entry.changedAt) this.#waiting.delete(entry.id);
      touched.push(entry.id);
    }
    this.#revision = Math.max(this.#revision, revision);
    return touched;
  }

  /** Takes in all entries there are: those that it does not name are gone, unless they are newer. */
  replace(entries: readonly KnownEntry[], revision: number): void {
    const named = new Set(entries.map(({ id }) => id));
    for (const { id, revision: last } of this.#known.values())
      if (!named.has(id) && last <= revision) this.#known.delete(id);
    this.take(entries, revision);
  }

  /** The server has these changes. One that was made over in the meantime still waits. */
  confirm(sent: readonly SessionEntryChange[]): void {
    for (const { id, changedAt } of sent) if (this.#waiting.get(id)?.changedAt === changedAt) this.#waiting.delete(id);
  }

  isWaiting(id: string): boolean {
    return this.#waiting.has(id);
  }

  /** Undefined for one that is deleted or not known. */
  entry(id: string): BoothEntry | undefined {
    const [known, waiting] = [this.#known.get(id), this.#waiting.get(id)];
    const isWaiting = waiting !== undefined && waiting.changedAt > (known?.changedAt ?? 0);
    const content = isWaiting ? waiting.content : known?.content;
    return content ? { id, content, isWaiting } : undefined;
  }

  /** As the server knows them, to be kept. */
  get known(): readonly KnownEntry[] {
    return [...this.#known.values()];
  }

  /** All that are not deleted. */
  entries(): readonly BoothEntry[] {
    const ids = new Set([...this.#known.keys(), ...this.#waiting.keys()]);
    return [...ids].flatMap((id) => this.entry(id) ?? []);
  }
}

import type { SessionEntryContent } from '../../../domain/session-glossary.js';
import { BoothTerms, type BoothConcept } from '../../booth/booth-terms.js';
import { languageOf } from '../../../text/language-tags.js';
import { TermIndex } from '../../../terminology/term-index.js';
import { answered, type Flashcard } from '../../booth/flashcards.js';
import type { Freshness } from '../../booth/freshness.js';
import { LookUpTally, type BoothLookUp } from '../../booth/look-up-tally.js';
import {
  knownEntry,
  type BoothGlossary,
  type ChangesAnswer,
  type SnapshotAnswer,
} from '../../booth/session-answers.js';
import { SessionReplica } from '../../booth/session-replica.js';
import { ApiError, failureText, isLost } from '../api-client.js';
import type { BoothStorage } from './booth-storage.js';
import { exchangeChanges, MOST_CHANGES, readSnapshot, sendLookUps } from './session-calls.js';

/** Between two keystrokes there is room for so much work. */
const SLICE_MILLISECONDS = 8;

/**
 * One session in one page: its terms, ready to be searched; own changes, kept and sent as soon as the server can be
 * reached; what was looked up.
 */
export class BoothSession {
  readonly id: string;
  readonly replica = new SessionReplica();
  readonly tally = new LookUpTally();
  readonly cards = new Map<string, Flashcard>();
  readonly #storage: BoothStorage | undefined;
  readonly #onChange: () => void;
  #terms = new BoothTerms();
  #isRomanised = false;
  #glossary: BoothGlossary | undefined;
  #at: number | undefined;
  #isPartial = false;
  #isOnline = navigator.onLine;
  #problem: string | undefined;
  #restored: Promise<void> | undefined;
  #loading: Promise<void> | undefined;
  #exchange: Promise<void> | undefined;
  /** One at a time, so that nothing is sent twice. */
  #sending: Promise<void> | undefined;
  #isWanted = false;

  constructor(id: string, storage: BoothStorage | undefined, onChange: () => void) {
    this.id = id;
    this.#storage = storage;
    this.#onChange = onChange;
  }

  /** Ready to be searched. */
  get terms(): BoothTerms {
    return this.#terms;
  }

  get glossary(): BoothGlossary | undefined {
    return this.#glossary;
  }

  /** What the server has refused, for people. */
  get problem(): string | undefined {
    return this.#problem;
  }

  get freshness(): Freshness {
    const waiting = this.replica.waiting.length;
    return { at: this.#at, terms: this.#terms.size, isPartial: this.#isPartial, isOnline: this.#isOnline, waiting };
  }

  /** Shows what is kept, then what the server has. */
  async open(): Promise<void> {
    await this.load();
    await this.exchange();
  }

  /** Reads everything anew: the termbases may have changed, too. */
  async load(): Promise<void> {
    this.#restored ??= this.#restore();
    await this.#restored;
    this.#loading ??= this.#ask(async () => {
      await this.#takeSnapshot(await readSnapshot(this.id));
    }).finally(() => {
      this.#loading = undefined;
    });
    await this.#loading;
  }

  /** Sends own changes and takes in those of others; asked for while it is under way, it is done once more. */
  async exchange(): Promise<void> {
    // Changes alone would look like all there is.
    if (this.#at === undefined) await this.load();
    if (this.#at === undefined) return;
    this.#isWanted = true;
    this.#exchange ??= this.#exchangeAll().finally(() => {
      this.#exchange = undefined;
      // Somebody has asked after the last round had begun to end.
      if (this.#isWanted) void this.exchange();
    });
    await this.#exchange;
    if (this.#isOnline) await this.sendLog();
  }

  /** The network is gone, or somebody has said so. */
  lose(): void {
    this.#isOnline = false;
    this.#onChange();
  }

  /** Adds, changes or (null) deletes an entry: at once here, as soon as possible there. */
  change(id: string, content: SessionEntryContent | null): void {
    const change = this.replica.change(id, content, Date.now());
    this.#show([id]);
    void this.#storage?.keepWaiting(this.id, change);
    void this.exchange();
  }

  /** Somebody came to rest on a query. */
  log(lookUp: BoothLookUp): void {
    this.tally.add(lookUp);
    this.#onChange();
    void this.#storage?.keepLookUp(this.id, lookUp).then(() => (this.#isOnline ? this.sendLog() : undefined));
  }

  /** Sends the look-ups that the server does not know of. */
  async sendLog(): Promise<void> {
    this.#sending ??= this.#sendUnsent().finally(() => {
      this.#sending = undefined;
    });
    await this.#sending;
  }

  async #sendUnsent(): Promise<void> {
    const unsent = (await this.#storage?.unsentLookUps()) ?? [];
    if (unsent.length === 0) return;
    await this.#ask(async () => {
      await sendLookUps(unsent.map(({ lookUp }) => lookUp.record)).catch((error: unknown) => {
        // What the server does not take now it will not take later; nobody in a booth can do anything about it.
        if (!isRefused(error)) throw error;
      });
      await this.#storage?.markSent(unsent.map(({ key }) => key));
    });
  }

  answerCard(id: string, isKnown: boolean): void {
    const card = answered(this.cards.get(id), id, isKnown, Date.now());
    this.cards.set(id, card);
    this.#onChange();
    void this.#storage?.keepCard(this.id, card);
  }

  async #restore(): Promise<void> {
    const kept = await this.#storage?.read(this.id);
    if (!kept) return;
    await this.#romanise(kept.glossary);
    this.#glossary = kept.glossary;
    this.#at = kept.at;
    this.#isPartial = kept.isPartial;
    this.replica.restore(kept.entries, kept.waiting, kept.revision);
    for (const lookUp of kept.lookUps) this.tally.add(lookUp);
    for (const card of kept.cards) this.cards.set(card.id, card);
    this.#show(this.replica.entries().map(({ id }) => id));
    await this.#putConcepts(kept.concepts);
    this.#onChange();
  }

  /** Before the first term goes into the index, where one of the languages is Chinese: pinyin, which is large. */
  async #romanise({ source, target }: BoothGlossary): Promise<void> {
    if (this.#isRomanised || ![source, target].some((tag) => languageOf(tag) === 'zh')) return;
    this.#isRomanised = true;
    const { romaniseChinese: romanise } = await import('../../../terminology/pinyin.js');
    this.#terms = new BoothTerms(new TermIndex({ romanise }));
    for (const { id, content } of this.replica.entries()) this.#terms.putEntry(id, content);
  }

  async #exchangeAll(): Promise<void> {
    await this.#ask(async () => {
      while (this.#isWanted) {
        this.#isWanted = false;
        const sent = this.replica.waiting.slice(0, MOST_CHANGES);
        const answer = await exchangeChanges(this.id, this.replica.revision, sent);
        this.replica.confirm(sent);
        await this.#takeChanges(
          answer,
          sent.map(({ id }) => id),
        );
        if (answer.more || this.replica.waiting.length > 0) this.#isWanted = true;
      }
    });
  }

  async #takeChanges({ glossary, items, revision }: ChangesAnswer, sent: readonly string[]): Promise<void> {
    const entries = items.map(knownEntry);
    this.#glossary = glossary;
    this.#at = Date.now();
    this.#show(this.replica.take(entries, revision));
    const confirmed = [...sent, ...entries.map(({ id }) => id)].filter((id) => !this.replica.isWaiting(id));
    await this.#storage?.keepChanges(
      { glossary, at: this.#at, revision, entries, isPartial: this.#isPartial },
      confirmed,
    );
  }

  async #takeSnapshot(snapshot: SnapshotAnswer): Promise<void> {
    const { glossary, takenAt, revision, entries, concepts } = snapshot;
    await this.#romanise(glossary);
    const before = this.replica.entries().map(({ id }) => id);
    this.replica.replace(entries.map(knownEntry), revision);
    this.#glossary = glossary;
    this.#show([...before, ...entries.map(({ id }) => id)]);
    await this.#putConcepts(concepts);
    const at = Date.parse(takenAt);
    this.#at = at;
    this.#isPartial = snapshot.conceptsLeftOff === true;
    this.#onChange();
    await this.#storage?.keepSession({
      glossary,
      at,
      revision: this.replica.revision,
      entries: this.replica.known,
      concepts,
      isPartial: this.#isPartial,
    });
  }

  /** In slices, so that nobody who types meanwhile has to wait. */
  async #putConcepts(concepts: readonly BoothConcept[]): Promise<void> {
    let begun = performance.now();
    for (const step of this.#terms.putConcepts(concepts)) {
      if (performance.now() - begun < SLICE_MILLISECONDS) continue;
      await new Promise((resolve) => setTimeout(resolve, 0, step));
      begun = performance.now();
    }
    this.#onChange();
  }

  #show(ids: readonly string[]): void {
    for (const id of ids) this.#terms.putEntry(id, this.replica.entry(id)?.content);
    this.#onChange();
  }

  /** Notes whether the server can be reached, and what it refuses. */
  async #ask(question: () => Promise<void>): Promise<void> {
    try {
      await question();
      this.#isOnline = true;
      this.#problem = undefined;
    } catch (error) {
      if (isUnreachable(error)) this.#isOnline = false;
      else this.#problem = failureText(error);
    }
    this.#onChange();
  }
}

/** Nothing answers, or what stands before the server has nobody to ask. */
function isUnreachable(error: unknown): boolean {
  return isLost(error) || (error instanceof ApiError && [502, 503, 504].includes(error.refusal.status ?? 0));
}

/** For good: not for want of a sign-in or because of too much at once. */
function isRefused(error: unknown): boolean {
  return error instanceof ApiError && [400, 404, 413, 422].includes(error.refusal.status ?? 0);
}

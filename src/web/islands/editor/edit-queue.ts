import type { SegmentAnswer } from '../../api-answers.js';
import type { KeptEdits } from './kept-edits.js';
import { isSameVersion, versionOf, type SegmentEdit } from './segment-edit.js';

/** What became of an edit that was sent. */
export type SendOutcome =
  | { readonly kind: 'saved'; readonly segment: SegmentAnswer }
  /** Somebody else has changed the segment: this is how it is now. */
  | { readonly kind: 'changed'; readonly segment: SegmentAnswer }
  | { readonly kind: 'refused'; readonly message: string }
  /** No answer, or one that says to come again. */
  | { readonly kind: 'lost'; readonly retryAfterSeconds?: number | undefined };

/** An edit and how far it has come. */
export type QueuedEdit =
  | { readonly phase: 'waiting' | 'sending'; readonly edit: SegmentEdit }
  | { readonly phase: 'refused'; readonly edit: SegmentEdit; readonly message: string }
  | { readonly phase: 'conflict'; readonly edit: SegmentEdit; readonly theirs: SegmentAnswer };

export interface EditQueueParts {
  readonly kept: KeptEdits;
  readonly send: (edit: SegmentEdit) => Promise<SendOutcome>;
  /** Calls back after so many milliseconds; returns how to prevent it. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
  readonly onSaved: (segment: SegmentAnswer) => void;
  readonly onChange: () => void;
}

const FIRST_RETRY_MILLISECONDS = 1_000;
const LAST_RETRY_MILLISECONDS = 30_000;

/** Sends edits one after the other, until the server has acknowledged each; what it refuses or contradicts waits for a person. */
export class EditQueue {
  readonly #edits = new Map<string, QueuedEdit>();
  /** Segments whose edit is still being typed. */
  readonly #held = new Set<string>();
  #failures = 0;
  #stopWaiting: (() => void) | undefined;
  #isSending = false;
  #isKept = true;

  constructor(private readonly parts: EditQueueParts) {}

  /** By segment id, oldest first. */
  get edits(): ReadonlyMap<string, QueuedEdit> {
    return this.#edits;
  }

  /** The last try got no answer. */
  get isOffline(): boolean {
    return this.#failures > 0;
  }

  /** Whether the edits outlive the page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** @param isHeld kept, but not sent before `release` */
  put(edit: SegmentEdit, isHeld = false): void {
    const before = this.#edits.get(edit.segmentId);
    const next = before
      ? { ...edit, baseRevision: before.edit.baseRevision, ...(before.edit.sent && { sent: before.edit.sent }) }
      : edit;
    if (isHeld) this.#held.add(edit.segmentId);
    else this.#held.delete(edit.segmentId);
    const phase = before?.phase === 'sending' ? 'sending' : 'waiting';
    this.#set(before?.phase === 'conflict' ? { ...before, edit: next } : { phase, edit: next });
    this.#pump();
  }

  release(segmentId: string): void {
    if (this.#held.delete(segmentId)) this.#pump();
  }

  /** The edit is back where it began. One that may have arrived has to be taken back by another. */
  drop(segmentId: string): boolean {
    const queued = this.#edits.get(segmentId);
    if (!queued || queued.phase === 'sending' || queued.phase === 'conflict' || queued.edit.sent) return false;
    this.#remove(segmentId);
    return true;
  }

  /** Decides a conflict: the own version over the other's, or the other's. */
  resolve(segmentId: string, keep: 'mine' | 'theirs'): void {
    const queued = this.#edits.get(segmentId);
    if (queued?.phase !== 'conflict') return;
    if (keep === 'mine') {
      this.#set({ phase: 'waiting', edit: rebased(queued.edit, queued.theirs) });
      this.#pump();
      return;
    }
    this.#remove(segmentId);
    this.parts.onSaved(queued.theirs);
  }

  /** The connection is back, or a person wants to try again. */
  retry(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#pump();
  }

  #pump(): void {
    if (this.#isSending || this.#stopWaiting) return;
    const next = [...this.#edits.values()].find(
      ({ phase, edit }) => phase === 'waiting' && !this.#held.has(edit.segmentId),
    );
    if (next) void this.#send(next.edit);
  }

  async #send(edit: SegmentEdit): Promise<void> {
    this.#isSending = true;
    const sending = { ...edit, sent: [...(edit.sent ?? []), { target: edit.target, state: edit.state }] };
    this.#set({ phase: 'sending', edit: sending });
    const outcome = await this.parts.send(edit);
    this.#isSending = false;
    this.#failures = outcome.kind === 'lost' ? this.#failures + 1 : 0;
    this.#settle(sending, edit, outcome);
    this.#pump();
  }

  /** @param before as it was before it was sent: what came of an earlier try */
  #settle(sent: SegmentEdit, before: SegmentEdit, outcome: SendOutcome): void {
    const { edit: now } = this.#edits.get(sent.segmentId)!;
    switch (outcome.kind) {
      case 'saved':
        this.#acknowledge(now, outcome.segment);
        return;
      case 'changed':
        this.#compare(now, before, outcome.segment);
        return;
      case 'refused':
        this.#refuse(now, before, outcome.message);
        return;
      case 'lost':
        this.#set({ phase: 'waiting', edit: now });
        this.#waitForConnection(outcome.retryAfterSeconds);
    }
  }

  #acknowledge(now: SegmentEdit, segment: SegmentAnswer): void {
    const last = now.sent?.at(-1);
    const isDone = isSameVersion(now, versionOf(segment)) || (last && isSameVersion(now, last));
    if (isDone) this.#remove(now.segmentId);
    else this.#set({ phase: 'waiting', edit: rebased(now, segment) });
    this.parts.onSaved(segment);
  }

  /** What looks like somebody else's change may be our own, whose answer got lost. */
  #compare(now: SegmentEdit, before: SegmentEdit, theirs: SegmentAnswer): void {
    const version = versionOf(theirs);
    if (isSameVersion(now, version)) this.#acknowledge(now, theirs);
    else if (before.sent?.some((sent) => isSameVersion(sent, version))) {
      this.#set({ phase: 'waiting', edit: rebased(now, theirs) });
    } else this.#set({ phase: 'conflict', edit: now, theirs });
  }

  /** A refusal never arrived; what was typed since deserves its own try. */
  #refuse(now: SegmentEdit, before: SegmentEdit, message: string): void {
    const hasChanged = !isSameVersion(now, before);
    const edit = withoutSent(now);
    const unsent = before.sent ? { ...edit, sent: before.sent } : edit;
    this.#set(hasChanged ? { phase: 'waiting', edit: unsent } : { phase: 'refused', edit: unsent, message });
  }

  #waitForConnection(retryAfterSeconds: number | undefined): void {
    const doubled = FIRST_RETRY_MILLISECONDS * 2 ** Math.min(this.#failures - 1, 10);
    const wait = Math.max(Math.min(doubled, LAST_RETRY_MILLISECONDS), (retryAfterSeconds ?? 0) * 1_000);
    this.#stopWaiting = this.parts.after(wait, () => {
      this.#stopWaiting = undefined;
      this.#pump();
    });
  }

  #set(queued: QueuedEdit): void {
    this.#edits.set(queued.edit.segmentId, queued);
    this.#isKept = this.parts.kept.keep(queued.edit);
    this.parts.onChange();
  }

  #remove(segmentId: string): void {
    this.#edits.delete(segmentId);
    this.#held.delete(segmentId);
    this.parts.kept.forget(segmentId);
    this.parts.onChange();
  }
}

/** The same change, made to a later revision. */
function rebased(edit: SegmentEdit, { revision }: SegmentAnswer): SegmentEdit {
  return { ...withoutSent(edit), baseRevision: revision };
}

function withoutSent({ segmentId, number, baseRevision, target, state }: SegmentEdit): SegmentEdit {
  return { segmentId, number, baseRevision, target, state };
}

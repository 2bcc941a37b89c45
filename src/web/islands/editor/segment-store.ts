import type { SegmentAnswer } from '../../api-answers.js';
import type { Answer } from '../../look-up-state.js';
import type { SavingState } from '../../views/editor/editor-state.js';
import { failureText } from '../api-client.js';
import { after } from './after.js';
import type { DocumentApi } from './document-api.js';
import { EditQueue, type QueuedEdit } from './edit-queue.js';
import type { KeptEdits } from './kept-edits.js';
import { SegmentDetails } from './segment-details.js';
import { isSameVersion, versionOf, type TargetVersion } from './segment-edit.js';
import { outlineOf, readOutline, type SegmentOutline } from './segment-outline.js';
import { SegmentPages } from './segment-pages.js';
import { sendEdit } from './send-edit.js';

/** The segments of one document as they will be once every edit has arrived. Segments are named by their numbers, from 1. */
export class SegmentStore {
  readonly #pages: SegmentPages;
  readonly #details: SegmentDetails;
  readonly #queue: EditQueue;
  #outline: SegmentOutline[] = [];
  #queuedByNumber: ReadonlyMap<number, QueuedEdit> = new Map();
  /** Called after every change of the queue. */
  readonly #watchers = new Set<() => void>();

  constructor(
    private readonly api: DocumentApi,
    private readonly kept: KeptEdits,
    private readonly onChange: () => void,
    onFailure: (message: string) => void,
  ) {
    this.#details = new SegmentDetails((id) => this.#readDetail(id), onChange);
    this.#pages = new SegmentPages({
      read: api.segments,
      after,
      onChange,
      onFailure: (error) => {
        onFailure(failureText(error));
      },
    });
    this.#queue = new EditQueue({
      kept,
      send: (edit) => sendEdit(api.path, edit),
      after,
      onSaved: (segment) => {
        this.take(segment);
      },
      onChange: () => {
        this.#queueChanged();
      },
    });
  }

  /** The segment of number n has index n - 1; another array after every change. */
  get outline(): readonly SegmentOutline[] {
    return this.#outline;
  }

  get saving(): SavingState {
    const queued = [...this.#queuedByNumber.values()];
    const numbersIn = (phase: QueuedEdit['phase']) =>
      queued.filter((one) => one.phase === phase).map(({ edit }) => edit.number);
    return {
      waiting: queued.length,
      isOffline: this.#queue.isOffline,
      isKept: this.#queue.isKept,
      refused: numbersIn('refused'),
      refusal: queued.find((one) => one.phase === 'refused')?.message,
      conflicts: numbersIn('conflict'),
    };
  }

  /** Reads the outline; everything else is read again as far as somebody looks at it. Throws ApiError. */
  async load(): Promise<void> {
    this.#outline = readOutline(await this.api.outline());
    for (const number of this.#queuedByNumber.keys()) this.#reflect(number);
    this.#details.clear();
    this.#pages.refresh();
    this.onChange();
  }

  /** The edits that an earlier page of this tab, or a closed tab, could not bring home. */
  restore(openTabs: ReadonlySet<string>): void {
    const known = this.#queue.edits;
    const edits = [...this.kept.own(), ...this.kept.adopt(openTabs)];
    for (const edit of edits) if (!known.has(edit.segmentId)) this.#queue.put(edit);
  }

  segment(number: number): SegmentAnswer | undefined {
    return this.#pages.get(number);
  }

  queued(number: number): QueuedEdit | undefined {
    return this.#queuedByNumber.get(number);
  }

  /** What the person sees; undefined until the segment is here. */
  version(number: number): TargetVersion | undefined {
    const segment = this.segment(number);
    return this.queued(number)?.edit ?? (segment && versionOf(segment));
  }

  /** With matches and terms. */
  detail(number: number): Answer<SegmentAnswer> {
    const segment = this.segment(number);
    return segment ? this.#details.get(segment.id) : { state: 'asked' };
  }

  /** These are looked at, the most important ones first. */
  want(numbers: readonly number[]): void {
    this.#pages.want(numbers);
  }

  wantDetail(number: number): void {
    const segment = this.segment(number);
    if (segment) this.#details.want(segment.id);
  }

  /** @param isHeld kept in the browser, but not sent before `release` */
  change(number: number, version: TargetVersion, isHeld: boolean): void {
    const { id, revision, ...segment } = this.segment(number)!;
    const isBack = isSameVersion(version, versionOf(segment)) && this.#queue.drop(id);
    if (!isBack && (this.queued(number) || !isSameVersion(version, versionOf(segment)))) {
      const { target, state } = version;
      this.#queue.put({ segmentId: id, number, baseRevision: revision, target, state }, isHeld);
    }
    this.#reflect(number);
  }

  release(number: number): void {
    const queued = this.queued(number);
    if (queued) this.#queue.release(queued.edit.segmentId);
  }

  resolve(number: number, keep: 'mine' | 'theirs'): void {
    const queued = this.queued(number);
    if (queued) this.#queue.resolve(queued.edit.segmentId, keep);
  }

  retry(): void {
    this.#queue.retry();
  }

  /** Resolves when every edit has arrived, or as soon as one cannot for now. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      const watch = () => {
        const { waiting, isOffline, refused, conflicts } = this.saving;
        if (!isOffline && waiting > refused.length + conflicts.length) return;
        this.#watchers.delete(watch);
        resolve();
      };
      this.#watchers.add(watch);
      watch();
    });
  }

  /** A segment as the server has it now. */
  take(segment: SegmentAnswer): void {
    this.#pages.put(segment);
    const before = this.#outline[segment.number - 1];
    if (before) this.#outline = this.#outline.with(segment.number - 1, outlineOf(segment, before));
    this.#reflect(segment.number);
    this.onChange();
  }

  /** Reads one segment that may have gone from the pages. Throws ApiError. */
  async fetch(number: number, segmentId: string): Promise<void> {
    if (!this.segment(number)) this.take(await this.api.segment(segmentId));
  }

  /** What others have made of the segment since its page was read is shown too. */
  async #readDetail(segmentId: string): Promise<SegmentAnswer> {
    const segment = await this.api.segment(segmentId);
    const known = this.segment(segment.number);
    if (known && known.revision < segment.revision) this.take(segment);
    return segment;
  }

  #queueChanged(): void {
    this.#queuedByNumber = new Map([...this.#queue.edits.values()].map((queued) => [queued.edit.number, queued]));
    this.onChange();
    for (const watch of this.#watchers) watch();
  }

  /** What was edited counts in the outline before the server says so. */
  #reflect(number: number): void {
    const before = this.#outline[number - 1];
    const version = this.version(number);
    if (!before || !version) return;
    const isEmpty = version.target === null;
    if (before.state === version.state && before.isEmpty === isEmpty) return;
    this.#outline = this.#outline.with(number - 1, { ...before, state: version.state, isEmpty });
  }
}

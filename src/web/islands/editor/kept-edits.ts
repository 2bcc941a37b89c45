import type { SegmentEdit } from './segment-edit.js';

/** As much of localStorage as is needed. */
export type EditStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'concord:edit';

/**
 * The edits of one document that wait in the browser, so that neither a lost connection nor a closed page loses one.
 * Each edit of each tab has a key of its own (document, segment, tab): tabs never write over each other's.
 */
export class KeptEdits {
  constructor(
    private readonly storage: EditStorage,
    private readonly documentId: string,
    private readonly tab: string,
  ) {}

  /** Returns false when the browser has no room: the edit lives only as long as the page then. */
  keep(edit: SegmentEdit): boolean {
    try {
      this.storage.setItem(this.#key(edit.segmentId), JSON.stringify(edit));
      return true;
    } catch {
      return false;
    }
  }

  forget(segmentId: string): void {
    this.storage.removeItem(this.#key(segmentId));
  }

  /** What this tab kept before the page was loaded again. */
  own(): readonly SegmentEdit[] {
    return this.#entries().flatMap(({ key, tab }) => (tab === this.tab ? this.#read(key) : []));
  }

  /**
   * Takes over what closed tabs left: one edit a segment, and none where this tab has one itself; the others wait for
   * their turn, so that no edit hides another.
   */
  adopt(openTabs: ReadonlySet<string>): readonly SegmentEdit[] {
    const mine = new Set(this.own().map(({ segmentId }) => segmentId));
    const adopted: SegmentEdit[] = [];
    for (const { key, tab } of this.#entries()) {
      if (tab === this.tab || openTabs.has(tab)) continue;
      for (const edit of this.#read(key)) {
        if (mine.has(edit.segmentId) || !this.keep(edit)) continue;
        mine.add(edit.segmentId);
        this.storage.removeItem(key);
        adopted.push(edit);
      }
    }
    return adopted;
  }

  #key(segmentId: string): string {
    return [PREFIX, this.documentId, segmentId, this.tab].join(':');
  }

  #entries(): readonly { readonly key: string; readonly tab: string }[] {
    const begin = `${PREFIX}:${this.documentId}:`;
    const keys = Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index) ?? '');
    return keys.filter((key) => key.startsWith(begin)).map((key) => ({ key, tab: key.split(':').at(-1)! }));
  }

  /** Nothing for what is no edit: other software may write here too. */
  #read(key: string): readonly SegmentEdit[] {
    try {
      const edit = JSON.parse(this.storage.getItem(key) ?? '') as Partial<SegmentEdit> | null;
      return edit?.segmentId !== undefined && edit.state !== undefined ? [edit as SegmentEdit] : [];
    } catch {
      return [];
    }
  }
}

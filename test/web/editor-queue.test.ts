import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { SegmentAnswer } from '../../src/web/api-answers.js';
import { EditQueue, type SendOutcome } from '../../src/web/islands/editor/edit-queue.js';
import { KeptEdits, type EditStorage } from '../../src/web/islands/editor/kept-edits.js';
import { isSameVersion, versionOf, type SegmentEdit } from '../../src/web/islands/editor/segment-edit.js';

class MemoryStorage implements EditStorage {
  readonly #values = new Map<string, string>();
  get length(): number {
    return this.#values.size;
  }
  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#values.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#values.set(key, value);
  }
  removeItem(key: string): void {
    this.#values.delete(key);
  }
}

/** A server with revisions that can be out of reach before or after it has done what was asked. */
class Server {
  connection: 'good' | 'lost' | 'answer-lost' = 'good';
  readonly #segments = new Map<string, SegmentAnswer>();

  segment(id: string): SegmentAnswer {
    return this.#segments.get(id) ?? blank(id);
  }

  change(id: string, text: string): SegmentAnswer {
    const before = this.segment(id);
    const after = { ...before, target: { text }, state: 'initial' as const, revision: before.revision + 1 };
    this.#segments.set(id, after);
    return after;
  }

  readonly send = ({ segmentId, baseRevision, target }: SegmentEdit): Promise<SendOutcome> => {
    if (this.connection === 'lost') return Promise.resolve({ kind: 'lost' });
    const before = this.segment(segmentId);
    if (target?.text === 'wrong') return Promise.resolve({ kind: 'refused', message: 'No.' });
    if (before.revision !== baseRevision) return this.#answer({ kind: 'changed', segment: before });
    return this.#answer({ kind: 'saved', segment: this.change(segmentId, target?.text ?? '') });
  };

  #answer(outcome: SendOutcome): Promise<SendOutcome> {
    return Promise.resolve(this.connection === 'answer-lost' ? { kind: 'lost' } : outcome);
  }
}

function blank(id: string): SegmentAnswer {
  const rest = { locked: false, translatable: true, fileUnitId: id, source: { text: 'x' } };
  return { id, number: Number(id), target: null, state: 'initial', revision: 1, ...rest };
}

function edit(id: string, text: string, baseRevision = 1): SegmentEdit {
  return { segmentId: id, number: Number(id), baseRevision, target: { text, codes: [] }, state: 'initial' };
}

function setUp(server = new Server(), storage: EditStorage = new MemoryStorage(), tab = 'a') {
  const retries: (() => void)[] = [];
  const saved: SegmentAnswer[] = [];
  const kept = new KeptEdits(storage, 'd1', tab);
  const queue = new EditQueue({
    kept,
    send: server.send,
    after: (_, action) => {
      retries.push(action);
      return () => retries.splice(retries.indexOf(action), 1);
    },
    onSaved: (segment) => saved.push(segment),
    onChange: () => undefined,
  });
  return { server, storage, queue, kept, saved, retries };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('The queue of edits', () => {
  test('sends an edit, forgets it, and tells', async () => {
    const { server, storage, queue, saved } = setUp();
    queue.put(edit('1', 'one'));
    expect(storage.length).toBe(1);
    await settle();
    expect(server.segment('1').target!.text).toBe('one');
    expect(storage.length).toBe(0);
    expect(saved).toHaveLength(1);
  });

  test('holds what is being typed, and sends the last of it', async () => {
    const { server, storage, queue } = setUp();
    queue.put(edit('1', 'o'), true);
    queue.put(edit('1', 'on'), true);
    await settle();
    expect(server.segment('1').revision).toBe(1);
    expect(storage.length).toBe(1);
    queue.release('1');
    await settle();
    expect(server.segment('1')).toMatchObject({ target: { text: 'on' }, revision: 2 });
  });

  test('keeps what is refused until it is changed', async () => {
    const { server, queue } = setUp();
    queue.put(edit('1', 'wrong'));
    queue.put(edit('2', 'two'));
    await settle();
    expect(queue.edits.get('1')).toMatchObject({ phase: 'refused', message: 'No.' });
    expect(server.segment('2').target!.text).toBe('two');
    queue.put(edit('1', 'right'));
    await settle();
    expect(server.segment('1').target!.text).toBe('right');
    expect(queue.edits.size).toBe(0);
  });

  test.each(['mine', 'theirs'] as const)('lets a person decide between two versions: %s', async (keep) => {
    const { server, queue, saved } = setUp();
    server.change('1', 'theirs');
    queue.put(edit('1', 'mine'));
    await settle();
    expect(queue.edits.get('1')).toMatchObject({ phase: 'conflict', theirs: { target: { text: 'theirs' } } });
    queue.retry();
    await settle();
    expect(server.segment('1').target!.text).toBe('theirs');
    queue.resolve('1', keep);
    await settle();
    expect(server.segment('1').target!.text).toBe(keep);
    expect(saved.at(-1)!.target!.text).toBe(keep);
    expect(queue.edits.size).toBe(0);
  });

  test('loses no edit, whatever the connection does, and sees no conflict where nobody else wrote', async () => {
    const step = fc.oneof(
      fc.record({ put: fc.constantFrom('1', '2', '3'), held: fc.boolean() }),
      fc.record({ connection: fc.constantFrom('good' as const, 'lost' as const, 'answer-lost' as const) }),
      fc.constant('retry' as const),
      fc.constant('reload' as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const server = new Server();
        const storage = new MemoryStorage();
        let { queue, kept } = setUp(server, storage);
        const last = new Map<string, SegmentEdit>();
        for (const [index, one] of steps.entries()) {
          if (one === 'retry') queue.retry();
          else if (one === 'reload') {
            ({ queue, kept } = setUp(server, storage));
            for (const own of kept.own()) queue.put(own);
          } else if ('connection' in one) server.connection = one.connection;
          else {
            const made = edit(one.put, `text ${index}`, server.segment(one.put).revision);
            last.set(one.put, made);
            // A page knows the revision that it was told, which the queue keeps while an edit is under way.
            const base = queue.edits.get(one.put)?.edit.baseRevision ?? made.baseRevision;
            queue.put({ ...made, baseRevision: base }, one.held);
          }
          await settle();
        }
        server.connection = 'good';
        for (const id of last.keys()) queue.release(id);
        for (let round = 0; round < 10; round++) {
          queue.retry();
          await settle();
        }
        expect([...queue.edits.values()]).toEqual([]);
        expect(storage.length).toBe(0);
        for (const [id, made] of last) expect(isSameVersion(versionOf(server.segment(id)), made)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('Kept edits', () => {
  test('of two tabs never meet; a closed tab leaves its own to the next, one a segment', () => {
    const storage = new MemoryStorage();
    const [first, second, third] = ['a', 'b', 'c'].map((tab) => new KeptEdits(storage, 'd1', tab)) as [
      KeptEdits,
      KeptEdits,
      KeptEdits,
    ];
    first.keep(edit('1', 'of the first'));
    second.keep(edit('1', 'of the second'));
    second.keep(edit('2', 'only of the second'));
    new KeptEdits(storage, 'd2', 'b').keep(edit('1', 'of another document'));
    expect(first.own().map(({ target }) => target!.text)).toEqual(['of the first']);
    expect(first.adopt(new Set(['b']))).toEqual([]);
    expect(third.adopt(new Set(['b'])).map(({ target }) => target!.text)).toEqual(['of the first']);
    expect(third.adopt(new Set()).map(({ target }) => target!.text)).toEqual(['only of the second']);
    third.forget('1');
    expect(third.adopt(new Set()).map(({ target }) => target!.text)).toEqual(['of the second']);
    expect(storage.length).toBe(3);
  });

  test('that are no edits are left alone', () => {
    const storage = new MemoryStorage();
    storage.setItem('concord:edit:d1:1:a', 'not JSON');
    storage.setItem('concord:edit:d1:2:a', 'null');
    expect(new KeptEdits(storage, 'd1', 'a').own()).toEqual([]);
  });

  test('say so when the browser has no room', () => {
    const storage = new MemoryStorage();
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const { queue, server } = setUp(new Server(), storage);
    server.connection = 'lost';
    queue.put(edit('1', 'one'));
    expect(queue.isKept).toBe(false);
    expect(queue.edits.size).toBe(1);
  });
});

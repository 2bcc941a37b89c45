import { describe, expect, test } from '@jest/globals';
import { ConcordError } from '../../src/domain/failure.js';
import type { SessionGlossary, SessionRevision } from '../../src/domain/session-glossary.js';
import { createSessionWatch } from '../../src/services/session-watch.js';

/** A session glossary whose revision the test sets. */
function watched() {
  const state = { revision: 1, isGone: false };
  const get = (id: string) =>
    id === 'b1' && !state.isGone
      ? Promise.resolve({ revision: state.revision } as SessionGlossary)
      : Promise.reject(new ConcordError({ kind: 'not-found', what: 'session glossary', id }));
  const watch = createSessionWatch({ get });
  const change = (by: string) => {
    state.revision += 1;
    watch.tell('b1', by);
  };
  return { watch, change, state };
}

const never = new AbortController().signal;

async function* until(count: number, revisions: AsyncIterable<SessionRevision>): AsyncGenerator<SessionRevision> {
  let left = count;
  for await (const revision of revisions) {
    yield revision;
    left -= 1;
    if (left === 0) return;
  }
}

describe('who watches a session glossary', () => {
  test('hears of the revision now and of each change', async () => {
    const { watch, change } = watched();
    const heard: SessionRevision[] = [];
    for await (const revision of until(3, watch.watch('b1', never))) {
      heard.push(revision);
      change(revision.by === undefined ? 'anna' : 'ben');
    }
    expect(heard).toEqual([{ revision: 1 }, { revision: 2, by: 'anna' }, { revision: 3, by: 'ben' }]);
  });

  test('hears of the newest alone when several changes came meanwhile', async () => {
    const { watch, change } = watched();
    const revisions = watch.watch('b1', never)[Symbol.asyncIterator]();
    await revisions.next();
    for (const by of ['anna', 'ben', 'cara']) change(by);
    expect((await revisions.next()).value).toEqual({ revision: 4, by: 'cara' });
    await revisions.return?.();
  });

  test('hears nothing of what changed nothing', async () => {
    const { watch, change } = watched();
    const revisions = watch.watch('b1', never)[Symbol.asyncIterator]();
    await revisions.next();
    const next = revisions.next();
    watch.tell('b1', 'anna');
    await new Promise((wake) => setTimeout(wake, 5));
    change('ben');
    expect((await next).value).toEqual({ revision: 2, by: 'ben' });
    await revisions.return?.();
  });

  test('fails for one that is not there', async () => {
    const { watch } = watched();
    const first = watch.watch('b2', never)[Symbol.asyncIterator]().next();
    await expect(first).rejects.toThrow('There is no session glossary b2.');
  });

  test.each(['leaves', 'closes', 'removes'])('ends when somebody %s', async (how) => {
    const { watch, state } = watched();
    const leaving = new AbortController();
    const revisions = watch.watch('b1', leaving.signal)[Symbol.asyncIterator]();
    await revisions.next();
    const next = revisions.next();
    if (how === 'leaves') leaving.abort();
    if (how === 'closes') watch.close();
    if (how === 'removes') {
      state.isGone = true;
      watch.tell('b1', 'anna');
    }
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

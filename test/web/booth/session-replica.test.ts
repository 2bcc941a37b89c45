import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LanguageTag } from '../../../src/domain/language-tag.js';
import type { SessionEntryChange, SessionEntryContent } from '../../../src/domain/session-glossary.js';
import { SessionReplica, type KnownEntry } from '../../../src/web/booth/session-replica.js';

function content(text: string): SessionEntryContent {
  return { terms: [{ language: 'en' as LanguageTag, text, status: 'preferred' }], origin: 'interpreter' };
}

function textsOf(replica: SessionReplica): readonly string[] {
  return replica
    .entries()
    .map(({ id, content: { terms } }) => `${id}:${terms[0]!.text}`)
    .sort();
}

/** The server, naively: of two changes of an entry the later one stays. */
class Server {
  readonly entries = new Map<string, KnownEntry>();
  revision = 1;

  exchange(since: number, changes: readonly SessionEntryChange[]): readonly KnownEntry[] {
    for (const change of changes) {
      if ((this.entries.get(change.id)?.changedAt ?? -1) >= change.changedAt) continue;
      this.revision += 1;
      this.entries.set(change.id, { ...change, revision: this.revision });
    }
    return [...this.entries.values()].filter(({ revision }) => revision > since);
  }
}

function exchange(replica: SessionReplica, server: Server): void {
  const sent = replica.waiting;
  const entries = server.exchange(replica.revision, sent);
  replica.confirm(sent);
  replica.take(entries, server.revision);
}

const step = fc.record({
  booth: fc.nat(2),
  act: fc.oneof(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.option(fc.constantFrom('x', 'y', 'z')) }),
    fc.constant('exchange' as const),
  ),
});

describe('SessionReplica', () => {
  test('ends with the same entries in every booth, whatever was offline when', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = new Server();
        const booths = [new SessionReplica(), new SessionReplica(), new SessionReplica()];
        steps.forEach(({ booth, act }, now) => {
          const replica = booths[booth]!;
          if (act === 'exchange') exchange(replica, server);
          else replica.change(act.id, act.text === null ? null : content(act.text), now);
        });
        for (const replica of [...booths, ...booths]) exchange(replica, server);
        for (const replica of booths) {
          expect(textsOf(replica)).toEqual(textsOf(booths[0]!));
          expect(replica.waiting).toEqual([]);
        }
      }),
    );
  });

  test('shows an own change at once, over a clock that is ahead', () => {
    const replica = new SessionReplica();
    replica.take([{ id: 'a', changedAt: 5_000, content: content('theirs'), revision: 2 }], 2);
    replica.change('a', content('mine'), 1_000);
    expect(textsOf(replica)).toEqual(['a:mine']);
    expect(replica.entry('a')?.isWaiting).toBe(true);
    expect(replica.waiting[0]!.changedAt).toBe(5_001);
  });

  test('gives way to a later change of somebody else', () => {
    const replica = new SessionReplica();
    replica.change('a', content('mine'), 1_000);
    replica.take([{ id: 'a', changedAt: 2_000, content: null, revision: 2 }], 2);
    expect(replica.entries()).toEqual([]);
    expect(replica.waiting).toEqual([]);
  });

  test('keeps a change waiting that was made while an earlier one was sent', () => {
    const replica = new SessionReplica();
    const sent = replica.change('a', content('first'), 1);
    replica.change('a', content('second'), 2);
    replica.confirm([sent]);
    expect(replica.waiting.map(({ content: said }) => said?.terms[0]?.text)).toEqual(['second']);
    expect(replica.isWaiting('a')).toBe(true);
  });

  test('forgets what a snapshot does not name, and keeps what is newer or waits', () => {
    const replica = new SessionReplica();
    replica.take(
      [
        { id: 'gone', changedAt: 1, content: content('x'), revision: 2 },
        { id: 'newer', changedAt: 1, content: content('y'), revision: 9 },
      ],
      9,
    );
    replica.change('own', content('z'), 3);
    replica.replace([], 5);
    expect(textsOf(replica)).toEqual(['newer:y', 'own:z']);
  });
});

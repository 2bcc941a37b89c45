import { randomUUID } from 'node:crypto';

import { ConcordError } from '../domain/failure.js';
import type { NewConcept } from '../domain/glossary.js';
import type { PairConcepts } from '../domain/ports/pair-concepts.js';
import type { SessionGlossaryReads, SessionGlossaryWrites } from '../domain/ports/session-glossaries.js';
import type { SessionEntryChange, SessionEntryContent } from '../domain/session-glossary.js';
import { entriesOfConcepts } from './entries-of-concepts.js';
import type { NewSessionGlossary, SessionGlossaryServices } from './session-glossary-services.js';
import type { SessionWatch } from './session-watch.js';

interface Dependencies {
  readonly sessions: SessionGlossaryReads & SessionGlossaryWrites;
  readonly watch: SessionWatch;
  readonly pairConcepts: PairConcepts;
  readonly files: Pick<SessionGlossaryServices, 'export' | 'snapshot'>;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

export function createSessionGlossaries(dependencies: Dependencies): SessionGlossaryServices {
  const { sessions, watch, pairConcepts, files } = dependencies;

  /** Does what the store does, and tells those who watch. */
  async function telling<Result>(id: string, by: string, work: Promise<Result>): Promise<Result> {
    const result = await work;
    watch.tell(id, by);
    return result;
  }

  return {
    list: (page) => sessions.list(page),
    get: (id) => sessions.get(id),
    entry: (id, entryId) => sessions.entry(id, entryId),
    changes: (id, since, limit) => sessions.changes(id, since, limit),
    create: createWith(dependencies),
    change: (id, changes, write, ifRevision) =>
      telling(id, write.actor, sessions.change(id, changes, write, ifRevision)),
    remove: (id, write, ifRevision) => telling(id, write.actor, sessions.remove(id, write, ifRevision)),
    apply: (id, changes, write) => telling(id, write.actor, sessions.apply(id, changes, write)),
    async promote(id, entryId, { glossaryId, policy }, write) {
      const { content } = await sessions.entry(id, entryId);
      if (content === null) throw new ConcordError({ kind: 'conflict', reason: 'The entry is deleted.' });
      const into = { glossaryId, concept: conceptOf(content), policy };
      return telling(id, write.actor, sessions.promote(id, entryId, into, write));
    },
    watch: (id, signal) => watch.watch(id, signal),
    export: files.export,
    snapshot: files.snapshot,
    async snapshotTag({ id, glossaries }) {
      const { revision } = await sessions.get(id);
      const chosen = glossaries === undefined ? [] : ['-', ...glossaries.toSorted()];
      return [id, revision, await pairConcepts.changeNumber(), ...chosen].join('.');
    },
  };
}

function createWith({ sessions, pairConcepts, clock }: Dependencies): SessionGlossaryServices['create'] {
  const changeOf = (content: SessionEntryContent): SessionEntryChange => ({
    id: randomUUID(),
    changedAt: clock(),
    content,
  });
  return async ({ entries, copyFrom, ...settings }: NewSessionGlossary, write) => {
    const copied = copyFrom && (await entriesOfConcepts(pairConcepts, settings, copyFrom));
    return sessions.create(settings, [...entries, ...(copied ?? [])].map(changeOf), write);
  };
}

function conceptOf({ terms, note, definition }: SessionEntryContent): NewConcept {
  return {
    ...(definition !== undefined && { definition }),
    notes: note === undefined || note === '' ? [] : [note],
    doNotTranslate: false,
    approved: false,
    terms,
  };
}

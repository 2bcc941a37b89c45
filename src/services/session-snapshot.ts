import type { Concept } from '../domain/glossary.js';
import type { PairConcepts } from '../domain/ports/pair-concepts.js';
import type { SessionGlossaryReads } from '../domain/ports/session-glossaries.js';
import type { SessionEntry, SessionGlossary } from '../domain/session-glossary.js';
import { conceptsOfPair, type LanguagePair, termsOfPair } from './concepts-of-pair.js';
import { readSessionEntries } from './read-session-entries.js';
import type { SnapshotRequest } from './session-glossary-services.js';

/** A booth keeps them in its page. */
const MOST_CONCEPTS = 20_000;
const CHUNK_UNITS = 16_000;

interface Setting {
  readonly sessions: Pick<SessionGlossaryReads, 'changes'>;
  readonly pairConcepts: PairConcepts;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

/** Writes what a booth needs without a network as JSON in UTF-8. Fails with `not-found` before the first chunk. */
export async function* writeSessionSnapshot(request: SnapshotRequest, setting: Setting): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let chunk = '';
  for await (const piece of piecesOf(request, setting)) {
    chunk += piece;
    if (chunk.length < CHUNK_UNITS) continue;
    yield encoder.encode(chunk);
    chunk = '';
  }
  yield encoder.encode(chunk);
}

async function* piecesOf(request: SnapshotRequest, setting: Setting): AsyncGenerator<string> {
  const { sessions, pairConcepts, clock } = setting;
  const takenAt = new Date(clock()).toISOString();
  const { glossary, revision, entries } = await readSessionEntries(sessions, request.id);
  const head = { glossary: glossaryOnWire(glossary), takenAt, revision, entries: entries.map(entryOnWire) };
  yield `${JSON.stringify(head).slice(0, -1)},"concepts":[`;
  let count = 0;
  for await (const concept of conceptsOfPair(pairConcepts, glossary, request)) {
    if (count === MOST_CONCEPTS) {
      yield '],"conceptsLeftOff":true}';
      return;
    }
    yield `${count === 0 ? '' : ','}${JSON.stringify(conceptOnWire(concept, glossary))}`;
    count += 1;
  }
  yield ']}';
}

function glossaryOnWire({ createdAt, changedAt, ...rest }: SessionGlossary) {
  return { ...rest, createdAt: new Date(createdAt).toISOString(), changedAt: new Date(changedAt).toISOString() };
}

function entryOnWire({ changedAt, addedAt, ...rest }: SessionEntry) {
  return { ...rest, changedAt: new Date(changedAt).toISOString(), addedAt: new Date(addedAt).toISOString() };
}

function conceptOnWire(concept: Concept, pair: LanguagePair) {
  const { id, glossaryId, approved, definition, subject } = concept;
  return { id, glossaryId, approved, definition, subject, terms: termsOfPair(concept, pair) };
}

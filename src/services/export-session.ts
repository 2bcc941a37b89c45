import type { Concept } from '../domain/glossary.js';
import type { SessionGlossaryReads } from '../domain/ports/session-glossaries.js';
import type { SessionEntry, SessionGlossary } from '../domain/session-glossary.js';
import { writePrintSheet } from '../formats/print-sheet/write-print-sheet.js';
import { conceptWriterOf } from '../formats/registry.js';
import { readSessionEntries, type SessionContent } from './read-session-entries.js';
import type { SessionExportRequest } from './session-glossary-services.js';

interface Setting {
  readonly sessions: Pick<SessionGlossaryReads, 'changes'>;
  /** Concord's version, for the files that name it. */
  readonly toolVersion: string;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
}

/** Writes a session glossary as a table or as a sheet to print. Fails with `not-found` or `invalid` before the first chunk. */
export async function* exportSession(request: SessionExportRequest, setting: Setting): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const content = await readSessionEntries(setting.sessions, request.id);
  for await (const chunk of chunksOf(request, content, setting)) {
    yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
  }
}

function chunksOf(
  { format, sort, columns }: SessionExportRequest,
  { glossary, entries }: SessionContent,
  { toolVersion, clock }: Setting,
): AsyncIterable<string | Uint8Array> | Iterable<string> {
  if (format === 'html') return writePrintSheet(glossary, entries, { sort, columns, writtenAt: clock() });
  const { name, source, target } = glossary;
  const tags = entries.flatMap(({ content }) => content!.terms.map(({ language }) => language));
  const languages = [...new Set([source, target, ...tags])];
  const write = conceptWriterOf(format);
  return write(conceptsOf(entries, glossary), { name, languages, toolVersion, writtenAt: clock() });
}

// eslint-disable-next-line @typescript-eslint/require-await -- writers take concepts from anywhere; the entries are at hand
async function* conceptsOf(entries: readonly SessionEntry[], glossary: SessionGlossary): AsyncGenerator<Concept> {
  for (const { id, content, changedAt, changedBy, revision } of entries) {
    const { terms, note, definition } = content!;
    yield {
      ...{ id, glossaryId: glossary.id, revision, changeSetId: '', changedAt, changedBy },
      ...(definition !== undefined && { definition }),
      notes: note === undefined ? [] : [note],
      doNotTranslate: false,
      approved: false,
      terms,
    };
  }
}

import { Brief } from './answers/brief.js';
import { Checks, Profiles } from './answers/checks.js';
import { Named, NamedPage } from './answers/collections.js';
import { Explanation } from './answers/explanation.js';
import { ImportPreview } from './answers/import-preview.js';
import { Job } from './answers/jobs.js';
import { Matches } from './answers/matches.js';
import { Misses, Recognitions, Terms } from './answers/terms.js';
import type { Client, FileImport, Receiver } from './client.js';
import { checkOverHttp } from './check-over-http.js';
import { fileForm } from './file-form.js';
import { followJob } from './follow-job.js';
import { createHttpDocuments } from './http-documents.js';
import { connectTo, type HttpConnection } from './http-connection.js';
import { posted } from './posted.js';
import { tableFields } from './table-options.js';

const PATHS: Readonly<Record<Receiver, string>> = { memory: '/v1/memories', glossary: '/v1/glossaries' };

const PAGE = 200;

/**
 * Asks a server.
 * @param url its address without a path: "http://127.0.0.1:8080"
 * @param token what its lock file says, where that could be read
 */
export function createHttpClient(url: string, token?: string): Client {
  const connection = connectTo(url, token);
  const { read } = connection;
  return {
    matches: ({ memories, glossaries, ...query }) =>
      read(Matches, `/v1/matches${queryOf({ ...query, memory: memories, glossary: glossaries, codes: 'inline' })}`),
    explain: (query) => read(Explanation, `/v1/matches/explain${queryOf({ ...query, codes: 'inline' })}`),
    terms: ({ text, glossaries, ...query }) =>
      read(Terms, `/v1/terms${queryOf({ ...query, q: text, glossary: glossaries })}`),
    recognise: (query) => read(Recognitions, '/v1/terms/recognitions', posted(query)),
    misses: (query) => read(Misses, `/v1/lookups/misses${queryOf({ ...query })}`),
    brief: (query) => read(Brief, '/v1/briefs', posted(query)),
    checks: () => read(Checks, '/v1/checks'),
    profiles: () => read(Profiles, '/v1/profiles'),
    check: (query) => checkOverHttp(query, connection),
    briefFile: async (query, format) =>
      chunksOf(await connection.send(`/v1/briefs${queryOf({ format })}`, posted(query))),
    find: (kind, name) => findNamed(connection, kind, name),
    async create(kind, name) {
      return (await read(Named, PATHS[kind], posted({ name }))).id;
    },
    importFile: (file, signal) => importFile(connection, file, signal),
    previewImport({ path, glossaryId, table, ...fields }) {
      const form = fileForm({ path, fields: { ...fields, ...tableFields(table) } });
      const address = `${PATHS.glossary}/${encodeURIComponent(glossaryId)}/import-previews`;
      return read(ImportPreview, address, { method: 'POST', ...form });
    },
    exportMemory: ({ memoryId, ...query }) => exported(connection, { kind: 'memory', id: memoryId }, query),
    exportGlossary: ({ glossaryId, languages, ...query }) =>
      exported(connection, { kind: 'glossary', id: glossaryId }, { ...query, language: languages }),
    documents: createHttpDocuments(connection),
    close: () => Promise.resolve(),
  };
}

async function findNamed({ read }: HttpConnection, kind: Receiver, name: string): Promise<string | undefined> {
  let cursor: string | undefined;
  do {
    const page = await read(NamedPage, PATHS[kind] + queryOf({ limit: PAGE, cursor }));
    const found = page.items.find((item) => item.name === name);
    if (found) return found.id;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return undefined;
}

async function* importFile(connection: HttpConnection, file: FileImport, signal: AbortSignal): AsyncGenerator<Job> {
  const { path, kind, into, dryRun, table, ...fields } = file;
  const form = fileForm({ path, fields: { ...fields, ...tableFields(table), dryRun: String(dryRun) } });
  const request = { method: 'POST', ...form, signal };
  const job = await connection.read(Job, `${PATHS[kind]}/${encodeURIComponent(into)}/imports`, request);
  yield* followJob(connection, Job, job, signal);
}

async function exported(
  { send }: HttpConnection,
  { kind, id }: { readonly kind: Receiver; readonly id: string },
  query: Readonly<Record<string, Parameter>>,
): Promise<AsyncIterable<Uint8Array>> {
  return chunksOf(await send(`${PATHS[kind]}/${encodeURIComponent(id)}/export${queryOf(query)}`));
}

/** A response that is not a HEAD's has a body, if an empty one. */
function chunksOf({ body }: Response): AsyncIterable<Uint8Array> {
  return body as unknown as AsyncIterable<Uint8Array>;
}

type Parameter = string | number | boolean | readonly string[] | undefined;

/** Absent values are left out, several are repeated. */
function queryOf(parameters: Readonly<Record<string, Parameter>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of value === undefined ? [] : [value].flat()) query.append(name, String(one));
  }
  return `?${query.toString()}`;
}

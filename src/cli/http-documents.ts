import { DocumentJob } from './answers/jobs.js';
import type { DocumentClient } from './document-client.js';
import { fileForm } from './file-form.js';
import { followJob } from './follow-job.js';
import type { HttpConnection } from './http-connection.js';

/** Whatever its size, work is a job that can be watched and cancelled. */
const AS_JOB = { Prefer: 'respond-async' };

/** The documents of a server. */
export function createHttpDocuments(connection: HttpConnection): DocumentClient {
  const { send, read } = connection;

  async function* run(path: string, request: RequestInit, signal: AbortSignal): AsyncGenerator<DocumentJob> {
    const headers = { ...(request.headers as Readonly<Record<string, string>> | undefined), ...AS_JOB };
    // Not broken off by the signal: what the server may have begun by then could not be taken back.
    const job = await read(DocumentJob, path, { method: 'POST', ...request, headers });
    yield* followJob(connection, DocumentJob, job, signal);
  }

  return {
    upload: ({ path, ...fields }, signal) => run('/v1/documents', fileForm({ path, fields }), signal),
    pretranslate: (documentId, order, signal) => run(`${pathOf(documentId)}/pretranslations`, jsonOf(order), signal),
    analyse: (documentId, request, signal) => run(`${pathOf(documentId)}/analyses`, jsonOf(request), signal),
    async file(documentId) {
      const { body } = await send(`${pathOf(documentId)}/file`);
      // A response that is not a HEAD's has a body, if an empty one.
      return body as unknown as AsyncIterable<Uint8Array>;
    },
    async remove(documentId) {
      await send(pathOf(documentId), { method: 'DELETE' });
    },
  };
}

function pathOf(documentId: string): string {
  return `/v1/documents/${encodeURIComponent(documentId)}`;
}

function jsonOf(value: object): RequestInit {
  return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
}

import type { App } from '../app.js';
import { DEFAULT_WEIGHTS } from '../domain/analysis.js';
import type { DocumentJobResult, Job } from '../domain/job.js';
import type { WriteContext } from '../domain/ports/write-context.js';
import { DocumentJob } from './answers/jobs.js';
import type { DocumentClient } from './document-client.js';
import { watchJob } from './watch-job.js';

interface Settings {
  readonly write: WriteContext;
  /** Before the first question is asked of the memories. */
  readonly untilIndexed: () => Promise<void>;
}

/** The documents of the data folder itself. */
export function createLocalDocuments(app: App, { write, untilIndexed }: Settings): DocumentClient {
  const { services } = app;
  const { documents } = services;

  async function* run(start: () => Promise<{ readonly job: Job }>, signal: AbortSignal): AsyncGenerator<DocumentJob> {
    const { job } = await start();
    for await (const { documentResult, ...state } of watchJob(services, job.id, signal)) {
      yield DocumentJob.parse({ ...state, result: documentResult && resultOf(documentResult) });
    }
  }

  return {
    upload: ({ path, ...request }, signal) =>
      run(async () => documents.upload({ ...request, file: await app.receiveFile(path) }, write), signal),
    pretranslate: (documentId, order, signal) =>
      run(async () => {
        await untilIndexed();
        return documents.pretranslate(documentId, order, write);
      }, signal),
    analyse: (documentId, request, signal) =>
      run(async () => {
        await untilIndexed();
        const weights = { ...DEFAULT_WEIGHTS, ...request.weights };
        return documents.analyse(documentId, { ...request, weights }, write);
      }, signal),
    file: async (documentId) => (await documents.file(documentId)).chunks,
    remove: (documentId) => documents.remove(documentId, write),
  };
}

/** With the names of the API. */
function resultOf({ document, pretranslation, analysis }: DocumentJobResult): unknown {
  return document ?? pretranslation ?? (analysis && { ...analysis, bands: analysis.rows });
}

import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Document, PretranslationOrder } from '../../src/domain/document.js';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import type { LookUps } from '../../src/domain/ports/look-ups.js';
import { readXliffDocument } from '../../src/formats/xliff/document/read-document.js';
import { writeXliffDocument } from '../../src/formats/xliff/document/write-document.js';
import { changedUnits } from '../../src/services/changed-units.js';
import { createDocumentServices } from '../../src/services/create-document-services.js';
import type { ReadDocument } from '../../src/services/document-reading.js';
import type { UploadRequest } from '../../src/services/document-services.js';
import { createMatchFinder } from '../../src/services/find-matches.js';
import { createTermFinder } from '../../src/services/look-up-terms.js';
import { readDocument } from '../../src/services/read-document.js';
import { createRunCommit } from '../../src/services/run-commit.js';
import { createRunDocumentJob } from '../../src/services/run-document-job.js';
import { createRunPretranslation } from '../../src/services/run-pretranslation.js';
import { createRunUpload } from '../../src/services/run-upload.js';
import { createMatchingSource } from '../../src/storage/sqlite/matching-source.js';
import { openDatabase } from '../../src/storage/sqlite/open-database.js';
import { createTermSource } from '../../src/storage/sqlite/term-source.js';
import { wireJobs, WRITE } from './job-parts.js';
import type { OpenStore } from './open-store.js';

interface Options {
  readonly readDocument?: ReadDocument;
  /** What looks up instead, where a test wants to come between. */
  readonly lookUps?: (real: LookUps) => LookUps;
}

/** The services of documents over a store, wired as app.ts does it, with everything on this thread. */
export function wireDocuments(store: OpenStore, options: Options = {}) {
  const { reads, writes, documentsFolder: folder } = store;
  const documents = { ...reads.documents, ...writes.documents };
  const { memories } = reads;
  const lookUps = (options.lookUps ?? ((real) => real))(lookUpsHere(store));
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const runDocumentJob = createRunDocumentJob({
    documents,
    analyse: () => Promise.reject(new Error('Nothing is analysed here.')),
    runUpload: createRunUpload({ documents, folder, readDocument: options.readDocument ?? readingHere(store), log }),
    runPretranslation: createRunPretranslation({ documents, memories, lookUps }),
    runCommit: createRunCommit({ documents, staging: writes.staging, onPublished: () => Promise.resolve(), log }),
    runInspection: () => Promise.reject(new Error('Nothing is inspected here.')),
  });
  const parts = wireJobs(store, { runDocumentJob });
  const services = createDocumentServices({
    ...{ documents, memories, lookUps, folder, limits: DEFAULT_LIMITS, spool: store.spool },
    ...{ jobs: parts.jobs, changes: parts.changes, lanes: parts.lanes },
    glossaries: reads.glossaries,
    writeDocument: ({ documentId, path, frame }) =>
      Promise.resolve(writeXliffDocument(createReadStream(path), frame, changedUnits(documents, documentId))),
  });
  return { ...parts, services };
}

function readingHere({ writes }: OpenStore): ReadDocument {
  return async (task, { onProgress }) =>
    readDocument(task, {
      read: readXliffDocument,
      bytes: createReadStream(task.path),
      limits: DEFAULT_LIMITS,
      documents: writes.documents,
      onProgress,
    });
}

function lookUpsHere({ folder }: OpenStore): LookUps {
  const database = openDatabase(join(folder, 'concord.db'), 'read');
  const matches = createMatchFinder(createMatchingSource(database), {
    ...{ limits: DEFAULT_LIMITS, slot: 0, clock: () => performance.now() },
  });
  const terms = createTermFinder(createTermSource(database));
  const notAsked = () => Promise.reject(new Error('Nobody asks for this here.'));
  return {
    matches: (query) => Promise.resolve(matches.matches(query)),
    matchesForAll: (query) => Promise.resolve(matches.matchesForAll(query)),
    terms: (query) => terms.terms(query),
    recognise: (query) => terms.recognise(query),
    termsInTexts: (query) => terms.termsInTexts(query),
    explain: notAsked,
    renderings: notAsked,
    concordance: notAsked,
    languages: notAsked,
    readiness: notAsked,
    termsReady: notAsked,
  };
}

let files = 0;

/** Puts a file into the spool, as an upload does. */
export function uploadOf(store: OpenStore, content: string | Uint8Array, fileName = 'release.xlf'): UploadRequest {
  files += 1;
  const spool = `${files}.upload`;
  writeFileSync(join(store.spoolFolder, spool), content);
  return { file: { spool, fileName, bytes: Buffer.byteLength(content) } };
}

export type Documents = ReturnType<typeof wireDocuments>['services'];

export async function uploaded(store: OpenStore, services: Documents, content: string | Uint8Array): Promise<Document> {
  const { ended } = await services.upload(uploadOf(store, content), WRITE);
  return ended();
}

/** An XLIFF 1.2 file from Chinese to English with these trans-units, each given as its inner XML and attributes. */
export function xliff12(...units: readonly (string | readonly [inner: string, attributes: string])[]): string {
  const written = units.map((unit, index) => {
    const [inner, attributes] = typeof unit === 'string' ? [unit, ''] : unit;
    return `      <trans-unit id="u${index + 1}"${attributes}>${inner}</trans-unit>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="release.txt" source-language="zh-CN" target-language="en" datatype="plaintext">
    <body>
${written.join('\n')}
    </body>
  </file>
</xliff>
`;
}

export const source = (text: string) => `<source>${text}</source>`;

export async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString('utf8');
}

export const ORDER: PretranslationOrder = {
  ...{ minScore: 75, suggestionsLimit: 3, confirm: [], terms: false, replace: 'empty' },
};

import type { Limits } from '../../domain/limits.js';
import type { Services } from '../../services/services.js';
import { created, noContent, ok, okWithRevision, route, type Route } from '../route.js';
import {
  DocumentFileQuery,
  DocumentForm,
  DocumentPage,
  DocumentParams,
  DocumentPatch,
  DocumentResponse,
  toDocumentResponse,
} from '../schemas/document.js';
import { JobResponse } from '../schemas/job.js';
import { PageQuery, toPageRequest, toPageResponse } from '../schemas/page.js';
import { sendFile } from './file-answer.js';
import { requireSearched } from './searched.js';
import { waitForEnd } from './wait-for-end.js';

const tag = 'Documents';
/** RFC 7303 lets a reader decide by the file's own declaration when no charset is said. */
const CONTENT_TYPE = 'application/xliff+xml';

export function documentRoutes(services: Services, limits: Limits): readonly Route[] {
  const { pageSize } = limits;
  const { documents } = services;
  return [
    listDocuments(documents, pageSize),
    uploadDocument(documents),
    readDocument(documents),
    changeDocument(documents),
    deleteDocument(documents),
    downloadDocument(services, limits),
  ];
}

function listDocuments(documents: Services['documents'], pageSize: number): Route {
  return route({
    method: 'get',
    path: '/v1/documents',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Lists the documents, newest first',
    query: PageQuery,
    answers: { 200: { description: 'A page of documents', schema: DocumentPage } },
    handle: async ({ query }) =>
      ok(toPageResponse(await documents.list(toPageRequest(query, pageSize)), toDocumentResponse)),
  });
}

function uploadDocument(documents: Services['documents']): Route {
  return route({
    method: 'post',
    path: '/v1/documents',
    role: 'translator',
    work: 'upload',
    tag,
    summary: 'Uploads an XLIFF file',
    description:
      'XLIFF 1.0 to 2.2, SDLXLIFF, MQXLIFF or MXLIFF, recognised by its content. A file of up to 2 MB is read before ' +
      'the answer, unless much else is being done.',
    body: DocumentForm,
    fileLimit: 'xliffBytes',
    creates: true,
    waits: true,
    answers: {
      201: { description: 'The document', schema: DocumentResponse, headers: ['Location', 'ETag'] },
      202: {
        description: 'The job that reads the file; its result is the document',
        schema: JobResponse,
        headers: ['Location', 'Idempotency-Replayed', 'Preference-Applied'],
      },
    },
    handle: async (call) => {
      const file = call.file!;
      return waitForEnd(await documents.upload({ file, ...call.body }, call.write), call, {
        bytes: file.bytes,
        answer: (document) => created(`/v1/documents/${document.id}`, toDocumentResponse(document), document.revision),
      });
    },
  });
}

function readDocument(documents: Services['documents']): Route {
  return route({
    method: 'get',
    path: '/v1/documents/:documentId',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Reads a document',
    params: DocumentParams,
    answers: { 200: { description: 'The document as it is now', schema: DocumentResponse, headers: ['ETag'] } },
    handle: async ({ params }) => {
      const document = await documents.get(params.documentId);
      return okWithRevision(toDocumentResponse(document), document.revision);
    },
  });
}

function changeDocument(documents: Services['documents']): Route {
  return route({
    method: 'patch',
    path: '/v1/documents/:documentId',
    role: 'translator',
    work: 'write',
    tag,
    summary: 'Names the target language of a document',
    description: 'Only where its file names none; otherwise 409.',
    params: DocumentParams,
    body: DocumentPatch,
    edits: true,
    answers: { 200: { description: 'The document as it is now', schema: DocumentResponse, headers: ['ETag'] } },
    handle: async ({ params, body, write, ifRevision }) => {
      const document = await documents.setTargetLanguage(params.documentId, body.targetLanguage, write, ifRevision);
      return okWithRevision(toDocumentResponse(document), document.revision);
    },
  });
}

function deleteDocument(documents: Services['documents']): Route {
  return route({
    method: 'delete',
    path: '/v1/documents/:documentId',
    role: 'translator',
    work: 'write',
    tag,
    summary: 'Deletes a document with its file',
    description: '409 while a job works on it.',
    params: DocumentParams,
    edits: true,
    answers: { 204: { description: 'It is gone' } },
    handle: async ({ params, write, ifRevision }) => {
      await documents.remove(params.documentId, write, ifRevision);
      return noContent();
    },
  });
}

function downloadDocument({ documents, glossaries, fileWithIssues }: Services, { memoriesPerRequest }: Limits): Route {
  return route({
    method: 'get',
    path: '/v1/documents/:documentId/file',
    role: 'translator',
    work: 'read',
    tag,
    summary: 'Downloads a document',
    description:
      'The file as it was uploaded, with what was changed in it and not one byte else. A file whose end is missing was ' +
      'cut off by an error. With issues=its it is a copy with what the checks find in it, as localization quality issues.',
    params: DocumentParams,
    query: DocumentFileQuery,
    answers: {
      200: {
        description: 'The file, in its own encoding',
        contentTypes: [CONTENT_TYPE],
        headers: ['Content-Disposition', 'Content-Length'],
      },
    },
    handle: async ({ params: { documentId }, query: { issues, profile, glossary }, request, response }) => {
      await requireSearched(glossaries, glossary, memoriesPerRequest);
      const choice = { ...(profile !== undefined && { profile }), ...(glossary && { glossaries: glossary }) };
      const found = issues === undefined ? documents.file(documentId) : fileWithIssues(documentId, choice);
      const { chunks, ...file } = await found;
      return sendFile(
        { request, response },
        { ...file, contentType: CONTENT_TYPE, open: () => Promise.resolve(chunks) },
      );
    },
  });
}

import { Router, type Request } from 'express';
import type { Document } from '../../domain/document.js';
import { ConcordError } from '../../domain/failure.js';
import type { Services } from '../../services/services.js';
import { readAssets } from '../../web/assets.js';
import { documentsPage } from '../../web/documents-page.js';
import type { DocumentsState } from '../../web/documents-state.js';
import { editorPage } from '../../web/editor-page.js';
import { languageChoices } from '../../web/languages.js';
import { missingDocumentPage } from '../../web/missing-document-page.js';
import { readPreferences } from '../../web/preferences.js';
import { requireRole } from '../access.js';
import type { RouteDeclaration } from '../route.js';
import { toDocumentResponse } from '../schemas/document.js';
import { toPageResponse } from '../schemas/page.js';

export const DOCUMENT_PAGE_DECLARATIONS = [
  { method: 'get', path: '/documents', role: 'translator', summary: 'The documents page: upload, fill, download' },
  { method: 'get', path: '/documents/:documentId', role: 'translator', summary: 'The segment editor of a document' },
] as const satisfies readonly RouteDeclaration[];

const [DOCUMENTS, EDITOR] = DOCUMENT_PAGE_DECLARATIONS;
const DOCUMENT_LIMIT = 50;
const CHOICE_LIMIT = 200;

/** The pages of documents. */
export function documentPageRoutes(services: Services, assetsFolder: string): Router {
  const frame = async (request: Request) => ({
    assets: await readAssets(assetsFolder),
    preferences: readPreferences(request.get('Cookie')),
  });
  return Router()
    .get(DOCUMENTS.path, async (request, response) => {
      requireRole(request, DOCUMENTS.role);
      const state = await readDocuments(services, cursorIn(request));
      const page = documentsPage({ ...(await frame(request)), state });
      response.set('Cache-Control', 'no-store').type('html').send(page);
    })
    .get(EDITOR.path, async (request, response) => {
      requireRole(request, EDITOR.role);
      const { documentId } = request.params;
      const found = await findDocument(services, documentId);
      const around = await frame(request);
      response.set('Cache-Control', 'no-store').type('html');
      if (found === undefined) {
        response.status(404).send(missingDocumentPage({ ...around, documentId }));
        return;
      }
      const { memories, glossaries } = await readChoices(services);
      response.send(editorPage({ ...around, start: { document: toDocumentResponse(found), memories, glossaries } }));
    });
}

async function findDocument({ documents }: Services, documentId: string): Promise<Document | undefined> {
  try {
    return await documents.get(documentId);
  } catch (error) {
    if (error instanceof ConcordError && error.failure.kind === 'not-found') return undefined;
    throw error;
  }
}

/** Where a reader without script goes on; a cursor that makes no sense is refused by the list. */
function cursorIn({ query: { cursor } }: Request): { cursor?: string } {
  return typeof cursor === 'string' && cursor !== '' ? { cursor } : {};
}

async function readDocuments(services: Services, cursor: { cursor?: string }): Promise<DocumentsState> {
  const [documents, choices] = await Promise.all([
    services.documents.list({ limit: DOCUMENT_LIMIT, ...cursor }),
    readChoices(services),
  ]);
  const { items, nextCursor } = toPageResponse(documents, toDocumentResponse);
  return { documents: items, nextCursor, ...choices };
}

async function readChoices({
  memories,
  glossaries,
}: Services): Promise<Pick<DocumentsState, 'memories' | 'glossaries' | 'languages'>> {
  const [memoryPage, glossaryPage] = await Promise.all([
    memories.list({ limit: CHOICE_LIMIT }),
    glossaries.list({ limit: CHOICE_LIMIT }),
  ]);
  return {
    memories: memoryPage.items.map(({ id, name }) => ({ id, name })),
    glossaries: glossaryPage.items.map(({ id, name }) => ({ id, name })),
    languages: languageChoices(memoryPage.items, glossaryPage.items),
  };
}

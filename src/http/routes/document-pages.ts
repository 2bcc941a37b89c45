import { Router, type Request } from 'express';
import type { Services } from '../../services/services.js';
import { readAssets } from '../../web/assets.js';
import { documentsPage } from '../../web/documents-page.js';
import type { DocumentsState } from '../../web/documents-state.js';
import { languageChoices } from '../../web/languages.js';
import { readPreferences } from '../../web/preferences.js';
import { requireRole } from '../access.js';
import type { RouteDeclaration } from '../route.js';
import { toDocumentResponse } from '../schemas/document.js';
import { toPageResponse } from '../schemas/page.js';

export const DOCUMENT_PAGE_DECLARATIONS = [
  { method: 'get', path: '/documents', role: 'translator', summary: 'The documents page: upload, fill, download' },
] as const satisfies readonly RouteDeclaration[];

const [DOCUMENTS] = DOCUMENT_PAGE_DECLARATIONS;
const DOCUMENT_LIMIT = 50;
const CHOICE_LIMIT = 200;

/** The pages of documents. */
export function documentPageRoutes(services: Services, assetsFolder: string): Router {
  return Router().get(DOCUMENTS.path, async (request, response) => {
    requireRole(request, DOCUMENTS.role);
    const page = documentsPage({
      assets: await readAssets(assetsFolder),
      preferences: readPreferences(request.get('Cookie')),
      state: await readDocuments(services, cursorIn(request)),
    });
    response.set('Cache-Control', 'no-store').type('html').send(page);
  });
}

/** Where a reader without script goes on; a cursor that makes no sense is refused by the list. */
function cursorIn({ query: { cursor } }: Request): { cursor?: string } {
  return typeof cursor === 'string' && cursor !== '' ? { cursor } : {};
}

async function readDocuments(services: Services, cursor: { cursor?: string }): Promise<DocumentsState> {
  const [documents, memories, glossaries] = await Promise.all([
    services.documents.list({ limit: DOCUMENT_LIMIT, ...cursor }),
    services.memories.list({ limit: CHOICE_LIMIT }),
    services.glossaries.list({ limit: CHOICE_LIMIT }),
  ]);
  const { items, nextCursor } = toPageResponse(documents, toDocumentResponse);
  return {
    documents: items,
    nextCursor,
    memories: memories.items.map(({ id, name }) => ({ id, name })),
    glossaries: glossaries.items.map(({ id, name }) => ({ id, name })),
    languages: languageChoices(memories.items, glossaries.items),
  };
}

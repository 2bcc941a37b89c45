import { Router, type Request, type RequestHandler } from 'express';
import { ConcordError } from '../../domain/failure.js';
import type { Glossary } from '../../domain/glossary.js';
import type { Services } from '../../services/services.js';
import { readAssets } from '../../web/assets.js';
import {
  duplicatesPage,
  glossariesPage,
  glossaryImportPage,
  glossaryPage,
  missesPage,
  missingGlossaryPage,
  type Frame,
} from '../../web/glossaries-page.js';
import { readPreferences } from '../../web/preferences.js';
import { requireRole } from '../access.js';
import type { RouteDeclaration } from '../route.js';
import { toGlossaryResponse } from '../schemas/glossary.js';
import { conceptsOf, duplicatesOf, listGlossaries, missesFor } from './glossary-page-starts.js';

export const GLOSSARY_PAGE_DECLARATIONS = [
  { method: 'get', path: '/glossaries', role: 'interpreter', summary: 'The glossaries' },
  { method: 'get', path: '/glossaries/:glossaryId', role: 'interpreter', summary: 'The concepts of a glossary' },
  {
    method: 'get',
    path: '/glossaries/:glossaryId/duplicates',
    role: 'interpreter',
    summary: 'The concepts of a glossary that share a term',
  },
  {
    method: 'get',
    path: '/glossaries/:glossaryId/misses',
    role: 'interpreter',
    summary: 'What was looked up in vain, to be added to a glossary',
  },
  {
    method: 'get',
    path: '/glossaries/:glossaryId/import',
    role: 'editor',
    summary: 'A file into a glossary: looked at, then imported',
  },
] as const satisfies readonly RouteDeclaration[];

const [GLOSSARIES, GLOSSARY, DUPLICATES, MISSES, IMPORT] = GLOSSARY_PAGE_DECLARATIONS;

/** A page of one glossary. */
type GlossaryPage = (frame: Frame, glossary: Glossary, request: Request) => string | Promise<string>;

/** The pages of glossaries. */
export function glossaryPageRoutes(services: Services, assetsFolder: string): Router {
  const frame = async (request: Request): Promise<Frame> => ({
    assets: await readAssets(assetsFolder),
    preferences: readPreferences(request.get('Cookie')),
  });
  const ofGlossary =
    ({ role }: RouteDeclaration, render: GlossaryPage): RequestHandler<{ glossaryId: string }> =>
    async (request, response) => {
      requireRole(request, role);
      const { glossaryId } = request.params;
      const around = await frame(request);
      const glossary = await findGlossary(services, glossaryId);
      response.set('Cache-Control', 'no-store').type('html');
      if (glossary === undefined) response.status(404).send(missingGlossaryPage({ ...around, start: glossaryId }));
      else response.send(await render(around, glossary, request));
    };
  return Router()
    .get(GLOSSARIES.path, async (request, response) => {
      requireRole(request, GLOSSARIES.role);
      const page = glossariesPage({ ...(await frame(request)), start: await listGlossaries(services) });
      response.set('Cache-Control', 'no-store').type('html').send(page);
    })
    .get(
      GLOSSARY.path,
      ofGlossary(GLOSSARY, async (around, glossary, request) =>
        glossaryPage({ ...around, start: await conceptsOf(services, glossary, request.query) }),
      ),
    )
    .get(
      DUPLICATES.path,
      ofGlossary(DUPLICATES, async (around, glossary, request) =>
        duplicatesPage({ ...around, start: await duplicatesOf(services, glossary, request.query) }),
      ),
    )
    .get(
      MISSES.path,
      ofGlossary(MISSES, async (around, glossary, request) =>
        missesPage({ ...around, start: await missesFor(services, glossary, request.query) }),
      ),
    )
    .get(
      IMPORT.path,
      ofGlossary(IMPORT, (around, glossary) =>
        glossaryImportPage({ ...around, start: { glossary: toGlossaryResponse(glossary) } }),
      ),
    );
}

async function findGlossary({ glossaries }: Services, glossaryId: string): Promise<Glossary | undefined> {
  try {
    return await glossaries.get(glossaryId);
  } catch (error) {
    if (error instanceof ConcordError && error.failure.kind === 'not-found') return undefined;
    throw error;
  }
}

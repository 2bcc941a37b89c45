import { Router } from 'express';
import type { Services } from '../../services/services.js';
import { readAssets, readBoothWorker } from '../../web/assets.js';
import { boothPage } from '../../web/booth-page.js';
import { languageChoices } from '../../web/languages.js';
import { readPreferences } from '../../web/preferences.js';
import { requireRole } from '../access.js';
import type { RouteDeclaration } from '../route.js';

export const BOOTH_PAGE_DECLARATIONS = [
  { method: 'get', path: '/booth', role: 'interpreter', summary: 'The booth: look-up while interpreting' },
  {
    method: 'get',
    path: '/booth-worker.js',
    role: 'anyone',
    summary: 'What keeps the booth for when there is no network',
  },
] as const satisfies readonly RouteDeclaration[];

const [BOOTH, WORKER] = BOOTH_PAGE_DECLARATIONS;
const CHOICE_LIMIT = 200;

/** The booth and its service worker, which may only speak for addresses below its own: therefore not in /assets. */
export function boothPageRoutes(services: Services, assetsFolder: string): Router {
  return Router()
    .get(BOOTH.path, async (request, response) => {
      requireRole(request, BOOTH.role);
      const [memories, glossaries] = await Promise.all([
        services.memories.list({ limit: CHOICE_LIMIT }),
        services.glossaries.list({ limit: CHOICE_LIMIT }),
      ]);
      const page = boothPage({
        assets: await readAssets(assetsFolder),
        preferences: readPreferences(request.get('Cookie')),
        start: { languages: languageChoices(memories.items, glossaries.items) },
      });
      response.set('Cache-Control', 'no-store').type('html').send(page);
    })
    .get(WORKER.path, async (_request, response) => {
      response
        .set('Cache-Control', 'no-cache')
        .type('js')
        .send(await readBoothWorker(assetsFolder));
    });
}

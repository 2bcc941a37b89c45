import express, { Router } from 'express';
import type { Services } from '../../services/services.js';
import { readAssets } from '../../web/assets.js';
import { homePage } from '../../web/home-page.js';

/** The pages, and what they load below /assets. */
export function pageRoutes(_services: Services, assetsFolder: string): Router {
  return Router()
    .use('/assets', express.static(assetsFolder, { index: false, immutable: true, maxAge: '365d', redirect: false }))
    .get('/', async (_request, response) => {
      response.type('html').send(homePage(await readAssets(assetsFolder)));
    });
}

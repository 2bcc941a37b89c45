import { describe, expect, test } from '@jest/globals';
import { Router } from 'express';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import { createApplication } from '../../src/http/application.js';
import { mountedRoutes, undeclaredRoutes } from '../../src/http/declared-routes.js';
import { createLogger } from '../../src/http/logger.js';
import { apiRoutes } from '../../src/http/routes/api.js';
import { healthRoutes } from '../../src/http/routes/health.js';
import { PAGE_DECLARATIONS } from '../../src/http/routes/pages.js';
import type { Services } from '../../src/services/services.js';

const settings = {
  host: '127.0.0.1',
  spoolFolder: '/tmp',
  limits: DEFAULT_LIMITS,
  openMode: true,
  logger: createLogger('silent'),
  assetsFolder: '/nowhere',
  version: '1.2.3',
};
const services = {} as Services;

/** Who may call what: a new address is written here by somebody who has thought about it. */
const ADDRESSES_OF_ROLE: Readonly<Record<string, readonly string[]>> = {
  anyone: ['get /healthz', 'get /readyz', 'get /assets/:file', 'get /booth-worker.js'],
  interpreter: [
    'get /',
    'get /booth',
    'get /glossaries',
    'get /glossaries/:glossaryId',
    'get /glossaries/:glossaryId/duplicates',
    'get /glossaries/:glossaryId/misses',
    'get /v1/matches',
    'post /v1/matches',
    'get /v1/matches/explain',
    'get /v1/terms',
    'post /v1/terms/recognitions',
    'post /v1/briefs',
    'get /v1/numbers',
    'get /v1/concordance',
    'post /v1/languages/detections',
    'get /v1/memories',
    'get /v1/memories/:memoryId',
    'get /v1/memories/:memoryId/units',
    'get /v1/memories/:memoryId/export',
    'get /v1/units/:unitId',
    'get /v1/units/:unitId/history',
    'get /v1/glossaries',
    'get /v1/glossaries/:glossaryId',
    'get /v1/glossaries/:glossaryId/concepts',
    'get /v1/glossaries/:glossaryId/duplicates',
    'get /v1/glossaries/:glossaryId/export',
    'get /v1/concepts/:conceptId',
    'get /v1/concepts/:conceptId/history',
    'get /v1/session-glossaries',
    'post /v1/session-glossaries',
    'get /v1/session-glossaries/:sessionGlossaryId',
    'patch /v1/session-glossaries/:sessionGlossaryId',
    'delete /v1/session-glossaries/:sessionGlossaryId',
    'get /v1/session-glossaries/:sessionGlossaryId/entries',
    'post /v1/session-glossaries/:sessionGlossaryId/changes',
    'get /v1/session-glossaries/:sessionGlossaryId/events',
    'get /v1/session-glossaries/:sessionGlossaryId/export',
    'get /v1/session-glossaries/:sessionGlossaryId/snapshot',
    'post /v1/lookups',
    'get /v1/lookups/misses',
    'get /openapi.json',
    'get /docs',
    'get /docs/start.js',
    'get /docs/problems',
    'get /docs/:file',
  ],
  translator: [
    'get /v1/checks',
    'get /v1/acceptances',
    'get /v1/suppressions',
    'get /v1/profiles',
    'get /v1/profiles/:profileId',
    'post /v1/checks/run',
    'post /v1/concepts/:conceptId/impact',
    'post /v1/checks/files',
    'post /v1/documents/:documentId/segments/:segmentId/findings',
    'get /v1/documents/:documentId/findings',
    'post /v1/findings',
    'get /v1/inspections',
    'get /v1/inspections/:inspectionId',
    'get /v1/inspections/:inspectionId/findings',
    'get /v1/inspections/:inspectionId/groups',
    'get /v1/memories/:memoryId/findings',
    'get /documents',
    'get /documents/:documentId',
    'get /v1/documents',
    'post /v1/documents',
    'get /v1/documents/:documentId',
    'patch /v1/documents/:documentId',
    'delete /v1/documents/:documentId',
    'get /v1/documents/:documentId/file',
    'get /v1/documents/:documentId/segments',
    'get /v1/documents/:documentId/outline',
    'get /v1/documents/:documentId/segments/:segmentId',
    'get /v1/documents/:documentId/segments/:segmentId/explanation',
    'patch /v1/documents/:documentId/segments/:segmentId',
    'post /v1/documents/:documentId/pretranslations',
    'post /v1/documents/:documentId/analyses',
    'get /v1/documents/:documentId/analysis',
    'post /v1/documents/:documentId/commits',
    'get /v1/documents/:documentId/jobs',
    'get /v1/jobs',
    'get /v1/jobs/:jobId',
    'get /v1/jobs/:jobId/events',
  ],
  editor: [
    'get /glossaries/:glossaryId/import',
    'post /v1/profiles',
    'patch /v1/profiles/:profileId',
    'delete /v1/profiles/:profileId',
    'post /v1/acceptances',
    'post /v1/memories/:memoryId/findings',
    'post /v1/findings/standardise',
    'delete /v1/acceptances/:acceptanceId',
    'get /desk',
    'post /v1/suppressions',
    'post /v1/suppressions/imports',
    'delete /v1/suppressions/:suppressionId',
    'post /v1/memories',
    'patch /v1/memories/:memoryId',
    'delete /v1/memories/:memoryId',
    'post /v1/memories/:memoryId/units',
    'post /v1/memories/:memoryId/imports',
    'patch /v1/units/:unitId',
    'delete /v1/units/:unitId',
    'post /v1/glossaries',
    'patch /v1/glossaries/:glossaryId',
    'delete /v1/glossaries/:glossaryId',
    'post /v1/glossaries/:glossaryId/concepts',
    'post /v1/glossaries/:glossaryId/imports',
    'post /v1/glossaries/:glossaryId/import-previews',
    'patch /v1/concepts/:conceptId',
    'delete /v1/concepts/:conceptId',
    'post /v1/concepts/:conceptId/reversions',
    'post /v1/concepts/:conceptId/merges',
    'post /v1/session-glossaries/:sessionGlossaryId/entries/:entryId/promotions',
    'delete /v1/lookups/misses',
    'delete /v1/jobs/:jobId',
    'get /v1/change-sets',
    'post /v1/change-sets/:changeSetId/rollback',
  ],
};

const expected = Object.entries(ADDRESSES_OF_ROLE).flatMap(([role, addresses]) =>
  addresses.map((address) => `${role}: ${address}`),
);

describe('the addresses of the server', () => {
  const health = healthRoutes(services, '1.2.3');
  const declarations = [...health, ...apiRoutes(services, settings, health), ...PAGE_DECLARATIONS];

  test('declare the roles that they are meant for', () => {
    const declared = declarations.map(({ method, path, role }) => `${role}: ${method} ${path}`);
    expect(declared.toSorted()).toEqual(expected.toSorted());
  });

  test('are all declared: what Express has mounted is what the declarations say', () => {
    const mounted = mountedRoutes(createApplication(services, settings).router.stack);
    const answered = mounted.filter((address) => !address.startsWith('_all '));
    expect(answered.toSorted()).toEqual(declarations.map(({ method, path }) => `${method} ${path}`).toSorted());
    expect(undeclaredRoutes(mounted, declarations)).toEqual([]);
  });
});

describe('mountedRoutes and undeclaredRoutes', () => {
  test('find an address within a router within a router', () => {
    const inner = Router().get('/inner', () => undefined);
    const outer = Router()
      .use(inner)
      .post('/outer', () => undefined);
    expect(mountedRoutes(outer.stack)).toEqual(['get /inner', 'post /outer']);
  });

  test('name the addresses that nobody has declared', () => {
    const declared = { method: 'get', path: '/declared', role: 'editor', summary: 'Declared' } as const;
    const mounted = ['get /declared', '_all /declared', 'post /declared', 'get /forgotten'];
    expect(undeclaredRoutes(mounted, [declared])).toEqual(['post /declared', 'get /forgotten']);
  });
});

import type { Services } from '../../services/services.js';
import type { HttpSettings } from '../http-settings.js';
import type { Route } from '../route.js';
import { acceptanceRoutes } from './acceptances.js';
import { briefRoutes } from './briefs.js';
import { changeSetRoutes } from './change-sets.js';
import { checkRoutes } from './checks.js';
import { checkedFileRoutes } from './checked-files.js';
import { conceptImpactRoutes } from './concept-impact.js';
import { conceptRoutes, glossaryConceptRoutes } from './concepts.js';
import { concordanceRoutes } from './concordance.js';
import { documentationRoutes } from './documentation.js';
import { documentSegmentRoutes } from './document-segments.js';
import { documentWorkRoutes } from './document-work.js';
import { documentRoutes } from './documents.js';
import { exportRoutes } from './exports.js';
import { glossaryRoutes } from './glossaries.js';
import { importRoutes } from './imports.js';
import { inspectionRoutes } from './inspections.js';
import { jobRoutes } from './jobs.js';
import { languageRoutes } from './languages.js';
import { lookUpLogRoutes } from './look-up-log.js';
import { matchRoutes } from './matches.js';
import { memoryRoutes } from './memories.js';
import { numberRoutes } from './numbers.js';
import { profileRoutes } from './profiles.js';
import { segmentFindingRoutes } from './segment-findings.js';
import { sessionEntryRoutes } from './session-entries.js';
import { sessionFileRoutes } from './session-files.js';
import { sessionGlossaryRoutes } from './session-glossaries.js';
import { suppressionImportRoutes } from './suppression-imports.js';
import { standardRoutes } from './standards.js';
import { suppressionRoutes } from './suppressions.js';
import { termRoutes } from './terms.js';
import { memoryUnitRoutes, unitRoutes } from './units.js';

/** The table of contents of the API: every route behind the gate. */
export function apiRoutes(services: Services, settings: HttpSettings, health: readonly Route[]): readonly Route[] {
  const { limits, version } = settings;
  const routes: readonly Route[] = [
    ...matchRoutes(services, limits),
    ...termRoutes(services, limits),
    ...numberRoutes(),
    ...lookUpLogRoutes(services, limits),
    ...briefRoutes(services, limits),
    ...concordanceRoutes(services, limits),
    ...languageRoutes(services, limits),
    ...memoryRoutes(services, limits),
    ...memoryUnitRoutes(services, limits),
    ...unitRoutes(services),
    ...glossaryRoutes(services, limits),
    ...glossaryConceptRoutes(services, limits),
    ...conceptRoutes(services),
    ...conceptImpactRoutes(services, limits),
    ...sessionGlossaryRoutes(services, limits),
    ...sessionEntryRoutes(services),
    ...sessionFileRoutes(services, limits),
    ...importRoutes(services),
    ...exportRoutes(services),
    ...documentRoutes(services, limits),
    ...documentSegmentRoutes(services, limits),
    ...documentWorkRoutes(services, limits),
    ...checkRoutes(services, limits),
    ...profileRoutes(services),
    ...acceptanceRoutes(services, limits),
    ...checkedFileRoutes(services, limits),
    ...segmentFindingRoutes(services, limits),
    ...suppressionRoutes(services, limits),
    ...suppressionImportRoutes(services),
    ...inspectionRoutes(services, limits),
    ...standardRoutes(services, limits),
    ...jobRoutes(services, limits),
    ...changeSetRoutes(services, limits),
  ];
  return [...routes, ...documentationRoutes(() => [...routes, ...health], version)];
}

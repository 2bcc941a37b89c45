import { Router, type Request } from 'express';
import { ConcordError } from '../../domain/failure.js';
import type { Concept, Glossary } from '../../domain/glossary.js';
import type { ConceptFilter } from '../../domain/ports/glossaries.js';
import type { Services } from '../../services/services.js';
import { parseLanguageTag } from '../../text/language-tags.js';
import { readAssets } from '../../web/assets.js';
import { STATUSES, readFilters, type ConceptFilters } from '../../web/concept-filters.js';
import { glossariesPage, glossaryPage, missingGlossaryPage } from '../../web/glossaries-page.js';
import type { GlossaryStart } from '../../web/glossaries-state.js';
import { readPreferences } from '../../web/preferences.js';
import { requireRole } from '../access.js';
import type { RouteDeclaration } from '../route.js';
import { toConceptResponse } from '../schemas/concept.js';
import { toGlossaryResponse } from '../schemas/glossary.js';
import { toPageResponse } from '../schemas/page.js';

export const GLOSSARY_PAGE_DECLARATIONS = [
  { method: 'get', path: '/glossaries', role: 'interpreter', summary: 'The glossaries' },
  { method: 'get', path: '/glossaries/:glossaryId', role: 'interpreter', summary: 'The concepts of a glossary' },
] as const satisfies readonly RouteDeclaration[];

const [GLOSSARIES, GLOSSARY] = GLOSSARY_PAGE_DECLARATIONS;
const GLOSSARY_LIMIT = 200;
const CONCEPT_LIMIT = 50;

/** The pages of glossaries. */
export function glossaryPageRoutes(services: Services, assetsFolder: string): Router {
  const frame = async (request: Request) => ({
    assets: await readAssets(assetsFolder),
    preferences: readPreferences(request.get('Cookie')),
  });
  return Router()
    .get(GLOSSARIES.path, async (request, response) => {
      requireRole(request, GLOSSARIES.role);
      const { items, nextCursor } = await services.glossaries.list({ limit: GLOSSARY_LIMIT });
      const state = { glossaries: items.map(toGlossaryResponse), more: nextCursor !== undefined };
      const page = glossariesPage({ ...(await frame(request)), state });
      response.set('Cache-Control', 'no-store').type('html').send(page);
    })
    .get(GLOSSARY.path, async (request, response) => {
      requireRole(request, GLOSSARY.role);
      const { glossaryId } = request.params;
      const glossary = await found(() => services.glossaries.get(glossaryId));
      const around = await frame(request);
      response.set('Cache-Control', 'no-store').type('html');
      if (glossary === undefined) response.status(404).send(missingGlossaryPage({ ...around, glossaryId }));
      else response.send(glossaryPage({ ...around, start: await startOf(services, glossary, request) }));
    });
}

async function startOf({ glossaries }: Services, glossary: Glossary, request: Request): Promise<GlossaryStart> {
  const valueOf = (name: string) => {
    const value = request.query[name];
    return typeof value === 'string' ? value : '';
  };
  const filters = readFilters(valueOf);
  const cursor = valueOf('cursor');
  const page = { limit: CONCEPT_LIMIT, ...(cursor !== '' && { cursor }) };
  const [concepts, opened] = await Promise.all([
    glossaries.concepts(glossary.id, page, toFilter(filters)),
    openedConcept(glossaries, glossary, valueOf('concept')),
  ]);
  const { items, nextCursor } = toPageResponse(concepts, toConceptResponse);
  return {
    glossary: toGlossaryResponse(glossary),
    filters,
    concepts: items,
    nextCursor,
    ...(opened && { opened: toConceptResponse(opened) }),
  };
}

async function openedConcept(
  glossaries: Services['glossaries'],
  { id }: Glossary,
  conceptId: string,
): Promise<Concept | undefined> {
  if (conceptId === '') return undefined;
  const concept = await found(() => glossaries.concept(conceptId));
  return concept?.glossaryId === id ? concept : undefined;
}

function toFilter({ q, language, status, approved, subject }: ConceptFilters): ConceptFilter {
  const tag = parseLanguageTag(language);
  const use = STATUSES.find((one) => one === status);
  return {
    ...(q.trim() !== '' && { q: q.trim() }),
    ...(tag && { language: tag }),
    ...(use && { status: use }),
    ...(approved !== '' && { approved: approved === 'true' }),
    ...(subject.trim() !== '' && { subject: subject.trim() }),
  };
}

async function found<Value>(read: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ConcordError && error.failure.kind === 'not-found') return undefined;
    throw error;
  }
}

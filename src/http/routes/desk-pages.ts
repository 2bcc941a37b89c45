import { Router, type Request } from 'express';
import type { DocumentAnswer } from '../../web/api-answers.js';
import type { Services } from '../../services/services.js';
import { readAssets } from '../../web/assets.js';
import { deskPage } from '../../web/desk-page.js';
import type { DeskMemory, DeskStart, DeskSubject } from '../../web/desk-state.js';
import { initialPair, languageChoices } from '../../web/languages.js';
import { readPreferences } from '../../web/preferences.js';
import { requireRole } from '../access.js';
import type { RouteDeclaration } from '../route.js';
import { toDocumentResponse } from '../schemas/document.js';
import { ConcordError } from '../../domain/failure.js';

export const DESK_PAGE_DECLARATIONS = [
  { method: 'get', path: '/desk', role: 'editor', summary: "The editor's desk: findings, decisions, consistency" },
] as const satisfies readonly RouteDeclaration[];

const [DESK] = DESK_PAGE_DECLARATIONS;
const DOCUMENT_LIMIT = 50;
const CHOICE_LIMIT = 200;
/** A release in one of these can be pasted before anything is stored. */
const CHECKED_LANGUAGES = ['zh-CN', 'en', 'de', 'fr', 'es', 'ru', 'ja'];

/** The editor's desk. What lies on it is named by the address: ?document=ID&document=ID, ?memory=ID, ?release, ?concept=ID. */
export function deskPageRoutes(services: Services, assetsFolder: string): Router {
  return Router().get(DESK.path, async (request, response) => {
    requireRole(request, DESK.role);
    const page = deskPage({
      assets: await readAssets(assetsFolder),
      preferences: readPreferences(request.get('Cookie')),
      start: await startOf(services, request),
    });
    response.set('Cache-Control', 'no-store').type('html').send(page);
  });
}

async function startOf(services: Services, { query }: Request): Promise<DeskStart> {
  const [documents, memories, glossaries, checks, profiles] = await Promise.all([
    services.documents.list({ limit: DOCUMENT_LIMIT }),
    services.memories.list({ limit: CHOICE_LIMIT }),
    services.glossaries.list({ limit: CHOICE_LIMIT }),
    services.checks.describe(),
    services.profiles.list(),
  ]);
  const known = memories.items.map(({ id, name, units, languages }) => ({ id, name, units, languages }));
  return {
    subject: await subjectOf(services, query, known),
    documents: documents.items.map(toDocumentResponse),
    memories: known,
    languages: languageChoices(memories.items, [...glossaries.items, { languages: CHECKED_LANGUAGES }]),
    checks: checks.map(({ id, flags, doubts }) => ({ id, flags, doubts })),
    profiles: profiles.map(({ id, name }) => ({ id, name })),
  };
}

/** What was deleted since does not lie on the desk. */
async function subjectOf(
  services: Services,
  query: Request['query'],
  memories: readonly DeskMemory[],
): Promise<DeskSubject> {
  const ids = textsIn(query['document']);
  const [memoryId] = textsIn(query['memory']);
  const [conceptId] = textsIn(query['concept']);
  const documents = (await Promise.all(ids.map((id) => findDocument(services, id)))).filter((one) => one !== undefined);
  if (documents.length > 0) return { kind: 'documents', documents };
  const memory = memories.find(({ id }) => id === memoryId);
  if (memory) {
    const choices = memory.languages.map((tag) => ({ tag, name: tag }));
    const [[source], [target]] = [textsIn(query['source']), textsIn(query['target'])];
    return { kind: 'memory', memory, pair: initialPair(choices, { source, target }) };
  }
  if (query['release'] !== undefined) return { kind: 'release' };
  if (query['concept'] !== undefined) return { kind: 'concept', conceptId: conceptId === '' ? undefined : conceptId };
  return { kind: 'nothing' };
}

/** A value that came once or several times. */
function textsIn(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string');
}

async function findDocument({ documents }: Services, id: string): Promise<DocumentAnswer | undefined> {
  try {
    return toDocumentResponse(await documents.get(id));
  } catch (error) {
    if (error instanceof ConcordError && error.failure.kind === 'not-found') return undefined;
    throw error;
  }
}

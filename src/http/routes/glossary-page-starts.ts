import type { Request } from 'express';
import { ConcordError } from '../../domain/failure.js';
import type { Concept, Glossary } from '../../domain/glossary.js';
import type { ConceptFilter } from '../../domain/ports/glossaries.js';
import type { Services } from '../../services/services.js';
import { parseLanguageTag } from '../../text/language-tags.js';
import { STATUSES, readFilters, type ConceptFilters } from '../../web/concept-filters.js';
import type { DuplicatesStart, GlossariesState, GlossaryStart, MissesStart } from '../../web/glossaries-state.js';
import { toConceptResponse } from '../schemas/concept.js';
import { toDuplicateGroup } from '../schemas/concept-duplicates.js';
import { toGlossaryResponse } from '../schemas/glossary.js';
import { toMissResponse } from '../schemas/look-up-log.js';
import { toPageResponse } from '../schemas/page.js';

type Query = Request['query'];

const GLOSSARY_LIMIT = 200;
const ITEM_LIMIT = 50;

/** What the pages of glossaries begin with. People type addresses: what makes no sense in them is as if it were not there. */
export async function listGlossaries({ glossaries }: Services): Promise<GlossariesState> {
  const { items, nextCursor } = await glossaries.list({ limit: GLOSSARY_LIMIT });
  return { glossaries: items.map(toGlossaryResponse), more: nextCursor !== undefined };
}

export async function conceptsOf({ glossaries }: Services, glossary: Glossary, query: Query): Promise<GlossaryStart> {
  const filters = readFilters((name) => textIn(query, name));
  const [concepts, opened] = await Promise.all([
    glossaries.concepts(glossary.id, pageIn(query), toFilter(filters)),
    openedConcept(glossaries, glossary, textIn(query, 'concept')),
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

export async function duplicatesOf(
  { glossaries }: Services,
  glossary: Glossary,
  query: Query,
): Promise<DuplicatesStart> {
  const page = await glossaries.duplicates(glossary.id, pageIn(query));
  return { glossary: toGlossaryResponse(glossary), ...toPageResponse(page, toDuplicateGroup) };
}

export async function missesFor({ lookUpLog }: Services, glossary: Glossary, query: Query): Promise<MissesStart> {
  const page = await lookUpLog.misses({}, pageIn(query));
  return { glossary: toGlossaryResponse(glossary), ...toPageResponse(page, toMissResponse) };
}

function textIn(query: Query, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value : '';
}

function pageIn(query: Query) {
  const cursor = textIn(query, 'cursor');
  return { limit: ITEM_LIMIT, ...(cursor !== '' && { cursor }) };
}

async function openedConcept(
  glossaries: Services['glossaries'],
  { id }: Glossary,
  conceptId: string,
): Promise<Concept | undefined> {
  if (conceptId === '') return undefined;
  try {
    const concept = await glossaries.concept(conceptId);
    return concept.glossaryId === id ? concept : undefined;
  } catch (error) {
    if (error instanceof ConcordError && error.failure.kind === 'not-found') return undefined;
    throw error;
  }
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

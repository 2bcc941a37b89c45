import { Router, type Request } from 'express';
import { ConcordError, describeFailure } from '../../domain/failure.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { Services } from '../../services/services.js';
import { parseLanguageTag } from '../../text/language-tags.js';
import type { MatchesAnswer, TermsAnswer } from '../../web/api-answers.js';
import { readAssets } from '../../web/assets.js';
import { homePage } from '../../web/home-page.js';
import { initialPair, languageChoices } from '../../web/languages.js';
import type { Answer, Asked, LookUpState, PreferredTerms } from '../../web/look-up-state.js';
import { DEFAULT_MIN_SCORE, MATCH_LIMIT, MIN_SCORES, TERM_LIMIT } from '../../web/look-up-state.js';
import { readPreferences } from '../../web/preferences.js';
import { conceptsToAsk, preferredOf } from '../../web/preferred-terms.js';
import type { OverviewState } from '../../web/views/overview-view.js';
import { requireRole } from '../access.js';
import type { RouteDeclaration } from '../route.js';
import { codesBeside, toMatchesResponse } from '../schemas/match.js';
import { toTermsResponse } from '../schemas/term.js';
import { DESK_PAGE_DECLARATIONS, deskPageRoutes } from './desk-pages.js';
import { BOOTH_PAGE_DECLARATIONS, boothPageRoutes } from './booth-pages.js';
import { DOCUMENT_PAGE_DECLARATIONS, documentPageRoutes } from './document-pages.js';
import { GLOSSARY_PAGE_DECLARATIONS, glossaryPageRoutes } from './glossary-pages.js';

/** What the pages answer; every address of the server declares its role. */
export const PAGE_DECLARATIONS = [
  { method: 'get', path: '/', role: 'interpreter', summary: 'The first page: look up, import, overview' },
  { method: 'get', path: '/assets/:file', role: 'anyone', summary: 'Scripts and styles of the pages' },
  ...DOCUMENT_PAGE_DECLARATIONS,
  ...DESK_PAGE_DECLARATIONS,
  ...BOOTH_PAGE_DECLARATIONS,
  ...GLOSSARY_PAGE_DECLARATIONS,
] as const satisfies readonly RouteDeclaration[];

const [HOME, ASSET] = PAGE_DECLARATIONS;
const OVERVIEW_LIMIT = 200;

/** The pages, and what they load below /assets. */
export function pageRoutes(services: Services, assetsFolder: string): Router {
  return Router()
    .get(ASSET.path, (request, response) => {
      // The names carry a hash of the content. A name with a slash does not get here; `root` refuses the rest.
      response.sendFile(request.params.file, {
        root: assetsFolder,
        dotfiles: 'ignore',
        immutable: true,
        maxAge: '365d',
      });
    })
    .get(HOME.path, async (request, response) => {
      requireRole(request, HOME.role);
      const overview = await readOverview(services);
      const page = homePage({
        assets: await readAssets(assetsFolder),
        preferences: readPreferences(request.get('Cookie')),
        look: await lookUp(services, overview, askedIn(request)),
        overview,
      });
      response.set('Cache-Control', 'no-store').type('html').send(page);
    })
    .use(documentPageRoutes(services, assetsFolder))
    .use(deskPageRoutes(services, assetsFolder))
    .use(boothPageRoutes(services, assetsFolder))
    .use(glossaryPageRoutes(services, assetsFolder));
}

async function readOverview({ memories, glossaries }: Services): Promise<OverviewState> {
  const [memoryPage, glossaryPage] = await Promise.all([
    memories.list({ limit: OVERVIEW_LIMIT }),
    glossaries.list({ limit: OVERVIEW_LIMIT }),
  ]);
  return {
    memories: memoryPage.items.map(({ id, name, description, units, languages }) => ({
      ...{ id, name, description, units, languages },
    })),
    glossaries: glossaryPage.items.map(({ id, name, description, concepts, languages }) => ({
      ...{ id, name, description, concepts, languages },
    })),
    more: memoryPage.nextCursor !== undefined || glossaryPage.nextCursor !== undefined,
  };
}

/** What the form of the page sent; which languages it leaves open is decided by what there is. */
interface AskedByForm extends Omit<Asked, 'source' | 'target'> {
  readonly source: string | undefined;
  readonly target: string | undefined;
}

/** A value that is missing or makes no sense falls back to the default: people type these, too. */
function askedIn(request: Request): AskedByForm {
  const field = (name: string) => {
    const value = request.query[name];
    return typeof value === 'string' ? value : '';
  };
  const [source, target] = [field('source'), field('target')].map(parseLanguageTag);
  const minScore = MIN_SCORES.find((score) => String(score) === field('minScore')) ?? DEFAULT_MIN_SCORE;
  const rest = { text: field('text'), term: field('term'), minScore, pivot: field('pivot') === '1' };
  return field('swap') === '' ? { source, target, ...rest } : { source: target, target: source, ...rest };
}

async function lookUp(services: Services, overview: OverviewState, asked: AskedByForm): Promise<LookUpState> {
  const { memories, glossaries } = overview;
  const languages = languageChoices(memories, glossaries);
  const { source, target } = initialPair(languages, asked);
  const pair = { source: source as LanguageTag, target: target as LanguageTag };
  const [matches, terms] = await Promise.all([
    askIfAny(asked.text, (text) =>
      matchesFor(services, { ...pair, text, minScore: asked.minScore, pivot: asked.pivot }),
    ),
    askIfAny(asked.term, (text) => termsFor(services, { ...pair, text })),
  ]);
  return {
    languages,
    memoryNames: Object.fromEntries(memories.map(({ id, name }) => [id, name])),
    ...{ source, target, text: asked.text, term: asked.term, minScore: asked.minScore, pivot: asked.pivot },
    matches,
    terms,
    preferred: terms.state === 'answered' ? await preferredFor(services, terms.value) : {},
  };
}

/** No text, no question; a failure is shown where the answer would be. */
async function askIfAny<Value>(text: string, ask: (text: string) => Promise<Value>): Promise<Answer<Value>> {
  if (text.trim() === '') return { state: 'none' };
  try {
    return { state: 'answered', value: await ask(text) };
  } catch (error) {
    if (error instanceof ConcordError) return { state: 'failed', message: describeFailure(error.failure) };
    throw error;
  }
}

interface PairQuestion {
  readonly text: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
}

async function matchesFor(
  { lookUps }: Services,
  { text, ...question }: PairQuestion & Pick<Asked, 'minScore' | 'pivot'>,
): Promise<MatchesAnswer> {
  const answer = await lookUps.matches({
    ...question,
    segment: { text, codes: [] },
    limit: MATCH_LIMIT,
    fragments: true,
    glossaries: 'every',
  });
  return toMatchesResponse(answer, codesBeside);
}

async function termsFor({ lookUps }: Services, question: PairQuestion): Promise<TermsAnswer> {
  return toTermsResponse(question.text, await lookUps.terms({ ...question, limit: TERM_LIMIT }));
}

async function preferredFor({ glossaries }: Services, terms: TermsAnswer): Promise<PreferredTerms> {
  const concepts = await Promise.all(conceptsToAsk(terms).map((id) => glossaries.concept(id)));
  return Object.fromEntries(concepts.map((concept) => [concept.id, preferredOf(concept.terms)]));
}

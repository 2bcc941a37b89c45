import { setTimeout as pause } from 'node:timers/promises';

import type { App } from '../app.js';
import type { Content } from '../domain/content.js';
import type { Match, MatchSide } from '../domain/match.js';
import type { Services } from '../services/services.js';
import { readInlineNotation, writeInlineNotation } from '../text/inline-notation.js';
import { Brief } from './answers/brief.js';
import { CheckRun, Checks, Profiles } from './answers/checks.js';
import { Explanation } from './answers/explanation.js';
import { ImportPreview } from './answers/import-preview.js';
import { Job } from './answers/jobs.js';
import type { Match as MatchAnswer } from './answers/matches.js';
import { Recognitions, Terms } from './answers/terms.js';
import type {
  Client,
  ExplanationLookUp,
  FileImport,
  FilePreview,
  MatchLookUp,
  MissQuery,
  TermLookUp,
} from './client.js';
import { createLocalDocuments } from './local-documents.js';
import { watchJob } from './watch-job.js';

/** The name under which the owner of the data folder changes things; a server's open mode uses the same. */
const WRITE = { actor: 'local' };
const INDEX_POLL_MILLISECONDS = 20;

/** Works on the data folder itself, through the same services as a server. */
export function createLocalClient(app: App): Client {
  const { services } = app;

  /** A server has built its index long before it is asked; here the first question starts it. */
  async function untilIndexed(): Promise<void> {
    while (!(await services.lookUps.readiness()).ready) await pause(INDEX_POLL_MILLISECONDS);
  }

  async function* importFile(file: FileImport, signal: AbortSignal): AsyncGenerator<Job> {
    const { path, kind, ...order } = file;
    const request = { ...order, kind: `${kind}-import` as const, file: await app.receiveFile(path) };
    const { job } = await services.startImport(request, WRITE);
    for await (const state of watchJob(services, job.id, signal)) yield Job.parse(state);
  }

  return {
    importFile,
    previewImport: (file) => previewImport(app, file),
    async matches({ text, memories, ...query }: MatchLookUp) {
      const segment = readInlineNotation(text);
      await untilIndexed();
      const chosen = memories && { memories: memories.map((id) => ({ id })) };
      const { matches, ...state } = await services.lookUps.matches({ ...query, segment, ...chosen });
      return { matches: matches.map(answerOf), ...state };
    },
    async explain({ text, ...query }: ExplanationLookUp) {
      const { unit, ...found } = await services.lookUps.explain({ ...query, segment: readInlineNotation(text) });
      const [asked, stored] = [found.query, found.source].map((side) => ({ ...side, ...sideOf(side) }));
      const { id: unitId, memoryId } = unit;
      return Explanation.parse({
        ...found,
        unitId,
        memoryId,
        query: asked,
        source: stored,
        target: sideOf(found.target),
      });
    },
    ...createTermClient(services),
    async find(kind, name) {
      const found = await (kind === 'memory' ? services.memories : services.glossaries).findByName(name);
      return found?.id;
    },
    async create(kind, name) {
      const settings = { name, description: '', penalty: 0, reversedPenalty: 0 };
      if (kind === 'memory') return (await services.memories.create(settings, WRITE)).id;
      return (await services.glossaries.create({ name, description: '' }, WRITE)).id;
    },
    ...exportsOf(app),
    ...{ ...createBriefClient(services), ...createCheckClient(services) },
    documents: createLocalDocuments(app, { write: WRITE, untilIndexed }),
    close: () => app.close(),
  };
}

function exportsOf({ services }: App): Pick<Client, 'exportMemory' | 'exportGlossary'> {
  return {
    exportMemory: (request) => services.exportMemory(request),
    exportGlossary: (request) => services.exportGlossary(request),
  };
}

function createBriefClient({ briefs }: Services): Pick<Client, 'brief' | 'briefFile'> {
  return {
    async brief(query) {
      const { brief, ...made } = await briefs.compose(query, WRITE);
      return Brief.parse({ ...brief, ...made });
    },
    async briefFile(query, format) {
      const { brief } = await briefs.compose(query, WRITE);
      return briefs.file(brief, format);
    },
  };
}

function createCheckClient({ checks, profiles }: Services): Pick<Client, 'checks' | 'profiles' | 'check'> {
  return {
    checks: async () => Checks.parse({ items: await checks.describe() }),
    profiles: async () => Profiles.parse({ items: await profiles.list() }),
    async check({ document, path: _, ...choice }) {
      return { ...CheckRun.parse(await checks.checkPairs(document, choice)), parts: 1 };
    },
  };
}

function createTermClient(services: Services): Pick<Client, 'terms' | 'recognise' | 'misses'> {
  return {
    async terms(query: TermLookUp) {
      return Terms.parse({ query: query.text, hits: await services.lookUps.terms(query) });
    },
    async recognise(query) {
      return Recognitions.parse({ hits: await services.lookUps.recognise(query) });
    },
    async misses({ since, limit, ...pair }: MissQuery) {
      const filter = { ...pair, ...(since !== undefined && { since: Date.parse(since) }) };
      const { items } = await services.lookUpLog.misses(filter, { limit });
      return { items: items.map((miss) => ({ ...miss, firstAt: timeOf(miss.firstAt), lastAt: timeOf(miss.lastAt) })) };
    },
  };
}

async function previewImport(app: App, { path, ...request }: FilePreview): Promise<ImportPreview> {
  const { table, ...preview } = await app.services.previewImport({ ...request, file: await app.receiveFile(path) });
  return ImportPreview.parse({ ...preview, ...table });
}

function answerOf({ unit, source, target, adapted, penalties, diff, pivot, findings, ...match }: Match): MatchAnswer {
  return {
    ...match,
    penalties: [...penalties],
    diff: [...diff],
    source: sideOf(source),
    target: sideOf(target),
    ...(adapted && { adapted: inline(adapted) }),
    unitId: unit.id,
    memoryId: unit.memoryId,
    ...(pivot && { pivot: { ...sideOf(pivot), unitId: pivot.unit.id, memoryId: pivot.unit.memoryId } }),
    ...(findings && { findings: structuredClone(findings) as NonNullable<MatchAnswer['findings']> }),
  };
}

function sideOf({ language, text, codes }: MatchSide): MatchAnswer['source'] {
  return { language, ...inline({ text, codes }) };
}

function inline(content: Content): { text: string } {
  return { text: writeInlineNotation(content) };
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

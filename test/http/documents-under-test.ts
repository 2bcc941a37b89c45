import type { Document, DocumentSegment } from '../../src/domain/document.js';
import { ConcordError } from '../../src/domain/failure.js';
import type { Job } from '../../src/domain/job.js';
import type { LanguageTag } from '../../src/domain/language-tag.js';

const ZH = 'zh-CN' as LanguageTag;
const EN = 'en' as LanguageTag;

export const DOCUMENT: Document = {
  id: 'd1',
  name: 'release.xlf',
  format: 'xliff',
  version: '1.2',
  sourceLanguage: ZH,
  targetLanguage: EN,
  bytes: 1_000,
  sha256: 'ab'.repeat(32),
  segments: 5,
  words: 40,
  characters: 44,
  states: { initial: 5, translated: 0, reviewed: 0, final: 0 },
  empty: 5,
  warnings: [],
  revision: 3,
  createdAt: 0,
  createdBy: 'local',
};

export const DOCUMENT_JOB: Job = {
  id: 'j1',
  kind: 'document-upload',
  status: 'queued',
  progress: { done: 0, unit: 'segments' },
  problems: [],
  problemCount: 0,
  actor: 'local',
  attempts: 0,
  createdAt: 0,
};

export function segmentOf(number: number, more: Partial<DocumentSegment> = {}): DocumentSegment {
  return {
    id: `d1-${number}`,
    documentId: 'd1',
    number,
    unitNumber: number,
    fileUnitId: `u${number}`,
    sourceLanguage: ZH,
    targetLanguage: EN,
    source: { text: '关于我们', codes: [{ id: '1', kind: 'standalone', at: 2, markup: '<x id="1"/>' }] },
    target: null,
    state: 'initial',
    translatable: true,
    locked: false,
    context: {},
    notes: [],
    preserveSpace: false,
    place: '{}',
    revision: 1,
    fileTarget: null,
    fileTargetState: 'initial',
    suggestions: [],
    terms: [],
    ...more,
  };
}

/** Memories or glossaries of which only these exist. */
export function existing(...ids: readonly string[]) {
  return {
    get: (id: string) =>
      ids.includes(id)
        ? Promise.resolve({ id })
        : Promise.reject(new ConcordError({ kind: 'not-found', what: 'memory', id })),
  };
}

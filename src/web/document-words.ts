import type { PretranslationResult } from '../domain/document.js';
import type { DocumentAnswer } from './api-answers.js';

/** A part of a document's segments, as its bar shows it. */
export interface StatePart {
  readonly state: 'empty' | 'initial' | 'translated' | 'reviewed' | 'final';
  readonly segments: number;
}

/** The segments by state, those without a target first: they are counted apart from the initial ones that have one. */
export function stateParts({ states, empty }: Pick<DocumentAnswer, 'states' | 'empty'>): readonly StatePart[] {
  return [
    { state: 'empty', segments: empty },
    { state: 'initial', segments: Math.max(0, states.initial - empty) },
    { state: 'translated', segments: states.translated },
    { state: 'reviewed', segments: states.reviewed },
    { state: 'final', segments: states.final },
  ];
}

const DIALECTS: Readonly<Record<string, string>> = {
  xliff: 'XLIFF',
  sdlxliff: 'SDLXLIFF',
  mqxliff: 'MQXLIFF',
  mxliff: 'MXLIFF',
};

/** "XLIFF 2.1"; the dialects of CAT tools have one version each. */
export function formatName({ format, version }: Pick<DocumentAnswer, 'format' | 'version'>): string {
  const name = DIALECTS[format] ?? format;
  return format === 'xliff' ? `${name} ${version}` : name;
}

/** "1 segment", "1,204 segments" */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? singular : plural}`;
}

/** "42 %", cut, so that 100 % means all. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? '0' : String(Math.floor((100 * part) / whole))} %`;
}

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** "23 Nov 2026, 09:05", in the reader's time zone. */
export function dateText(time: string): string {
  return DATE.format(new Date(time));
}

/** What a pretranslation did, a sentence a fact; what happened to no segment is left out, except the filling itself. */
export function pretranslationSentences(result: PretranslationResult): readonly string[] {
  const facts: readonly (readonly [count: number, says: string])[] = [
    [result.confirmed, 'confirmed by their scores'],
    [result.conflicts, 'break a glossary that was named'],
    [result.suggested, 'got suggestions'],
    [result.withTerms, 'got glossary hits'],
    [result.withoutMatch, 'had no match that could fill them'],
    [result.skipped, 'left alone: they had a target, or may not be edited'],
    [result.changedMeanwhile, 'left alone: somebody changed them meanwhile'],
    [result.partial, 'looked up only in part, since their look-up took too long'],
  ];
  return [
    `${result.filled.toLocaleString('en')} of ${counted(result.segments, 'segment')} filled`,
    ...facts.filter(([count]) => count > 0).map(([count, says]) => `${count.toLocaleString('en')} ${says}`),
  ];
}

import type { FindingAnswer, ScopeAnswer, SeverityAnswer } from '../desk-answers.js';

/** A finding where the desk lists it. */
export interface DeskFinding extends FindingAnswer {
  /** Unique in the list. */
  readonly key: string;
  /** Names the pair of texts: findings of one place are read again together. */
  readonly place: string;
  /** The part of what lies on the desk that it was read with. */
  readonly part: string;
  /** The document or memory that it is in. */
  readonly fileName: string;
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** Where a person goes to see it in its context. */
  readonly address?: string | undefined;
}

/** What was decided about a finding. */
export type Decision = 'open' | 'accepted' | 'suppressed';

export function decisionOf({ suppressed, accepted }: Pick<FindingAnswer, 'suppressed' | 'accepted'>): Decision {
  if (suppressed) return 'suppressed';
  return accepted ? 'accepted' : 'open';
}

/** Loudest first. */
export const SEVERITIES: readonly SeverityAnswer[] = ['error', 'warning', 'hint'];

export function loudness(severity: SeverityAnswer): number {
  return SEVERITIES.indexOf(severity);
}

/** The key of a decision: what it is about, wherever it stands. */
export function subjectOf({ rule, conceptId, source, target }: FindingAnswer) {
  return { rule, ...(conceptId !== undefined && { conceptId }), source: source.text, target: target?.text ?? '' };
}

/** Where a decision to leave a finding alone can hold, narrowest first. */
export function scopesOf({ segmentId, documentId, memoryId, conceptId }: FindingAnswer): readonly ScopeAnswer[] {
  return [
    ...(documentId !== undefined && segmentId !== undefined ? (['segment'] as const) : []),
    ...(documentId === undefined ? [] : (['document'] as const)),
    ...(memoryId === undefined ? [] : (['memory'] as const)),
    ...(conceptId === undefined ? [] : (['concept'] as const)),
  ];
}

/** What names the place of a decision, as the API takes it. */
export function placeOfScope(scope: ScopeAnswer, finding: FindingAnswer) {
  const { documentId, segmentId, memoryId } = finding;
  switch (scope) {
    case 'segment':
      return { documentId, segmentId };
    case 'document':
      return { documentId };
    case 'memory':
      return { memoryId };
    case 'concept':
      return {};
  }
}

import { decisionOf, scopeOf, type ReviewScope } from '../../formats/findings/review-columns.js';
import type { ReviewRow } from '../../formats/findings/read-review-table.js';
import { type FindingKey, isOfUnit, readFindingKey } from './finding-key.js';
import { ReviewFault } from './review-fault.js';
import { isRule } from './require-rule.js';

/** What a row decides, before anybody has looked at the texts. */
export interface RowDecision {
  readonly row: ReviewRow;
  readonly key: FindingKey;
  /** Absent: the finding is right. */
  readonly ignore?: { readonly scope: ReviewScope; readonly reason: string; readonly expiresAt?: number };
}

const DAY = 86_400_000;
const MOST_REASON = 10_000;

/** @returns undefined for a row without a decision @throws ReviewFault @param now milliseconds since 1970 UTC */
export function readDecision(row: ReviewRow, now: number): RowDecision | undefined {
  if (row.decision === '') return undefined;
  const decision = decisionOf(row.decision);
  if (decision === undefined) {
    throw new ReviewFault('Decision', `“${row.decision.slice(0, 40)}” is no decision: write accept or ignore.`);
  }
  const key = readFindingKey(row.key);
  if (key === undefined) throw new ReviewFault('Key', 'The key of the finding is missing or was changed.');
  if (!isRule(key.rule)) throw new ReviewFault('Key', `There is no check ${key.rule}.`);
  if (decision === 'accept') return { row, key };
  return { row, key, ignore: { scope: readScope(row, key), reason: readReason(row), ...readUntil(row, now) } };
}

/** Where a decision can hold; the first one where none is written. */
const SCOPES_OF_SEGMENT = ['segment', 'document', 'concept'] as const satisfies readonly ReviewScope[];
const SCOPES_OF_UNIT = ['memory', 'concept'] as const satisfies readonly ReviewScope[];

function readScope({ scope: word }: ReviewRow, key: FindingKey): ReviewScope {
  const possible: readonly ReviewScope[] = isOfUnit(key) ? SCOPES_OF_UNIT : SCOPES_OF_SEGMENT;
  const scope = word === '' ? possible[0]! : scopeOf(word);
  if (scope === undefined || !possible.includes(scope)) {
    const words = `${possible.slice(0, -1).join(', ')} or ${possible.at(-1)!}`;
    throw new ReviewFault('Scope', `“${word.slice(0, 40)}” is no scope here: write ${words}.`);
  }
  if (scope === 'concept' && key.conceptId === undefined) {
    throw new ReviewFault('Scope', 'The finding is about no concept.');
  }
  return scope;
}

function readReason({ reason }: ReviewRow): string {
  if (reason === '') throw new ReviewFault('Reason', 'A finding that is to be left alone needs a reason.');
  if (reason.length > MOST_REASON) throw new ReviewFault('Reason', `A reason has at most ${MOST_REASON} characters.`);
  return reason;
}

/** A day counts to its end (UTC). */
function readUntil({ until }: ReviewRow, now: number): { readonly expiresAt?: number } {
  if (until === '') return {};
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(until);
  const isTime = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?$/.test(until);
  const start = isDay || isTime ? Date.parse(isDay || /Z|[+-]\d{2}:\d{2}$/.test(until) ? until : `${until}Z`) : NaN;
  if (Number.isNaN(start) || (isDay && !new Date(start).toISOString().startsWith(until))) {
    throw new ReviewFault('Until', `“${until.slice(0, 40)}” is no day: write it as 2027-01-31.`);
  }
  const expiresAt = isDay ? start + DAY : start;
  if (expiresAt <= now) throw new ReviewFault('Until', 'The day is over.');
  return { expiresAt };
}

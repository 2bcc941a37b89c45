import { placeOfScope, subjectOf } from '../../desk/desk-finding.js';
import type { AcceptanceAnswer, FindingAnswer, ScopeAnswer, SuppressionAnswer } from '../../desk-answers.js';
import { ApiError, deleteAt, postJson } from '../api-client.js';

/** Why and how far a finding is to be left alone. */
export interface SuppressionChoice {
  readonly scope: ScopeAnswer;
  readonly reason: string;
  /** A day, YYYY-MM-DD; absent: until it is taken back. */
  readonly until?: string | undefined;
}

export function accept(finding: FindingAnswer): Promise<AcceptanceAnswer> {
  return patiently(() => postJson<AcceptanceAnswer>('/v1/acceptances', subjectOf(finding)));
}

export function takeBackAcceptance({ id }: AcceptanceAnswer): Promise<void> {
  return patiently(() => deleteAt(`/v1/acceptances/${encodeURIComponent(id)}`));
}

export function suppress(finding: FindingAnswer, choice: SuppressionChoice): Promise<SuppressionAnswer> {
  const { scope, reason, until } = choice;
  const expiresAt = until === undefined ? {} : { expiresAt: endOfDay(until) };
  return addSuppression(finding, { scope, reason, ...expiresAt });
}

function addSuppression(
  finding: FindingAnswer,
  decision: Pick<SuppressionAnswer, 'scope' | 'reason' | 'expiresAt'>,
): Promise<SuppressionAnswer> {
  const body = { ...subjectOf(finding), ...placeOfScope(decision.scope, finding), ...decision };
  return patiently(() => postJson<SuppressionAnswer>('/v1/suppressions', body));
}

/** As it was decided before somebody decided otherwise. */
export function suppressAgain(
  finding: FindingAnswer,
  { scope, reason, expiresAt }: SuppressionAnswer,
): Promise<SuppressionAnswer> {
  return addSuppression(finding, { scope, reason, ...(expiresAt !== undefined && { expiresAt }) });
}

export function takeBackSuppression({ id }: SuppressionAnswer): Promise<void> {
  return patiently(() => deleteAt(`/v1/suppressions/${encodeURIComponent(id)}`));
}

/** As the reader's clock has it. */
function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}

const TOO_MANY: ReadonlySet<number | undefined> = new Set([429, 503]);

/** Decisions on many findings can be more than the server takes at once: it says when to come again. */
async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const { status, retryAfterSeconds } = error instanceof ApiError ? error.refusal : {};
      if (!TOO_MANY.has(status) || retryAfterSeconds === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, retryAfterSeconds * 1_000));
    }
  }
}

/** What the form says with which a person suppresses. */
export function suppressionChoiceIn(form: FormData): SuppressionChoice {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const until = field('until');
  return {
    scope: field('scope') as ScopeAnswer,
    reason: field('reason').trim(),
    until: until === '' ? undefined : until,
  };
}

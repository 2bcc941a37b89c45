import type { LanguageTag } from '../../../domain/language-tag.js';
import type { LookUpRecord } from '../../../domain/look-up-log.js';
import type { SessionEntryChange } from '../../../domain/session-glossary.js';
import type { ConcordanceAnswer, PageAnswer, TermsAnswer } from '../../api-answers.js';
import { MOST_ROWS } from '../../booth/booth-row.js';
import {
  changeRequest,
  recordRequest,
  type BoothGlossary,
  type ChangesAnswer,
  type SnapshotAnswer,
} from '../../booth/session-answers.js';
import type { PreferredTerms } from '../../look-up-state.js';
import { conceptsToAsk, preferredOf } from '../../preferred-terms.js';
import type { Direction } from '../../booth/typed-side.js';
import { getJson, postJson } from '../api-client.js';

const SESSIONS = '/v1/session-glossaries';
/** As many as the API takes at once. */
export const MOST_CHANGES = 1_000;
const SENTENCES = 3;

export async function listSessions(): Promise<readonly BoothGlossary[]> {
  return (await getJson<PageAnswer<BoothGlossary>>(SESSIONS)).items;
}

export interface NewSession {
  readonly name: string;
  readonly source: LanguageTag;
  readonly target: LanguageTag;
  readonly eventDate?: string;
}

export function createSession(session: NewSession): Promise<BoothGlossary> {
  return postJson(SESSIONS, session);
}

export function sessionPath(sessionId: string): string {
  return `${SESSIONS}/${encodeURIComponent(sessionId)}`;
}

export function readSnapshot(sessionId: string): Promise<SnapshotAnswer> {
  return getJson(`${sessionPath(sessionId)}/snapshot`);
}

/** Sends own changes and answers what is new since. */
export function exchangeChanges(
  sessionId: string,
  since: number,
  changes: readonly SessionEntryChange[],
): Promise<ChangesAnswer> {
  return postJson(`${sessionPath(sessionId)}/changes`, { since, changes: changes.map(changeRequest) });
}

export async function sendLookUps(records: readonly LookUpRecord[]): Promise<void> {
  await postJson('/v1/lookups', { records: records.map(recordRequest) });
}

/** The server's termbases. The log gets what somebody came to rest on, from this page, and not each letter. */
export function askTerms(q: string, { source, target }: Direction, signal: AbortSignal): Promise<TermsAnswer> {
  const query = new URLSearchParams({ q, source, target, limit: String(MOST_ROWS), log: '0' });
  return getJson(`/v1/terms?${query.toString()}`, signal);
}

/** What to use in place of found terms that are not to be used. */
export async function askPreferred(terms: TermsAnswer, signal: AbortSignal): Promise<PreferredTerms> {
  const concepts = await Promise.all(
    conceptsToAsk(terms).map((id) =>
      getJson<Pick<SnapshotAnswer['concepts'][number], 'id' | 'terms'>>(
        `/v1/concepts/${encodeURIComponent(id)}`,
        signal,
      ),
    ),
  );
  return Object.fromEntries(concepts.map(({ id, terms: all }) => [id, preferredOf(all)]));
}

export function askMemories(q: string, { source, target }: Direction, signal: AbortSignal): Promise<ConcordanceAnswer> {
  const query = new URLSearchParams({ q, source, target, in: 'both', limit: String(SENTENCES) });
  return getJson(`/v1/concordance?${query.toString()}`, signal);
}

import type { SegmentAnswer } from '../../api-answers.js';
import { ApiError, failureText, getJson, patchJson } from '../api-client.js';
import type { SendOutcome } from './edit-queue.js';
import { notation, type SegmentEdit } from './segment-edit.js';

const CHANGED_MEANWHILE = 412;
/** Answers that say nothing about the edit itself: busy, too many, something between us and the server, sign-in ran out. */
const COME_AGAIN: ReadonlySet<number> = new Set([0, 401, 408, 425, 429]);

/** Sends an edit. @param path of the document: /v1/documents/ID */
export async function sendEdit(path: string, edit: SegmentEdit): Promise<SendOutcome> {
  const segmentPath = `${path}/segments/${encodeURIComponent(edit.segmentId)}`;
  const body = { target: notation(edit.target), state: edit.state };
  try {
    const segment = await patchJson<SegmentAnswer>(segmentPath, body, edit.baseRevision);
    return { kind: 'saved', segment };
  } catch (error) {
    if (statusOf(error) !== CHANGED_MEANWHILE) return outcomeOf(error);
    return getJson<SegmentAnswer>(`${segmentPath}?include=none`).then(
      (segment) => ({ kind: 'changed', segment }),
      outcomeOf,
    );
  }
}

function outcomeOf(error: unknown): SendOutcome {
  const status = statusOf(error);
  if (!COME_AGAIN.has(status) && status < 500) return { kind: 'refused', message: failureText(error) };
  return {
    kind: 'lost',
    retryAfterSeconds: error instanceof ApiError ? error.refusal.retryAfterSeconds : undefined,
  };
}

/** 0 for no answer, and for anything that is no answer of the API. */
function statusOf(error: unknown): number {
  return error instanceof ApiError ? (error.refusal.status ?? 0) : 0;
}

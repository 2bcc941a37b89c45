import type { Response } from 'express';

const HEARTBEAT_MILLISECONDS = 15_000;

export interface ServerEvent {
  readonly name: string;
  readonly data: unknown;
}

/**
 * Sends events as they come (WHATWG HTML, "Server-sent events") and ends after the last one or when the reader has gone.
 * A comment every 15 seconds keeps proxies from taking the silence for an end.
 * An error before the first event is thrown, so that it can still be answered as a problem.
 */
export async function sendEvents(
  response: Response,
  eventsUntil: (signal: AbortSignal) => AsyncIterable<ServerEvent>,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  const events = eventsUntil(gone.signal)[Symbol.asyncIterator]();
  let next = await events.next();
  response.status(200).set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' });
  response.flushHeaders();
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MILLISECONDS);
  try {
    for (; next.done !== true && !gone.signal.aborted; next = await events.next()) {
      response.write(`event: ${next.value.name}\ndata: ${JSON.stringify(next.value.data)}\n\n`);
    }
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  } finally {
    clearInterval(heartbeat);
    await events.return?.();
  }
  response.end();
}

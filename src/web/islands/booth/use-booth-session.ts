import { useEffect, useMemo, useState } from 'preact/hooks';
import { BoothSession } from './booth-session.js';
import type { BoothStorage } from './booth-storage.js';
import { sessionPath } from './session-calls.js';

/** While the server cannot be reached, or refuses, it is asked again so often. */
const RETRY_MILLISECONDS = 5_000;
/** The termbases may change during a long event. */
const RELOAD_MILLISECONDS = 15 * 60_000;

/** The session of this page, kept up to date; the component is drawn anew when something has changed. */
export function useBoothSession(id: string, storage: BoothStorage | undefined): BoothSession {
  const [, setRound] = useState(0);
  const session = useMemo(() => {
    const drawAnew = () => {
      setRound((round) => round + 1);
    };
    return new BoothSession(id, storage, drawAnew);
  }, [id, storage]);
  useEffect(() => {
    void session.open();
    return follow(session);
  }, [session]);
  return session;
}

/** Takes in what others change, and sends what waits as soon as there is a network. */
function follow(session: BoothSession): () => void {
  const onOnline = () => void session.exchange();
  const onOffline = () => {
    session.lose();
  };
  let events = listen(session);
  const retry = setInterval(() => {
    if (events.readyState === EventSource.CLOSED) events = listen(session);
    const { isOnline, waiting } = session.freshness;
    if (!isOnline || waiting > 0 || session.problem !== undefined) void session.exchange();
  }, RETRY_MILLISECONDS);
  const reload = setInterval(() => {
    if (session.freshness.isOnline) void session.load();
  }, RELOAD_MILLISECONDS);
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  return () => {
    events.close();
    clearInterval(retry);
    clearInterval(reload);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('offline', onOffline);
  };
}

/** The browser connects again by itself after a lost connection, not after a refusal. */
function listen(session: BoothSession): EventSource {
  const events = new EventSource(`${sessionPath(session.id)}/events`);
  events.addEventListener('revision', (event: MessageEvent<string>) => {
    const { revision } = JSON.parse(event.data) as { readonly revision: number };
    if (revision > session.replica.revision || !session.freshness.isOnline) void session.exchange();
  });
  return events;
}

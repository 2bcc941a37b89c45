import { useEffect, useState } from 'preact/hooks';
import type { BoothStart } from '../booth-state.js';
import { BoothWaiting } from '../views/booth/booth-waiting.js';
import { BoothDesk } from './booth/booth-desk.js';
import { BoothStorage } from './booth/booth-storage.js';
import { registerBoothWorker } from './booth/register-worker.js';
import { SessionChoice } from './booth/session-choice.js';
import { useBoothSession } from './booth/use-booth-session.js';

interface Browser {
  readonly storage: BoothStorage | undefined;
  readonly lacking: string | undefined;
}

/** The booth: the session that the address names, or the choice of one. */
export function BoothIsland({ languages }: BoothStart) {
  const [browser, setBrowser] = useState<Browser>();
  useEffect(() => {
    void prepare().then(setBrowser);
  }, []);
  if (!browser) return <BoothWaiting />;
  const sessionId = new URLSearchParams(location.search).get('session');
  if (sessionId === null) return <SessionChoice storage={browser.storage} languages={languages} />;
  return <OpenSession sessionId={sessionId} {...browser} />;
}

async function prepare(): Promise<Browser> {
  const [storage, isRegistered] = await Promise.all([BoothStorage.open(), registerBoothWorker()]);
  if (!storage) return { storage, lacking: 'this browser keeps nothing, so without a network a reload loses it' };
  return { storage, lacking: isRegistered ? undefined : 'without a network it cannot be reloaded here' };
}

function OpenSession({ sessionId, storage, lacking }: Browser & { readonly sessionId: string }) {
  const session = useBoothSession(sessionId, storage);
  const { glossary, problem, freshness } = session;
  if (glossary) return <BoothDesk session={session} pair={glossary} lacking={lacking} />;
  const reason =
    problem ?? (freshness.isOnline ? 'Opening…' : 'There is no network, and this browser does not know the session.');
  return (
    <section class="booth booth-start">
      <h1>Booth</h1>
      <p class="status" role="status" data-state={problem === undefined ? undefined : 'failed'}>
        {reason}
      </p>
      <p>
        <a href="/booth">Sessions</a>
      </p>
    </section>
  );
}

/** As the server serves it: its own address, so that it may speak for the booth, and only for it. */
const WORKER = '/booth-worker.js';
const SCOPE = '/booth';

/** Makes the page work after a reload without a network. Answers whether that is possible here (not over plain HTTP). */
export async function registerBoothWorker(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    return true;
  } catch {
    // Offline, the one that is there stays.
    return (await navigator.serviceWorker.getRegistration(SCOPE)) !== undefined;
  }
}

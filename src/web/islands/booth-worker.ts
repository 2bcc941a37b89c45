/**
 * The service worker of the booth: keeps the page with its scripts and styles, so that it opens without a network. Answers
 * of the API are never kept here. The server puts `boothFiles` before this text: with new files it is a new worker.
 */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface AskEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface WorkerScope {
  readonly boothFiles: { readonly version: string; readonly files: readonly string[] };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(name: 'fetch', listener: (event: AskEvent) => void): void;
}

const worker = self as unknown as WorkerScope;
const PAGE = '/booth';
const PREFIX = 'concord-booth-';
/** A network that takes longer counts as none: whoever interprets cannot wait. */
const PATIENCE_MILLISECONDS = 3_000;
/** From this status on the server, or what stands before it, has failed. */
const SERVER_FAILURE = 500;
const { version, files } = worker.boothFiles;
const cacheName = PREFIX + version;

worker.addEventListener('install', (event) => {
  const fill = caches.open(cacheName).then((cache) => cache.addAll([PAGE, ...files]));
  event.waitUntil(fill.then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) return;
  if (event.request.mode === 'navigate' && pathname === PAGE) event.respondWith(freshPage(event));
  else if (files.includes(pathname)) event.respondWith(keptFile(event.request));
});

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== cacheName);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The server's page, which is kept; without an answer in time, or with a failed one, the one that was kept before. */
async function freshPage(event: AskEvent): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(PAGE);
  const asked = fetch(event.request).then(async (response) => {
    if (response.ok) await cache.put(PAGE, response.clone());
    return response;
  });
  event.waitUntil(asked.catch(() => undefined));
  if (!kept) return asked;
  const late = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS, kept));
  const usable = asked.then((response) => (response.status >= SERVER_FAILURE ? kept : response));
  return Promise.race([usable.catch(() => kept), late]);
}

async function keptFile(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName })) ?? fetch(request);
}

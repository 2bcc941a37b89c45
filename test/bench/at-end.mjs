// What must not outlive the run, whichever way it ends: servers, clusters, their folders.
const releases = new Set();

/**
 * Calls `release` (synchronous) when the process ends, also by Ctrl-C.
 * @returns {() => void} releases at once instead
 */
export function atEnd(release) {
  if (releases.size === 0) watchForTheEnd();
  releases.add(release);
  return () => {
    if (releases.delete(release)) release();
  };
}

let watching = false;

function watchForTheEnd() {
  if (watching) return;
  watching = true;
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 })) {
    process.once(signal, () => process.exit(code));
  }
  process.once('exit', () => {
    for (const release of releases) release();
  });
}

import type { JobProgress } from '../domain/job.js';

/** A stream of bytes that counts what is taken from it. */
export interface ByteMeter {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** How many bytes were taken so far. */
  readonly read: () => number;
}

const PROGRESS_MILLISECONDS = 500;

/** Tells the progress at most twice a second, and when the last byte was taken. */
export function createByteMeter(
  bytes: AsyncIterable<Uint8Array>,
  total: number,
  onProgress: (progress: JobProgress) => void,
): ByteMeter {
  let done = 0;
  let told = 0;
  const tell = () => {
    told = Date.now();
    onProgress({ done, total, unit: 'bytes' });
  };

  async function* metered(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      done += chunk.byteLength;
      if (Date.now() - told >= PROGRESS_MILLISECONDS) tell();
      yield chunk;
    }
    tell();
  }
  return { bytes: metered(), read: () => done };
}

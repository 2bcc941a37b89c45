import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import { CommandError, EXIT } from './exit-codes.js';

/** Under another name until it is whole: a file that an error cut off must not pass for one. */
export async function writeFileWhole(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  signal?: AbortSignal,
): Promise<void> {
  const unfinished = `${path}.part`;
  const stream = createWriteStream(unfinished);
  try {
    await pipeline(chunks, stream, signal ? { signal } : {});
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (signal?.aborted) throw new CommandError('Interrupted.', EXIT.interrupted);
    const { path: failedAt, message } = error as NodeJS.ErrnoException;
    throw failedAt === unfinished ? new CommandError(`${path} cannot be written: ${message}`, EXIT.file) : error;
  }
}

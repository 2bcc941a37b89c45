import { once } from 'node:events';

import { writeFileWhole } from './write-file.js';

/** Writes what comes to a file, or to standard output as fast as its reader takes it. */
export async function writeOut(chunks: AsyncIterable<Uint8Array>, output: string | undefined): Promise<void> {
  if (output !== undefined) {
    await writeFileWhole(chunks, output);
    return;
  }
  for await (const chunk of chunks) if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}

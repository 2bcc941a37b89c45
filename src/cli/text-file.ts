import { readFile } from 'node:fs/promises';

import { CommandError, EXIT } from './exit-codes.js';
import { requireReadable } from './readable-file.js';

/** @throws CommandError for a file that cannot be read, or is no text in UTF-8 */
export async function textOfFile(path: string): Promise<string> {
  await requireReadable(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch {
    throw new CommandError(`The file ${path} is not a text in UTF-8.`, EXIT.file);
  }
}

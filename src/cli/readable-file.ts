import { access, constants, stat } from 'node:fs/promises';

import { CommandError, EXIT } from './exit-codes.js';

/** @throws CommandError when the file is not there, may not be read or is a folder */
export async function requireReadable(path: string): Promise<void> {
  await access(path, constants.R_OK).catch(() => {
    throw new CommandError(`The file ${path} cannot be read.`, EXIT.file);
  });
  if ((await stat(path)).isDirectory()) throw new CommandError(`${path} is a folder, not a file.`, EXIT.file);
}

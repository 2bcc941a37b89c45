import { access, constants } from 'node:fs/promises';

import { CommandError, EXIT } from './exit-codes.js';

/** @throws CommandError when the file is not there or may not be read */
export async function requireReadable(path: string): Promise<void> {
  await access(path, constants.R_OK).catch(() => {
    throw new CommandError(`The file ${path} cannot be read.`, EXIT.file);
  });
}

import { text as readAll } from 'node:stream/consumers';

import { CommandError, EXIT } from './exit-codes.js';

/** The text that was given as an argument, or for `-` what standard input holds, without the line end after it. */
export async function givenText(argument: string): Promise<string> {
  const text = argument === '-' ? (await readAll(process.stdin)).replace(/\r?\n$/, '') : argument;
  if (text.trim() === '') throw new CommandError('There is no text to look up.', EXIT.usage);
  return text;
}

import { constants, setPriority } from 'node:os';

/**
 * Lets everything else go first where processors are short: for threads whose work nobody waits for at this moment. On Linux
 * the priority belongs to the thread that asks for it (setpriority(2)); elsewhere it would be the whole process's.
 */
export function workInBackground(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
}

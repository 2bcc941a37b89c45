import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { expect } from '@jest/globals';

/** Asserts that a folder is empty, now or a moment later: a job's file goes after the job was told to have ended. */
export async function emptied(folder: string): Promise<void> {
  for (let look = 0; look < 100 && readdirSync(folder).length > 0; look += 1) await pause(20);
  expect(readdirSync(folder)).toEqual([]);
}

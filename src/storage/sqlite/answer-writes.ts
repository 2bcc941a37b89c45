import type { Database } from 'better-sqlite3';
import type { AnswerWrites } from '../../domain/ports/answers.js';
import { createFindOnce, type OnceOnly } from './once-only.js';
import type { Synchronous } from './port-call.js';

interface AnswerWriteParts {
  readonly clock: () => number;
  readonly onceOnly: OnceOnly;
}

export function createAnswerWrites(db: Database, { clock, onceOnly }: AnswerWriteParts): Synchronous<AnswerWrites> {
  return {
    find: createFindOnce(db, clock),
    remember: (answer, write) => onceOnly(write, () => answer).result,
  };
}

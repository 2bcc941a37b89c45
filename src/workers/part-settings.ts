import type { openDatabase } from '../storage/sqlite/open-database.js';
import type { LookUpData } from './look-up-messages.js';

/** What a part of the look-ups works with. */
export interface PartSettings extends Omit<LookUpData, 'part' | 'mainPort'> {
  /** A read-only connection. */
  readonly database: ReturnType<typeof openDatabase>;
}

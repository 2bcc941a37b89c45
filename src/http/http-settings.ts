import type { Logger } from 'pino';
import type { Limits } from '../domain/limits.js';

/** What the HTTP layer needs to know besides the services. */
export interface HttpSettings {
  /** The address that the server will be bound to, as configured. Open mode needs a literal loopback address. */
  readonly host: string;
  /** Where uploads are received; exists, writable by the owner alone. */
  readonly spoolFolder: string;
  readonly limits: Limits;
  /** Whether loopback may be used without a key until the first account exists. */
  readonly openMode: boolean;
  /** With it the owner of the data folder may come from this machine, open mode or not; from the lock file. */
  readonly ownerToken?: string;
  /** The address that people type, when a proxy stands in front. */
  readonly publicUrl?: string;
  /** From `createLogger` in http/logger.ts. */
  readonly logger: Logger;
  /** The built pages' scripts and styles (dist/web/assets), served at /assets/. */
  readonly assetsFolder: string;
  readonly version: string;
}

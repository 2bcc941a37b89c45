import type { Acceptance, RuleDecisions } from '../acceptance.js';
import type { Page, PageRequest } from '../page.js';
import type { DecidedFinding } from '../suppression.js';
import type { WriteContext } from './write-context.js';

export interface AcceptanceFilter {
  readonly rule?: string;
}

export interface AcceptanceReads {
  /** Newest first. */
  list(filter: AcceptanceFilter, page: PageRequest): Promise<Page<Acceptance>>;
  /** One for each key that is accepted. */
  withKeys(keys: readonly string[]): Promise<readonly Acceptance[]>;
  /** For each check of which any finding was decided. */
  decisions(): Promise<readonly RuleDecisions[]>;
}

export interface AcceptanceWrites {
  /** The same key again: the first acceptance stays as it is. What was to be left alone of this key is not any more. */
  accept(finding: DecidedFinding & { readonly key: string }, write: WriteContext): Promise<Acceptance>;
  /** As accept, all or none. */
  acceptAll(findings: readonly (DecidedFinding & { readonly key: string })[], write: WriteContext): Promise<void>;
  /** Fails with `not-found`. */
  takeBack(acceptanceId: string, write: WriteContext): Promise<void>;
}

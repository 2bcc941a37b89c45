import type { Page, PageRequest } from '../page.js';
import type { NewSuppression, Suppression, SuppressionScope } from '../suppression.js';
import type { WriteContext } from './write-context.js';

export interface SuppressionFilter {
  readonly rule?: string;
  readonly scope?: SuppressionScope;
}

export interface SuppressionReads {
  /** Newest first, those that have expired too. */
  list(filter: SuppressionFilter, page: PageRequest): Promise<Page<Suppression>>;
  /** All with one of these keys, wherever they hold, oldest first. */
  withKeys(keys: readonly string[]): Promise<readonly Suppression[]>;
}

export interface SuppressionWrites {
  /** The same key, scope and place again: the new reason and expiry count. Whoever called it right is overruled. */
  add(suppression: NewSuppression & { readonly key: string }, write: WriteContext): Promise<Suppression>;
  /** As add, all or none. */
  addAll(suppressions: readonly (NewSuppression & { readonly key: string })[], write: WriteContext): Promise<void>;
  /** Fails with `not-found`. */
  remove(suppressionId: string, write: WriteContext): Promise<void>;
}

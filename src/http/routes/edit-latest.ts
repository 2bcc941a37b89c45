import { ConcordError } from '../../domain/failure.js';

interface Edit<Value extends { readonly revision: number }> {
  read(): Promise<Value>;
  /** Writes the change made to this value, or fails with `changed-meanwhile` when it is no longer the newest. */
  change(value: Value, ifRevision: number): Promise<Value>;
  /** The revision that the caller insists on. */
  readonly ifRevision?: number | undefined;
}

const ATTEMPTS = 5;

/**
 * Applies a patch to the newest revision. Without If-Match the last write wins, but only in the fields that it names:
 * when somebody else was faster, the patch is applied again to what they left.
 */
export async function editLatest<Value extends { readonly revision: number }>(edit: Edit<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    const value = await edit.read();
    try {
      return await edit.change(value, edit.ifRevision ?? value.revision);
    } catch (error) {
      if (edit.ifRevision !== undefined || attempt === ATTEMPTS || !isChangedMeanwhile(error)) throw error;
    }
  }
}

function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof ConcordError && error.failure.kind === 'changed-meanwhile';
}

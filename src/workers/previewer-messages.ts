import type { Failure } from '../domain/failure.js';
import type { Limits } from '../domain/limits.js';
import type { ImportPreview } from '../domain/import-preview.js';
import type { PreviewTask } from '../services/import-preview.js';

/** What a thread that reads a file for a preview starts with. */
export interface PreviewerData {
  readonly task: PreviewTask;
  readonly spoolFolder: string;
  readonly limits: Limits;
  readonly milliseconds: number;
}

/** The one thing that it says. */
export type PreviewerMessage =
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  /** Something is wrong with the file. */
  | { readonly kind: 'failure'; readonly failure: Failure }
  /** Something other than the file is at fault. */
  | { readonly kind: 'error'; readonly message: string; readonly stack: string };

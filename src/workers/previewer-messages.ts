import type { Limits } from '../domain/limits.js';
import type { PreviewTask } from '../services/import-preview.js';

/** What a thread that reads a file for a preview starts with. */
export interface PreviewerData {
  readonly task: PreviewTask;
  readonly spoolFolder: string;
  readonly limits: Limits;
  readonly milliseconds: number;
}

import type { Limits } from '../domain/limits.js';
import type { ReviewTask } from '../services/checks/import-reviews.js';

/** What a thread that reads a reviewer's table starts with. */
export interface ReviewReaderData {
  readonly task: ReviewTask;
  readonly databaseFile: string;
  readonly spoolFolder: string;
  readonly limits: Limits;
}

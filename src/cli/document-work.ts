import type { z } from 'zod';

import { UploadedDocument } from './answers/documents.js';
import type { DocumentJob } from './answers/jobs.js';
import type { Client } from './client.js';
import type { DocumentUpload } from './document-client.js';
import { CommandError, EXIT } from './exit-codes.js';
import { problemLines } from './import-report.js';
import { showJob } from './show-job.js';
import type { Terminal } from './terminal.js';

/** Where the work on documents is done and shown. */
export interface DocumentWork {
  readonly client: Client;
  readonly terminal: Terminal;
  /** Ctrl-C. */
  readonly signal: AbortSignal;
}

/**
 * Uploads files for as long as an action takes; then they are deleted again, however it ended.
 * @param action gets a function that uploads a file and returns the id of the document
 */
export async function withUploads<Result>(
  { client, terminal, signal }: DocumentWork,
  action: (upload: (file: DocumentUpload) => Promise<string>) => Promise<Result>,
): Promise<Result> {
  const uploaded: string[] = [];
  try {
    return await action(async (file) => {
      const job = await showJob(client.documents.upload(file, signal), terminal, `reading ${file.path}`);
      const { id, targetLanguage } = resultOf(job, UploadedDocument, file.path);
      uploaded.push(id);
      if (signal.aborted) throw interrupted();
      if (targetLanguage === null) throw withoutTarget(file.path);
      return id;
    });
  } finally {
    for (const id of uploaded) await remove(id, client, terminal);
  }
}

/** @throws CommandError when the job failed, with what is wrong with the file, or was cancelled */
export function resultOf<Schema extends z.ZodType>(job: DocumentJob, schema: Schema, path: string): z.output<Schema> {
  if (job.status === 'cancelled') throw interrupted();
  if (job.status === 'succeeded') return schema.parse(job.result);
  throw new CommandError(problemLines(job, path).join('\n'), EXIT.file);
}

async function remove(documentId: string, { documents }: Client, terminal: Terminal): Promise<void> {
  await documents.remove(documentId).catch((error: unknown) => {
    terminal.tell(`The document ${documentId} could not be deleted again: ${(error as Error).message}`);
  });
}

function interrupted(): CommandError {
  return new CommandError('Interrupted.', EXIT.interrupted);
}

function withoutTarget(path: string): CommandError {
  return new CommandError(`${path} names no target language; say it with --target.`, EXIT.usage);
}

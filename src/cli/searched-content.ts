import { stat } from 'node:fs/promises';
import { basename } from 'node:path';

import type { LanguageTag } from '../domain/language-tag.js';
import type { Client, Receiver } from './client.js';
import { idsOf } from './command-context.js';
import { CommandError, EXIT } from './exit-codes.js';
import { problemLines } from './import-report.js';
import { showJob } from './show-job.js';
import type { Terminal } from './terminal.js';

/** What a command searches, as it was given: names, or files that are memories or glossaries by themselves. */
export interface SearchedContent {
  readonly memory?: readonly string[];
  readonly glossary?: readonly string[];
}

/** Ids; absent: all. */
export interface FoundContent {
  readonly memories?: readonly string[];
  readonly glossaries?: readonly string[];
}

/**
 * Whether memories are files, which are searched by themselves. @throws CommandError where names stand beside them
 */
export async function searchesFiles({ memory = [], glossary = [] }: SearchedContent): Promise<boolean> {
  const memories = await Promise.all(memory.map(isFile));
  if (!memories.includes(true)) return false;
  const given = [...memory, ...glossary];
  const isFileEach = [...memories, ...(await Promise.all(glossary.map(isFile)))];
  const name = given[isFileEach.indexOf(false)];
  if (name === undefined) return true;
  throw new CommandError(`"${name}" is no file; what is named cannot be searched beside files.`, EXIT.usage);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

export async function findContent(client: Client, { memory, glossary }: SearchedContent): Promise<FoundContent> {
  const [memories, glossaries] = [await idsOf(client, 'memory', memory), await idsOf(client, 'glossary', glossary)];
  return { ...(memories && { memories }), ...(glossaries && { glossaries }) };
}

interface FileReading {
  readonly client: Client;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  /** For files that name none. */
  readonly sourceLanguage?: LanguageTag;
  readonly targetLanguage?: LanguageTag;
}

/** Imports the files, each as a memory or glossary of its name. */
export async function importContent(
  { memory = [], glossary = [] }: SearchedContent,
  reading: FileReading,
): Promise<void> {
  for (const path of memory) await importAs('memory', path, reading);
  for (const path of glossary) await importAs('glossary', path, reading);
}

async function importAs(kind: Receiver, path: string, reading: FileReading): Promise<void> {
  const { client, terminal, signal, ...languages } = reading;
  const name = basename(path);
  const into = (await client.find(kind, name)) ?? (await client.create(kind, name));
  const file = { path, kind, into, policy: 'merge', dryRun: false, ...languages };
  const job = await showJob(client.importFile(file, signal), terminal, `reading ${path}`);
  if (job.status === 'cancelled') throw new CommandError('Interrupted.', EXIT.interrupted);
  if (job.status === 'failed') throw new CommandError(problemLines(job, path).join('\n'), EXIT.file);
  const { problemCount } = job;
  if (problemCount > 0)
    terminal.tell(`${path}: ${problemCount.toLocaleString('en')} problems; import --dry-run names them`);
}

import type { Command } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import type { CommandContext } from './command-context.js';
import type { DocumentUpload } from './document-client.js';
import type { DocumentWork } from './document-work.js';
import { CommandError, EXIT, type ExitCode } from './exit-codes.js';
import { untilInterrupted } from './interruption.js';
import { collected, type CommonOptions, languageTag, withCommonOptions } from './options.js';
import { requireReadable } from './readable-file.js';
import {
  findContent,
  type FoundContent,
  importContent,
  type SearchedContent,
  searchesFiles,
} from './searched-content.js';

/** The options of the commands that work on XLIFF files. */
export interface DocumentOptions extends CommonOptions, SearchedContent {
  readonly source?: LanguageTag;
  readonly target?: LanguageTag;
  readonly encoding?: string;
}

export function withDocumentOptions(command: Command): Command {
  return withCommonOptions(command)
    .argument('<files...>', 'XLIFF files, 1.0 to 2.2')
    .option('--memory <name>', 'search this memory only, or this TMX, XLIFF or CSV file; may be repeated', collected)
    .option('--source <language>', 'the source language of a memory file that names none', languageTag)
    .option('--target <language>', 'the target language, where a file names none', languageTag)
    .option('--encoding <label>', 'the encoding of the files, where it should not be detected');
}

/** Runs the work where the options say: at a server, on the data folder, or with memory files in a folder of their own. */
export async function workOnDocuments(
  paths: readonly string[],
  options: DocumentOptions,
  { terminal, use, useTemporary }: CommandContext,
  action: (work: DocumentWork, content: FoundContent) => Promise<ExitCode>,
): Promise<void> {
  const { url, source, target } = options;
  for (const path of paths) await requireReadable(path);
  if (!(await searchesFiles(options))) {
    await use(url, (client) =>
      untilInterrupted(async (signal) => action({ client, terminal, signal }, await findContent(client, options))),
    );
    return;
  }
  if (url !== undefined) throw new CommandError('A server cannot search a file; import it first.', EXIT.usage);
  const languages = { ...(source && { sourceLanguage: source }), ...(target && { targetLanguage: target }) };
  await useTemporary((client) =>
    untilInterrupted(async (signal) => {
      await importContent(options, { client, terminal, signal, ...languages });
      return action({ client, terminal, signal }, {});
    }),
  );
}

export function uploadOf(path: string, { target, encoding }: DocumentOptions): DocumentUpload {
  return { path, ...(target && { targetLanguage: target }), ...(encoding !== undefined && { encoding }) };
}

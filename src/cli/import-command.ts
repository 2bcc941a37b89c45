import { type Command, Option } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import type { Job } from './answers/jobs.js';
import type { Client, FileImport, Receiver } from './client.js';
import { type CommandContext, idOf } from './command-context.js';
import { CommandError, EXIT, type ExitCode } from './exit-codes.js';

import { importLines, problemLines } from './import-report.js';
import { untilInterrupted } from './interruption.js';
import { type CommonOptions, languageTag, withCommonOptions } from './options.js';
import { previewLines, previewProblemLines } from './preview-report.js';
import { requireReadable } from './readable-file.js';
import { showJob } from './show-job.js';
import { type TableArguments, tableOf, withTableOptions } from './table-options.js';
import type { Terminal } from './terminal.js';

interface ImportOptions extends CommonOptions, TableArguments {
  readonly memory?: string;
  readonly glossary?: string;
  readonly create?: true;
  readonly policy: string;
  readonly source?: LanguageTag;
  readonly target?: LanguageTag;
  readonly encoding?: string;
  readonly dryRun?: true;
  readonly preview?: true;
}

const EXAMPLES = `
Examples:
  $ concord import memory.tmx --memory Releases --create
  $ concord import terms.csv --glossary Physics --create
  $ concord import terms.xlsx --glossary Physics --preview
  $ concord import words.csv --glossary Physics --column 1=term:de --column 2=term:fr --header-rows 1
  $ concord import old.csv --memory Archive --encoding gb18030 --dry-run

Nothing of a file is seen before all of it is in. Ctrl-C takes a running import back.
Exit code 3: the file cannot be read; what is wrong is told by line and column.`;

export function addImportCommand(program: Command, context: CommandContext): void {
  const into = new Option('--memory <name>', 'the memory that receives the units').conflicts('glossary');
  withTableOptions(withCommonOptions(program.command('import')))
    .description('imports a file into a memory (TMX, XLIFF, CSV, TSV) or a glossary (TBX, CSV, TSV, XLSX)')
    .argument('<file>', 'the file')
    .addOption(into)
    .option('--glossary <name>', 'the glossary that receives the concepts')
    .option('--create', 'make the memory or glossary when there is none of this name')
    .option('--policy <policy>', 'memory: merge, keep or overwrite; glossary: merge, keep-both or skip', 'merge')
    .option('--source <language>', 'the source language, where the format names none', languageTag)
    .option('--target <language>', 'the target language, where the format names none', languageTag)
    .option('--encoding <label>', 'the encoding of the file, where it should not be detected')
    .option('--dry-run', 'read and count only; nothing is changed')
    .option('--preview', 'glossary: show how the file is understood and its first concepts; nothing is changed')
    .addHelpText('after', EXAMPLES)
    .action(async (path: string, options: ImportOptions) => {
      const receiver = receiverOf(options);
      await requireReadable(path);
      await context.use(options.url, async (client) => {
        if (options.preview) return preview(client, path, options, context.terminal);
        const file = {
          path,
          kind: receiver.kind,
          into: await receiverId(client, receiver, options),
          ...orderOf(options),
        };
        return reportEnd(await importAndShow(client, file, context.terminal), path, options, context.terminal);
      });
    });
}

/** Shows what an import would read. Exit code 3: it could not be imported as it is. */
async function preview(client: Client, path: string, options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const { glossary, json } = options;
  if (glossary === undefined)
    throw new CommandError('A preview is of an import into a glossary: --glossary NAME.', EXIT.usage);
  const glossaryId = await idOf(client, 'glossary', glossary);
  const answer = await client.previewImport({ path, glossaryId, ...readingOf(options) });
  if (json) terminal.line(JSON.stringify(answer, undefined, 2));
  else {
    previewLines(answer, terminal.paint).forEach(terminal.line);
    previewProblemLines(answer, path).forEach(terminal.tell);
  }
  return answer.importable ? EXIT.done : EXIT.file;
}

interface NamedReceiver {
  readonly kind: Receiver;
  readonly name: string;
}

function receiverOf({ memory, glossary }: ImportOptions): NamedReceiver {
  if (memory !== undefined) return { kind: 'memory', name: memory };
  if (glossary !== undefined) return { kind: 'glossary', name: glossary };
  throw new CommandError('Say where the file goes: --memory NAME or --glossary NAME.', EXIT.usage);
}

async function receiverId(
  client: Client,
  { kind, name }: NamedReceiver,
  { create, dryRun }: ImportOptions,
): Promise<string> {
  const id = await client.find(kind, name);
  if (id !== undefined) return id;
  if (create && !dryRun) return client.create(kind, name);
  throw new CommandError(`There is no ${kind} named "${name}"; without --dry-run, --create makes it.`, EXIT.usage);
}

function orderOf(options: ImportOptions) {
  const { policy, dryRun } = options;
  return { policy, dryRun: dryRun ?? false, ...readingOf(options) };
}

/** How the file is to be read. */
function readingOf({ source, target, encoding, ...options }: ImportOptions) {
  return {
    ...(source && { sourceLanguage: source }),
    ...(target && { targetLanguage: target }),
    ...(encoding !== undefined && { encoding }),
    ...tableOf(options),
  };
}

/** Follows the job to its end; Ctrl-C cancels it. */
function importAndShow(client: Client, file: FileImport, terminal: Terminal): Promise<Job> {
  return untilInterrupted((signal) => showJob(client.importFile(file, signal), terminal, 'importing'));
}

function reportEnd(job: Job, path: string, { json, dryRun }: ImportOptions, terminal: Terminal): ExitCode {
  if (json) terminal.line(JSON.stringify(job, undefined, 2));
  else {
    importLines(job, dryRun ?? false).forEach(terminal.line);
    problemLines(job, path).forEach(terminal.tell);
  }
  if (job.status === 'succeeded') return EXIT.done;
  return job.status === 'cancelled' ? EXIT.interrupted : EXIT.file;
}

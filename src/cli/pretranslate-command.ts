import { type Command, InvalidArgumentError, Option } from 'commander';

import type { PretranslationOrder } from '../domain/document.js';
import { Pretranslation } from './answers/documents.js';
import { type CommandContext } from './command-context.js';
import { type DocumentOptions, uploadOf, withDocumentOptions, workOnDocuments } from './document-command.js';
import { type DocumentWork, resultOf, withUploads } from './document-work.js';
import { asCommandError, CommandError, EXIT } from './exit-codes.js';
import { collected, wholeNumber } from './options.js';
import { type OutputFile, outputFilesOf, type OutputOptions } from './output-files.js';
import { type PretranslatedFile, pretranslationLines } from './pretranslation-report.js';
import type { FoundContent } from './searched-content.js';
import { showJob } from './show-job.js';
import type { Terminal } from './terminal.js';
import { writeFileWhole } from './write-file.js';

interface PretranslateOptions extends DocumentOptions, OutputOptions {
  readonly minScore: number;
  readonly suggestionsFrom?: number;
  readonly confirm?: readonly number[];
  readonly terms?: true;
  readonly replace: PretranslationOrder['replace'];
}

const [LOWEST, BEST] = [50, 102];
const SUGGESTIONS = 3;

const EXAMPLES = `
Examples:
  $ concord pretranslate release.xlf
  $ concord pretranslate release.xlf --memory Releases --min-score 85 --confirm 102,101
  $ concord pretranslate *.xlf --memory old.tmx --suggestions-from 60 --output filled/

release.xlf becomes release.pretranslated.xlf, with the targets that were filled and not one byte else changed.
Nothing is left at a server: the document is deleted again, also after Ctrl-C.`;

export function addPretranslateCommand(program: Command, context: CommandContext): void {
  const replace = new Option('--replace <which>', 'which segments are filled: without a target, or not confirmed');
  withDocumentOptions(program.command('pretranslate'))
    .description('fills XLIFF files from the memories')
    .option('--glossary <name>', 'write the terms of this glossary into the file; may be repeated', collected)
    .option('--min-score <score>', 'the lowest score that fills a target, 50 to 102', wholeNumber(LOWEST, BEST), 75)
    .option(
      '--suggestions-from <score>',
      'leave lower matches from this score as suggestions',
      wholeNumber(LOWEST, BEST),
    )
    .option('--confirm <scores>', 'confirm what these scores filled, for example 102,101', scores)
    .option('--terms', 'write the terms of all glossaries into the file')
    .addOption(replace.choices(['empty', 'unconfirmed']).default('empty'))
    .option('--output <path>', 'the file to write, or the folder for all of them')
    .option('--force', 'write over files that are there')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: PretranslateOptions) => {
      const files = await outputFilesOf(paths, options);
      await workOnDocuments(paths, options, context, async (work, content) => {
        const done: PretranslatedFile[] = [];
        try {
          for (const file of files) {
            const result = await orTold(files.length, context.terminal, () =>
              pretranslate(file, options, { work, content }),
            );
            if (result !== undefined) done.push(result);
          }
        } finally {
          if (options.json) context.terminal.line(JSON.stringify({ files: done }, undefined, 2));
          else pretranslationLines(done).forEach(context.terminal.line);
        }
        return done.length === files.length ? EXIT.done : EXIT.file;
      });
    });
}

/** Of several files, one that cannot be used is told, and does not keep the others waiting. */
async function orTold<Result>(
  files: number,
  terminal: Terminal,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    const failure = asCommandError(error);
    if (files === 1 || !(failure instanceof CommandError) || failure.exitCode !== EXIT.file) throw error;
    terminal.tell(`concord: ${failure.message}`);
    return undefined;
  }
}

interface Place {
  readonly work: DocumentWork;
  readonly content: FoundContent;
}

function pretranslate(
  { path, output }: OutputFile,
  options: PretranslateOptions,
  { work, content }: Place,
): Promise<PretranslatedFile> {
  const { client, terminal, signal } = work;
  return withUploads(work, async (upload) => {
    const id = await upload(uploadOf(path, options));
    const states = client.documents.pretranslate(id, orderOf(options, content), signal);
    const result = resultOf(await showJob(states, terminal, `pretranslating ${path}`), Pretranslation, path);
    await writeFileWhole(await client.documents.file(id), output, signal);
    return { file: path, output, ...result };
  });
}

function orderOf(options: PretranslateOptions, { memories, glossaries }: FoundContent): PretranslationOrder {
  const { minScore, suggestionsFrom, confirm = [], terms, glossary, replace } = options;
  return {
    ...(memories && { memories: memories.map((id) => ({ id })) }),
    ...(glossaries && { glossaries }),
    minScore,
    ...(suggestionsFrom !== undefined && { suggestionsFrom }),
    suggestionsLimit: SUGGESTIONS,
    confirm,
    terms: terms === true || glossary !== undefined,
    replace,
  };
}

function scores(value: string): readonly number[] {
  const given = value.split(',').map((score) => (/^\d{2,3}$/.test(score.trim()) ? Number(score) : NaN));
  if (given.every((score) => score >= LOWEST && score <= BEST)) return given;
  throw new InvalidArgumentError(`It must be scores of ${LOWEST} to ${BEST} with commas between them.`);
}

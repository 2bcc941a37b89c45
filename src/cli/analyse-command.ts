import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';

import { ANALYSIS_BANDS, ANALYSIS_EXTRAS, type AnalysisWeights } from '../domain/analysis.js';
import { type AnalysedFile, analysisLines, csvOfAnalyses } from './analysis-lines.js';
import { Analysis } from './answers/analysis.js';
import type { CommandContext } from './command-context.js';
import { type DocumentOptions, uploadOf, withDocumentOptions, workOnDocuments } from './document-command.js';
import { type DocumentWork, resultOf, withUploads } from './document-work.js';
import { EXIT } from './exit-codes.js';
import { wholeNumber } from './options.js';
import type { FoundContent } from './searched-content.js';
import { showJob } from './show-job.js';
import type { Terminal } from './terminal.js';

interface AnalyseOptions extends DocumentOptions {
  readonly minScore: number;
  readonly weights: Partial<AnalysisWeights>;
  readonly withEachOther: boolean;
  readonly csv?: true;
}

const [LOWEST, EXACT] = [50, 100];

const EXAMPLES = `
Examples:
  $ concord analyse release.xlf
  $ concord analyse *.xlf --memory Releases --csv > analysis.csv
  $ concord analyse release.xlf --memory old.tmx --weights '{"100": 0, "new": 1}'

What stands in a file counts as a repetition in the files after it, unless --no-with-each-other is given.
Nothing is left at a server: the documents are deleted again, also after Ctrl-C.`;

export function addAnalyseCommand(program: Command, context: CommandContext): void {
  const csv = new Option('--csv', 'print the analysis as CSV').conflicts('json');
  withDocumentOptions(program.command('analyse'))
    .description('tells how much of XLIFF files the memories know')
    .option('--min-score <score>', 'what is below counts as new, 50 to 100', wholeNumber(LOWEST, EXACT), LOWEST)
    .option('--weights <json>', 'what part of a word a band counts, 0 to 1', weights, {})
    .option('--with-each-other', 'files are read after each other (the default)', true)
    .option('--no-with-each-other', 'each file by itself')
    .addOption(csv)
    .addHelpText('after', EXAMPLES)
    .action((paths: readonly string[], options: AnalyseOptions) =>
      workOnDocuments(paths, options, context, async (work, content) => {
        report(await analyse(paths, options, { work, content }), options, context.terminal);
        return EXIT.done;
      }),
    );
}

interface Place {
  readonly work: DocumentWork;
  readonly content: FoundContent;
}

function analyse(
  paths: readonly string[],
  options: AnalyseOptions,
  { work, content }: Place,
): Promise<readonly AnalysedFile[]> {
  const { client, terminal, signal } = work;
  const { minScore, withEachOther } = options;
  const memories = content.memories && { memories: content.memories.map((id) => ({ id })) };
  return withUploads(work, async (upload) => {
    const analysed: AnalysedFile[] = [];
    const before: string[] = [];
    for (const path of paths) {
      const id = await upload(uploadOf(path, options));
      const request = { ...memories, minScore, weights: options.weights, with: withEachOther ? [...before] : [] };
      const job = await showJob(client.documents.analyse(id, request, signal), terminal, `analysing ${path}`);
      analysed.push({ file: path, ...resultOf(job, Analysis, path) });
      before.push(id);
    }
    return analysed;
  });
}

function report(files: readonly AnalysedFile[], { json, csv }: AnalyseOptions, { line }: Terminal): void {
  if (json) line(JSON.stringify({ files }, undefined, 2));
  else if (csv) line(csvOfAnalyses(files).trimEnd());
  else analysisLines(files).forEach(line);
}

const Weights = z.partialRecord(z.enum([...ANALYSIS_BANDS, ...ANALYSIS_EXTRAS]), z.number().min(0).max(1));

function weights(value: string): Partial<AnalysisWeights> {
  const read = Weights.safeParse(jsonOf(value));
  if (read.success) return read.data;
  throw new InvalidArgumentError(`It must be JSON such as {"new": 1, "100": 0.1}, of 0 to 1, with the names of bands.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

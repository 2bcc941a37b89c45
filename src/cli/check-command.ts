import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';

import { type Command, InvalidArgumentError, Option } from 'commander';

import { isCalendarDate } from '../domain/calendar-date.js';
import type { ReportFormat } from '../domain/finding-report.js';
import type { CalendarDate } from '../domain/glossary.js';
import type { LanguageTag } from '../domain/language-tag.js';
import { DEFAULT_LIMITS } from '../domain/limits.js';
import type { CheckedFile } from '../services/checks/read-checked-file.js';
import { counted } from './counted.js';
import {
  countSeverities,
  type FileFindings,
  findingLines,
  findingsAsJson,
  type SeverityCounts,
} from './check-report.js';
import { findingsAsSarif } from './check-sarif.js';
import type { Client } from './client.js';
import { type CommandContext, idsOf } from './command-context.js';
import { asCommandError, CommandError, EXIT, type ExitCode } from './exit-codes.js';
import { collected, languageTag } from './options.js';
import { requireReadable } from './readable-file.js';
import type { Terminal } from './terminal.js';
import { writeOut } from './write-out.js';

interface CheckOptions {
  readonly url?: string;
  readonly from?: LanguageTag;
  readonly to?: LanguageTag;
  readonly profile?: string;
  readonly off?: readonly string[];
  readonly glossary?: readonly string[];
  readonly date?: CalendarDate;
  readonly format: 'text' | 'json' | 'sarif' | ReportFormat;
  readonly output?: string;
  readonly failOn: 'error' | 'warning' | 'hint' | 'never';
}

const EXAMPLES = `
Examples:
  $ concord check release.xlf
  $ concord check memory.tmx --from zh-CN --to en --fail-on warning
  $ concord check release.csv --off case.start --format sarif > release.sarif
  $ concord check release.xlf --format html --output findings.html

Every finding is a line: file:line: severity rule: message. Terms are checked by the glossaries of the server or of the data folder.
Exit code 3: there are findings of the severity that --fail-on names, or worse.`;

const HEAD_BYTES = 64 * 1024;

export function addCheckCommand(program: Command, { terminal, use }: CommandContext): void {
  program
    .command('check')
    .description('checks translations: terms, numbers, consistency, punctuation, codes')
    .argument('<files...>', 'XLIFF, TMX, CSV or TSV files')
    .option('--url <address>', 'ask the server at this address, for example http://127.0.0.1:8080')
    .option('--from <language>', 'the source language, where the file does not say', languageTag)
    .option('--to <language>', 'the target language, where the file has none or several', languageTag)
    .option('--profile <profile>', 'which profile chooses the checks: its id or its name')
    .option('--off <rule>', 'leave this check out; may be repeated', collected)
    .option('--glossary <name>', 'check by this glossary only; may be repeated', collected)
    .option('--date <date>', 'when the text speaks: 2026-03-15, 2026-03 or 2026', calendarDate)
    .addOption(
      new Option('--format <format>', 'lines, data for programs, a page to read, or a spreadsheet to decide in')
        .choices(['text', 'json', 'sarif', 'html', 'xlsx'])
        .default('text'),
    )
    .option('-o, --output <file>', 'the file to write, for html and xlsx; absent: standard output')
    .addOption(
      new Option('--fail-on <severity>', 'what makes the exit code 3')
        .choices(['error', 'warning', 'hint', 'never'])
        .default('error'),
    )
    .addHelpText('after', EXAMPLES)
    .action((paths: readonly string[], options: CheckOptions) =>
      use(options.url, (client) => checkFiles(client, paths, options, terminal)),
    );
}

async function checkFiles(
  client: Client,
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  requireReport(options);
  const checked: FileFindings[] = [];
  const profile = options.profile === undefined ? undefined : await profileIdOf(client, options.profile);
  let failed: CommandError | undefined;
  for (const path of paths) {
    const file = await readFile(path, options);
    if (file instanceof CommandError) {
      terminal.tell(file.message);
      failed ??= file;
      continue;
    }
    tellProblems(path, file, terminal);
    const found = await check(
      client,
      { path, file },
      { ...options, ...(profile !== undefined && { profile }) },
      terminal,
    );
    checked.push(found);
    if (options.format === 'text') findingLines(found).forEach(terminal.line);
  }
  if (checked.length === 0 && failed !== undefined) return failed.exitCode;
  await writeWhole(client, checked, options, terminal);
  const counts = countSeverities(checked);
  terminal.tell(summary(checked, counts));
  if (failed !== undefined) return failed.exitCode;
  return fails(counts, options.failOn) ? EXIT.file : EXIT.done;
}

function requireReport({ format, output }: CheckOptions): void {
  if (output === undefined || format === 'html' || format === 'xlsx') return;
  throw new CommandError('--output needs --format html or xlsx.', EXIT.usage);
}

/** What can be written only when every file was checked. */
async function writeWhole(
  client: Client,
  checked: readonly FileFindings[],
  { format, output }: CheckOptions,
  terminal: Terminal,
): Promise<void> {
  if (format === 'json') terminal.line(asLines(findingsAsJson(checked)));
  else if (format === 'sarif') terminal.line(asLines(findingsAsSarif(checked, await client.checks())));
  else if (format !== 'text') {
    const { writeFileReport } = await import('./check-file-report.js');
    await writeOut(writeFileReport(checked, format, Date.now()), output);
  }
}

function tellProblems(path: string, { problems }: CheckedFile, { tell }: Terminal): void {
  for (const { line, message } of problems) {
    tell(`${path}${line === undefined ? '' : `:${line}`}: not read: ${message}`);
  }
}

function asLines(answer: object): string {
  return JSON.stringify(answer, undefined, 2);
}

/** @throws CommandError when no profile has the id or the name */
async function profileIdOf(client: Client, given: string): Promise<string> {
  const { items } = await client.profiles();
  const found = items.find(({ id }) => id === given) ?? items.find(({ name }) => name === given);
  if (found !== undefined) return found.id;
  const names = items.map(({ name }) => name).join(', ');
  throw new CommandError(`There is no profile "${given}"; there are: ${names}.`, EXIT.usage);
}

/** One file that cannot be checked keeps nobody from the others: its error, with its name, in its place. */
async function readFile(path: string, { from, to }: CheckOptions): Promise<CheckedFile | CommandError> {
  try {
    await requireReadable(path);
    const languages = { ...(from && { source: from }), ...(to && { target: to }) };
    const { readCheckedFile } = await import('../services/checks/read-checked-file.js');
    const bytes = () => createReadStream(path) as AsyncIterable<Uint8Array>;
    return await readCheckedFile(
      { name: basename(path), bytes, head: await headOf(path), ...languages },
      DEFAULT_LIMITS,
    );
  } catch (given) {
    const error = asCommandError(given);
    if (!(error instanceof CommandError)) throw error;
    return given === error ? error : new CommandError(`${path}: ${error.message}`, error.exitCode);
  }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function check(
  client: Client,
  { path, file }: Pick<FileFindings, 'path' | 'file'>,
  { profile, off = [], glossary, date }: CheckOptions,
  terminal: Terminal,
): Promise<FileFindings> {
  const { source, target, pairs } = file;
  const glossaries = await idsOf(client, 'glossary', glossary);
  const { findings, inapplicable, parts } = await client.check({
    path,
    document: { source, target, pairs: pairs.map(({ pair }) => pair), ...(date !== undefined && { date }) },
    rules: Object.fromEntries(off.map((rule) => [rule, { severity: 'off' }])),
    ...(profile !== undefined && { profile }),
    ...(glossaries && { glossaries }),
  });
  if (parts > 1) terminal.tell(`${path}: checked in ${parts} parts; each is judged for its own consistency.`);
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  if (open.length < findings.length) {
    terminal.tell(`${path}: ${findings.length - open.length} more were decided to be left alone.`);
  }
  return { path, file, findings: open, inapplicable };
}

function summary(checked: readonly FileFindings[], { error, warning, hint }: SeverityCounts): string {
  const segments = checked.reduce((sum, { file }) => sum + file.pairs.length, 0);
  return `${counted(segments, 'segment')}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(hint, 'hint')}`;
}

const RANKS = {
  error: ['error'],
  warning: ['error', 'warning'],
  hint: ['error', 'warning', 'hint'],
  never: [],
} as const;

function fails(counts: SeverityCounts, failOn: CheckOptions['failOn']): boolean {
  return RANKS[failOn].some((severity) => counts[severity] > 0);
}

function calendarDate(value: string): CalendarDate {
  if (isCalendarDate(value)) return value;
  throw new InvalidArgumentError('It must be a day, a month or a year that exists, such as 2026-03-15.');
}

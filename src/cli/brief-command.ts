import { basename } from 'node:path';

import { type Command, InvalidArgumentError, Option } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import { briefLines } from './brief-report.js';
import type { BriefLookUp, Client } from './client.js';
import { type CommandContext, idsOf } from './command-context.js';
import { CommandError, EXIT } from './exit-codes.js';
import { givenText } from './given-text.js';
import { collected, type CommonOptions, languageTag, withCommonOptions } from './options.js';
import type { Terminal } from './terminal.js';
import { textOfFile } from './text-file.js';
import { writeOut } from './write-out.js';

interface BriefOptions extends CommonOptions {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly glossary?: readonly string[];
  readonly memory?: readonly string[];
  readonly session?: string;
  readonly date?: string;
  readonly format?: 'html' | 'xlsx';
  readonly output?: string;
}

const EXAMPLES = `
Examples:
  $ concord brief release.txt --from zh-CN --to en
  $ concord brief release.txt --from zh-CN --to en --session 'Opening of the forum' --date 2026-03-15
  $ concord brief release.txt --from zh-CN --to en --format html --output brief.html
  $ cat release.txt | concord brief - --from en --to zh-CN --memory Releases --json

Translations of what no glossary has are guessed from the memories, with the units that agree and those that were looked at.`;

export function addBriefCommand(program: Command, { terminal, use }: CommandContext): void {
  const format = new Option('--format <format>', 'a page to print, or a spreadsheet to correct and import')
    .choices(['html', 'xlsx'])
    .conflicts('json');
  withCommonOptions(program.command('brief'))
    .description('finds what an interpreter should know of a text: terms, what may be terms, numbers')
    .argument('<file>', 'a text file in UTF-8; - reads standard input')
    .requiredOption('--from <language>', 'the language of the text', languageTag)
    .requiredOption('--to <language>', 'the language that is interpreted into', languageTag)
    .option('--glossary <name>', 'search this glossary only; may be repeated', collected)
    .option('--memory <name>', 'guess from this memory only; may be repeated', collected)
    .option('--session <name>', 'make a session glossary of it, under this name')
    .option('--date <day>', 'the day of the event, 2026-03-15', calendarDay)
    .addOption(format)
    .option('--output <file>', 'the file to write; absent: standard output')
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: BriefOptions) =>
      use(options.url, async (client) => {
        const lookUp = await lookUpOf(client, file, options);
        if (options.format === undefined) await print(client, lookUp, options, terminal);
        else await writeOut(await client.briefFile(lookUp, options.format), options.output);
        return EXIT.done;
      }),
    );
}

async function lookUpOf(client: Client, file: string, options: BriefOptions): Promise<BriefLookUp> {
  const { from, to, session, date } = options;
  if (date !== undefined && session === undefined) throw new CommandError('--date needs --session.', EXIT.usage);
  const text = file === '-' ? await givenText(file) : await textOfFile(file);
  if (text.trim() === '') throw new CommandError(`There is no text in ${basename(file)}.`, EXIT.file);
  const glossaries = await idsOf(client, 'glossary', options.glossary);
  const memories = await idsOf(client, 'memory', options.memory);
  return {
    ...{ text, source: from, target: to },
    ...(glossaries && { glossaries }),
    ...(memories && { memories }),
    ...(session !== undefined && {
      sessionGlossary: { name: session, ...(date !== undefined && { eventDate: date }) },
    }),
  };
}

async function print(client: Client, lookUp: BriefLookUp, { json, output }: BriefOptions, terminal: Terminal) {
  if (output !== undefined) throw new CommandError('--output needs --format.', EXIT.usage);
  const brief = await client.brief(lookUp);
  if (json) terminal.line(JSON.stringify(brief, undefined, 2));
  else briefLines(brief, terminal.paint).forEach(terminal.line);
  if (brief.partial) terminal.tell('The time was up before everything had been looked up.');
  if (brief.sessionGlossaryId !== undefined) terminal.tell(`Session glossary ${brief.sessionGlossaryId} was made.`);
}

function calendarDay(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError('It must be a day such as 2026-03-15.');
}

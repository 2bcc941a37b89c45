import { type Command, Option } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import type { ExportFormat, GlossaryExportRequest } from '../services/services.js';
import type { Client } from './client.js';
import { type CommandContext, idOf } from './command-context.js';
import { CommandError, EXIT } from './exit-codes.js';
import { type CommonOptions, languageTag } from './options.js';
import { writeOut } from './write-out.js';

type GlossaryFormat = GlossaryExportRequest['format'];

interface ExportOptions extends CommonOptions {
  readonly memory?: string;
  readonly glossary?: string;
  readonly format?: ExportFormat | GlossaryFormat;
  readonly source?: LanguageTag;
  readonly target?: LanguageTag;
  readonly dialect?: string;
  readonly language?: readonly LanguageTag[];
  readonly output?: string;
}

/** The first one is the default. */
const MEMORY_FORMATS: readonly ExportFormat[] = ['tmx', 'xliff-1.2', 'xliff-2.1', 'csv'];
const GLOSSARY_FORMATS: readonly GlossaryFormat[] = ['tbx', 'csv', 'tsv', 'xlsx'];
const ALL_FORMATS = [...new Set<string>([...MEMORY_FORMATS, ...GLOSSARY_FORMATS])];

const EXAMPLES = `
Examples:
  $ concord export --memory Releases --output releases.tmx
  $ concord export --memory Releases --format xliff-2.1 --source zh-CN --target en --output releases.xlf
  $ concord export --memory Releases --format csv | head
  $ concord export --glossary Terms --output terms.tbx
  $ concord export --glossary Terms --format xlsx --language zh-Hans --language en --output terms.xlsx`;

export function addExportCommand(program: Command, { use }: CommandContext): void {
  program
    .command('export')
    .description('exports a memory or a glossary')
    .option('--memory <name>', 'the memory')
    .addOption(new Option('--glossary <name>', 'the glossary').conflicts(['memory', 'source', 'target']))
    .addOption(
      new Option('--format <format>', 'the format of the file; absent: tmx, of a glossary tbx').choices(ALL_FORMATS),
    )
    .option('--source <language>', 'of a memory: the source language; required for XLIFF', languageTag)
    .option('--target <language>', 'of a memory: the target language; required for XLIFF', languageTag)
    .addOption(
      new Option('--dialect <name>', 'of a glossary as TBX: v3-dca (default), v3-dct or v2').conflicts('memory'),
    )
    .addOption(
      new Option('--language <language>', 'of a glossary: only this language; may be repeated')
        .conflicts('memory')
        .argParser((value: string, before?: readonly LanguageTag[]) => [...(before ?? []), languageTag(value)]),
    )
    .option('--output <file>', 'the file to write; absent: standard output')
    .option('--url <address>', 'ask the server at this address, for example http://127.0.0.1:8080')
    .addHelpText('after', EXAMPLES)
    .action(({ url, output, ...options }: ExportOptions) =>
      use(url, async (client) => {
        const chunks = await exported(client, options);
        await writeOut(chunks, output);
        return EXIT.done;
      }),
    );
}

async function exported(client: Client, options: ExportOptions): Promise<AsyncIterable<Uint8Array>> {
  const { memory, glossary, source, target, dialect, language } = options;
  if (memory !== undefined) {
    const format = formatOf(options, 'memory', MEMORY_FORMATS);
    const memoryId = await idOf(client, 'memory', memory);
    return client.exportMemory({ memoryId, format, ...(source && { source }), ...(target && { target }) });
  }
  if (glossary === undefined) throw new CommandError('Name a --memory or a --glossary.', EXIT.usage);
  const format = formatOf(options, 'glossary', GLOSSARY_FORMATS);
  const glossaryId = await idOf(client, 'glossary', glossary);
  const shape = { ...(dialect !== undefined && { dialect }), ...(language && { languages: language }) };
  return client.exportGlossary({ glossaryId, format, ...shape });
}

function formatOf<Format extends string>({ format }: ExportOptions, kind: string, formats: readonly Format[]): Format {
  const found = format === undefined ? formats[0] : formats.find((name) => name === format);
  if (found !== undefined) return found;
  throw new CommandError(`A ${kind} is exported as ${formats.join(', ')}; not as ${format!}.`, EXIT.usage);
}

import { once } from 'node:events';

import { type Command, Option } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import type { ExportFormat } from '../services/services.js';
import { type CommandContext, idOf } from './command-context.js';
import { EXIT } from './exit-codes.js';
import { type CommonOptions, languageTag } from './options.js';
import { writeFileWhole } from './write-file.js';

interface ExportOptions extends CommonOptions {
  readonly memory: string;
  readonly format: ExportFormat;
  readonly source?: LanguageTag;
  readonly target?: LanguageTag;
  readonly output?: string;
}

const FORMATS: readonly ExportFormat[] = ['tmx', 'xliff-1.2', 'xliff-2.1', 'csv'];

const EXAMPLES = `
Examples:
  $ concord export --memory Releases --output releases.tmx
  $ concord export --memory Releases --format xliff-2.1 --source zh-CN --target en --output releases.xlf
  $ concord export --memory Releases --format csv | head`;

export function addExportCommand(program: Command, { use }: CommandContext): void {
  program
    .command('export')
    .description('exports a memory')
    .requiredOption('--memory <name>', 'the memory')
    .addOption(new Option('--format <format>', 'the format of the file').choices(FORMATS).default('tmx'))
    .option('--source <language>', 'the source language; required for XLIFF', languageTag)
    .option('--target <language>', 'the target language; required for XLIFF', languageTag)
    .option('--output <file>', 'the file to write; absent: standard output')
    .option('--url <address>', 'ask the server at this address, for example http://127.0.0.1:8080')
    .addHelpText('after', EXAMPLES)
    .action(({ url, memory, output, format, source, target }: ExportOptions) =>
      use(url, async (client) => {
        const memoryId = await idOf(client, 'memory', memory);
        const chunks = await client.exportMemory({
          memoryId,
          format,
          ...(source && { source }),
          ...(target && { target }),
        });
        await (output === undefined ? writeOut(chunks) : writeFileWhole(chunks, output));
        return EXIT.done;
      }),
    );
}

async function writeOut(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of chunks) {
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
  }
}

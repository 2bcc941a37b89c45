import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';

import { type Command, Option } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import { DEFAULT_LIMITS } from '../domain/limits.js';
import type { ResourcesToXliff } from '../services/convert-resources.js';
import { CommandError, EXIT } from './exit-codes.js';
import { languageTag } from './options.js';
import type { Terminal } from './terminal.js';
import { writeFileWhole } from './write-file.js';

const FORMATS = ['json', 'xliff-1.2', 'xliff-2.0', 'xliff-2.1', 'xliff-2.2'] as const;

interface ConvertOptions {
  readonly to: (typeof FORMATS)[number];
  readonly translations?: string;
  readonly source?: LanguageTag;
  readonly target?: LanguageTag;
  readonly side: 'source' | 'target';
  readonly output?: string;
}

const EXAMPLES = `
Examples:
  $ concord convert en.json --translations fr.json --source en --target fr --to xliff-2.1 --output app.xlf
  $ concord convert app.xlf --to json --output fr.json
  $ concord convert app.xlf --to json --side source

For flat resources, as i18next keeps them: one object of texts by key. A file that is more (nested keys; inline codes,
several segments a unit) is refused, never converted with losses. Up to 5 MiB. It needs neither a server nor the data folder.`;

export function addConvertCommand(program: Command, { line }: Terminal): void {
  program
    .command('convert')
    .description('converts flat JSON resources to XLIFF and back')
    .argument('<file>', 'a JSON file, or an XLIFF file for --to json')
    .addOption(new Option('--to <format>', 'what to make of it').choices(FORMATS).makeOptionMandatory())
    .option('--translations <file>', 'to XLIFF: a JSON file with the same keys in the target language')
    .option('--source <language>', 'to XLIFF: the language of the file', languageTag)
    .option('--target <language>', 'to XLIFF: the language of the translations', languageTag)
    .addOption(new Option('--side <side>', 'to JSON: which texts').choices(['source', 'target']).default('target'))
    .option('--output <file>', 'the file to write; absent: standard output')
    .addHelpText('after', EXAMPLES)
    .action(async (path: string, options: ConvertOptions) => {
      const text = await convert(path, options);
      if (options.output === undefined) line(text.trimEnd());
      else await writeFileWhole(Readable.from([Buffer.from(text)]), options.output);
    });
}

async function convert(path: string, options: ConvertOptions): Promise<string> {
  const { resourcesToXliff, xliffToResources } = await import('../services/convert-resources.js');
  const text = await readText(path);
  if (options.to === 'json') return xliffToResources(text, options.side, DEFAULT_LIMITS);
  const { source, target, translations } = options;
  if (source === undefined) throw new CommandError('Say what language the file is in: --source LANGUAGE.', EXIT.usage);
  if ((translations === undefined) !== (target === undefined)) {
    throw new CommandError('--translations FILE and --target LANGUAGE belong together.', EXIT.usage);
  }
  return resourcesToXliff(
    {
      version: options.to.slice('xliff-'.length) as ResourcesToXliff['version'],
      name: basename(path, extname(path)),
      sourceLanguage: source,
      source: text,
      ...(target !== undefined && { targetLanguage: target }),
      ...(translations !== undefined && { target: await readText(translations) }),
    },
    DEFAULT_LIMITS,
  );
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const why = error instanceof TypeError ? 'is not in UTF-8' : 'cannot be read';
    throw new CommandError(`The file ${path} ${why}.`, EXIT.file);
  }
}

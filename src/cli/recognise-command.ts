import { type Command } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import type { Recognitions } from './answers/terms.js';
import type { Client, TermLookUp } from './client.js';
import { type CommandContext, idsOf } from './command-context.js';
import { CommandError, EXIT } from './exit-codes.js';
import { givenText } from './given-text.js';
import { collected, type CommonOptions, languageTag, withCommonOptions } from './options.js';
import { recognitionLines } from './recognition-report.js';
import { textOfFile } from './text-file.js';

interface RecogniseOptions extends CommonOptions {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly glossary?: readonly string[];
  readonly file?: string;
}

/** UTF-16 units that are asked about at once, below what a query may have; a longer line goes alone. */
const MOST_AT_ONCE = 8000;

const EXAMPLES = `
Examples:
  $ concord recognise '中国科学院发布了量子通信的成果。' --from zh-CN --to en
  $ concord recognise --file release.txt --from en --to zh-CN --glossary Physics
  $ cat release.txt | concord recognise - --from ru --to en --json

Terms in brackets lie in a longer one; a question mark stands behind what may be a part of another word.
Exit code 1: no term.`;

export function addRecogniseCommand(program: Command, { terminal, use }: CommandContext): void {
  withCommonOptions(program.command('recognise'))
    .description('finds all terms of a text')
    .argument('[text]', 'the text; - reads it from standard input')
    .option('--file <path>', 'a text file in UTF-8 in place of the text')
    .requiredOption('--from <language>', 'the language of the text', languageTag)
    .requiredOption('--to <language>', 'the language to translate into', languageTag)
    .option('--glossary <name>', 'search this glossary only; may be repeated', collected)
    .addHelpText('after', EXAMPLES)
    .action((given: string | undefined, { url, json, from, to, glossary, file }: RecogniseOptions) =>
      use(url, async (client) => {
        const text = await textOf(given, file);
        const glossaries = await idsOf(client, 'glossary', glossary);
        const lookUp = { text, source: from, target: to, ...(glossaries && { glossaries }) };
        const answer = await recogniseLines(client, lookUp);
        if (json) terminal.line(JSON.stringify(answer, undefined, 2));
        else recognitionLines(answer, terminal.paint).forEach(terminal.line);
        if (answer.hits.length > 0) return EXIT.done;
        terminal.tell('No term.');
        return EXIT.nothingFound;
      }),
    );
}

async function textOf(given: string | undefined, file: string | undefined): Promise<string> {
  if ((given === undefined) === (file === undefined)) {
    throw new CommandError('Either a text or --file is needed.', EXIT.usage);
  }
  if (file === undefined) return givenText(given!);
  return textOfFile(file);
}

/** Asks for some lines at a time, so that a text may be longer than a query. */
async function recogniseLines(client: Client, lookUp: Omit<TermLookUp, 'limit'>): Promise<Recognitions> {
  const hits: Recognitions['hits'] = [];
  let start = 0;
  for (const text of linesTogether(lookUp.text)) {
    const found = text.trim() === '' ? { hits: [] } : await client.recognise({ ...lookUp, text });
    for (const hit of found.hits) hits.push({ ...hit, start: hit.start + start, end: hit.end + start });
    start += text.length;
  }
  return { hits };
}

function* linesTogether(text: string): Generator<string> {
  let together = '';
  for (const line of text.split(/(?<=\n)/u)) {
    if (together !== '' && together.length + line.length > MOST_AT_ONCE) {
      yield together;
      together = '';
    }
    together += line;
  }
  yield together;
}

import type { Command } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import { type CommandContext, idsOf } from './command-context.js';
import { EXIT } from './exit-codes.js';
import { givenText } from './given-text.js';
import { collected, type CommonOptions, languageTag, withCommonOptions, wholeNumber } from './options.js';
import { termLines } from './term-report.js';

interface TermOptions extends CommonOptions {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly limit: number;
  readonly glossary?: readonly string[];
}

const EXAMPLES = `
Examples:
  $ concord term 科学院
  $ concord term 'quantum entang'
  $ concord term photon --from en --to fr --glossary Physics --json

Both languages are searched: the side that holds the text decides the direction.
Exit code 1: no term.`;

export function addTermCommand(program: Command, { terminal, use }: CommandContext): void {
  withCommonOptions(program.command('term'))
    .description('finds terms by their beginning, a word, a part, or with a typo')
    .argument('<text>', 'one Chinese character or two letters at least; - reads it from standard input')
    .option('--from <language>', 'one language', languageTag, languageTag('zh-CN'))
    .option('--to <language>', 'the other language', languageTag, languageTag('en'))
    .option('--limit <number>', 'how many terms at most, 1 to 100', wholeNumber(1, 100), 7)
    .option('--glossary <name>', 'search this glossary only; may be repeated', collected)
    .addHelpText('after', EXAMPLES)
    .action((text: string, { url, json, from, to, ...rest }: TermOptions) =>
      use(url, async (client) => {
        const glossaries = await idsOf(client, 'glossary', rest.glossary);
        const lookUp = { text: await givenText(text), source: from, target: to, limit: rest.limit };
        const answer = await client.terms({ ...lookUp, ...(glossaries && { glossaries }) });
        if (json) terminal.line(JSON.stringify(answer, undefined, 2));
        else termLines(answer, terminal.paint).forEach(terminal.line);
        if (answer.hits.length > 0) return EXIT.done;
        terminal.tell('No term.');
        return EXIT.nothingFound;
      }),
    );
}

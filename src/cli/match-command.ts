import type { Command } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import { type CommandContext, idsOf } from './command-context.js';
import { EXIT } from './exit-codes.js';
import { matchLines } from './match-report.js';
import { collected, type CommonOptions, languageTag, withCommonOptions, wholeNumber } from './options.js';
import { givenText } from './given-text.js';

interface MatchOptions extends CommonOptions {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly minScore: number;
  readonly limit: number;
  readonly memory?: readonly string[];
}

const EXAMPLES = `
Examples:
  $ concord match '会议在北京召开。' --from zh-CN --to en
  $ concord match 'The {1}new{/1} telescope' --from en --to zh-CN --min-score 60
  $ cat segment.txt | concord match - --from zh-CN --to en --memory Releases --json

Inline codes are written {1} and {/1}; a literal brace is doubled.
Exit code 1: no match.`;

export function addMatchCommand(program: Command, { terminal, use }: CommandContext): void {
  withCommonOptions(program.command('match'))
    .description('finds matches for a segment')
    .argument('<text>', 'the segment; - reads it from standard input')
    .requiredOption('--from <language>', 'the language of the text', languageTag)
    .requiredOption('--to <language>', 'the language to translate into', languageTag)
    .option('--min-score <score>', 'the lowest score, 0 to 102', wholeNumber(0, 102), 70)
    .option('--limit <number>', 'how many matches at most, 1 to 100', wholeNumber(1, 100), 5)
    .option('--memory <name>', 'search this memory only; may be repeated', collected)
    .addHelpText('after', EXAMPLES)
    .action((text: string, { url, json, from, to, memory, ...query }: MatchOptions) =>
      use(url, async (client) => {
        const memories = await idsOf(client, 'memory', memory);
        const { minScore, limit } = query;
        const lookUp = { text: await givenText(text), source: from, target: to, minScore, limit };
        const answer = await client.matches({ ...lookUp, ...(memories && { memories }) });
        if (json) terminal.line(JSON.stringify(answer, undefined, 2));
        else matchLines(answer, terminal.paint).forEach(terminal.line);
        if (answer.matches.length > 0) return EXIT.done;
        terminal.tell(`No match of ${minScore} or better.`);
        return EXIT.nothingFound;
      }),
    );
}

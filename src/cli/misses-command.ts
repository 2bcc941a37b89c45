import { type Command, InvalidArgumentError } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import type { CommandContext } from './command-context.js';
import { EXIT } from './exit-codes.js';
import { missLines } from './miss-report.js';
import { type CommonOptions, languageTag, withCommonOptions, wholeNumber } from './options.js';

interface MissesOptions extends CommonOptions {
  readonly from?: LanguageTag;
  readonly to?: LanguageTag;
  readonly since?: string;
  readonly limit: number;
}

const EXAMPLES = `
Examples:
  $ concord misses
  $ concord misses --from zh-CN --to en --since 2026-03-01 --limit 20
  $ concord misses --json

Queries that differ in case or width alone are one. Exit code 1: nothing was missed.`;

export function addMissesCommand(program: Command, { terminal, use }: CommandContext): void {
  withCommonOptions(program.command('misses'))
    .description('lists the term look-ups that found nothing, the most frequent first')
    .option('--from <language>', 'only what was typed in this language', languageTag)
    .option('--to <language>', 'only what was wanted in this language', languageTag)
    .option('--since <day>', 'only from this day (UTC) on: 2026-03-01', day)
    .option('--limit <number>', 'how many queries at most, 1 to 200', wholeNumber(1, 200), 50)
    .addHelpText('after', EXAMPLES)
    .action(({ url, json, from, to, since, limit }: MissesOptions) =>
      use(url, async (client) => {
        const pair = { ...(from !== undefined && { source: from }), ...(to !== undefined && { target: to }) };
        const answer = await client.misses({ ...pair, ...(since !== undefined && { since }), limit });
        if (json) terminal.line(JSON.stringify(answer, undefined, 2));
        else missLines(answer, terminal.paint).forEach(terminal.line);
        if (answer.items.length > 0) return EXIT.done;
        terminal.tell('Nothing was missed.');
        return EXIT.nothingFound;
      }),
    );
}

/** The first moment of the day, as the API takes it. */
function day(value: string): string {
  const time = `${value}T00:00:00.000Z`;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(time));
  if (isDay && new Date(time).toISOString() === time) return time;
  throw new InvalidArgumentError('It must be a day such as 2026-03-01.');
}

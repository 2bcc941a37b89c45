import { type Command, InvalidArgumentError } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import { CommandError, EXIT } from './exit-codes.js';
import { givenText } from './given-text.js';
import { numberLines } from './number-report.js';
import { languageTag } from './options.js';
import type { Terminal } from './terminal.js';

interface NumberOptions {
  readonly to: readonly LanguageTag[];
  readonly json?: true;
}

const EXAMPLES = `
Examples:
  $ concord number 3.2亿 --to en,de
  $ concord number '9 billion'
  $ concord number 1.000 --to fr
  $ concord number -- -5万

It needs neither a server nor the data folder. Exit code 1: it is no number.`;

export function addNumberCommand(program: Command, terminal: Terminal): void {
  program
    .command('number')
    .description('reads a number in digits or words and writes it in other languages')
    .argument('<text>', 'as it is written: 3.2亿, 320m, 9 billion, 三分之一; - reads it from standard input')
    .option('--to <languages>', 'what to write it in, divided by commas', languageTags, languageTags('zh-Hans,en'))
    .option('--json', 'print the answer as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (text: string, { to, json }: NumberOptions) => {
      const { LONGEST_NUMBER_QUERY, numberCard } = await import('../text/number-card.js');
      const query = await givenText(text);
      if (query.length > LONGEST_NUMBER_QUERY) {
        throw new CommandError(`A number has at most ${LONGEST_NUMBER_QUERY} characters.`, EXIT.usage);
      }
      const card = numberCard(query, to);
      if (json) terminal.line(JSON.stringify(card, undefined, 2));
      else numberLines(card, terminal.paint).forEach(terminal.line);
      if (card.readings.length > 0) return;
      terminal.tell('No number.');
      process.exitCode = EXIT.nothingFound;
    });
}

function languageTags(value: string): readonly LanguageTag[] {
  const tags = value.split(',').map((tag) => tag.trim());
  if (tags.includes('')) throw new InvalidArgumentError('It must be language tags with commas between: en,de.');
  return [...new Set(tags.map(languageTag))];
}

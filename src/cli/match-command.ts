import type { Command } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import type { CommandContext } from './command-context.js';
import { EXIT } from './exit-codes.js';
import { explanationLines } from './explanation-report.js';
import { matchLines } from './match-report.js';
import { collected, type CommonOptions, languageTag, withCommonOptions, wholeNumber } from './options.js';
import { givenText } from './given-text.js';
import { findContent } from './searched-content.js';

interface MatchOptions extends CommonOptions {
  readonly from: LanguageTag;
  readonly to: LanguageTag;
  readonly minScore: number;
  readonly limit: number;
  readonly memory?: readonly string[];
  readonly glossary?: readonly string[];
  readonly explain?: string;
  readonly pivot?: boolean;
  readonly fragments?: boolean;
}

const EXAMPLES = `
Examples:
  $ concord match '会议在北京召开。' --from zh-CN --to en
  $ concord match 'The {1}new{/1} telescope' --from en --to zh-CN --min-score 60
  $ concord match '会议在北京召开。' --from zh-CN --to en --explain u42
  $ concord match '会议在北京召开，双方签署协议。' --from zh-CN --to en --fragments
  $ concord match '会议在北京召开。' --from zh-CN --to fr --pivot
  $ concord match '会议在北京召开。' --from zh-CN --to en --glossary Institutions
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
    .option('--glossary <name>', 'mark matches whose translations break this glossary; may be repeated', collected)
    .option('--pivot', 'also look through a text that two units share in a third language')
    .option('--fragments', 'where nothing matches, the longest parts of the text that the memories hold')
    .option('--explain <unit>', 'say what this unit scores, and why, whatever it scores')
    .addHelpText('after', EXAMPLES)
    .action((text: string, { url, json, from, to, memory, glossary, explain, ...query }: MatchOptions) =>
      use(url, async (client) => {
        const segment = { text: await givenText(text), source: from, target: to };
        if (explain !== undefined) {
          const explanation = await client.explain({ ...segment, unitId: explain });
          if (json) terminal.line(JSON.stringify(explanation, undefined, 2));
          else explanationLines(explanation, terminal.paint).forEach(terminal.line);
          return EXIT.done;
        }
        const content = await findContent(client, { ...(memory && { memory }), ...(glossary && { glossary }) });
        const { minScore, limit, pivot = false, fragments = false } = query;
        const lookUp = { ...segment, minScore, limit, pivot, fragments };
        const answer = await client.matches({ ...lookUp, ...content });
        if (json) terminal.line(JSON.stringify(answer, undefined, 2));
        else matchLines(answer, terminal.paint).forEach(terminal.line);
        const [best] = answer.matches;
        if (best && best.kind !== 'fragment') return EXIT.done;
        terminal.tell(`No match of ${minScore} or better${best ? '; these are parts of the text' : ''}.`);
        return best ? EXIT.done : EXIT.nothingFound;
      }),
    );
}

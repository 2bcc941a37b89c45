import { type Command, InvalidArgumentError } from 'commander';

import type { LanguageTag } from '../domain/language-tag.js';
import { parseLanguageTag } from '../text/language-tags.js';

/** The options of every command that asks Concord for something. */
export interface CommonOptions {
  readonly url?: string;
  readonly json?: true;
}

export function withCommonOptions(command: Command): Command {
  return command
    .option('--url <address>', 'ask the server at this address, for example http://127.0.0.1:8080', serverAddress)
    .option('--json', 'print the answer as JSON');
}

export function languageTag(value: string): LanguageTag {
  const tag = parseLanguageTag(value);
  if (tag === undefined) throw new InvalidArgumentError('It is not a language tag such as zh-CN or en.');
  return tag;
}

export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number of ${least} to ${most}.`);
  };
}

/** For an option that may be given several times. */
export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function serverAddress(value: string): string {
  if (URL.canParse(value) && /^https?:/i.test(value)) return new URL(value).href.replace(/\/+$/, '');
  throw new InvalidArgumentError('It must be an http or https address.');
}

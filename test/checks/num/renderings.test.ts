import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { checked, pairOf, tag } from '../checked.js';

/** A file for each pair of languages ("zh-en.txt"), a line for each expression: source | translation | wrong translation, if any. */
const FOLDER = new URL('./renderings/', import.meta.url);

const FILES = readdirSync(FOLDER).map((file) => ({
  languages: file.replace('.txt', ''),
  rows: readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' | ')),
}));

const RULES = /^(?:num|date)\./u;

/** Which of the pairs have findings about numbers and dates. */
async function found(languages: string, pairs: readonly (readonly [string, string])[]): Promise<ReadonlySet<number>> {
  const [source, target] = languages.split('-') as [string, string];
  const document = {
    source: tag(source),
    target: tag(target),
    pairs: pairs.map(([from, to]) => pairOf(`${from};`, `${to};`)),
  };
  const findings = await checked(document);
  return new Set(findings.filter(({ rule }) => RULES.test(rule)).map(({ pair }) => pair));
}

it.each(FILES)('$languages: numbers said in other words are the same', async ({ languages, rows }) => {
  const pairs = rows.map(([source, right]) => [source!, right!] as const);
  const wrong = await found(languages, pairs);
  expect(pairs.filter((_, index) => wrong.has(index))).toEqual([]);
});

it.each(FILES)('$languages: other numbers are found', async ({ languages, rows }) => {
  const pairs = rows.flatMap(([source, , wrong]) => (wrong === undefined ? [] : [[source!, wrong] as const]));
  const seen = await found(languages, pairs);
  expect(pairs.filter((_, index) => !seen.has(index))).toEqual([]);
  expect(pairs.length).toBeGreaterThan(0);
});

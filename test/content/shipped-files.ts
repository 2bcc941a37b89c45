import { createReadStream, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadItem, ReadOptions } from '../../src/domain/file-reading.js';
import type { Problem } from '../../src/domain/job.js';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const OPTIONS: ReadOptions = {
  limits: {
    depth: 200,
    units: 10_000,
    segmentCharacters: 10_000,
    segmentCodes: 100,
    packedBytes: 200_000_000,
    packedRatio: 200,
  },
};

type Reader<Value> = (bytes: AsyncIterable<Uint8Array>, options: ReadOptions) => AsyncIterable<ReadItem<Value>>;

/** What a reader makes of a file: its values, and what it says about the rest. */
export interface FileReport<Value> {
  readonly values: readonly Value[];
  readonly rejected: readonly Problem[];
  readonly warnings: readonly Problem[];
}

export function pathOf(...names: readonly string[]): string {
  return join(ROOT, ...names);
}

/** The files of a folder with this extension, in the order of their names. */
export function filesIn(folder: string, extension: string): readonly string[] {
  return readdirSync(pathOf(folder))
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => `${folder}/${name}`);
}

export async function readShipped<Value>(reader: Reader<Value>, path: string): Promise<FileReport<Value>> {
  const values: Value[] = [];
  const rejected: Problem[] = [];
  const warnings: Problem[] = [];
  for await (const item of reader(createReadStream(pathOf(path)), OPTIONS)) {
    if (item.kind === 'item') values.push(item.value);
    else (item.kind === 'rejected' ? rejected : warnings).push(item.problem);
  }
  return { values, rejected, warnings };
}

/** What is wrong with the way a Chinese text is written; empty when nothing is. */
export function faultsOfChinese(text: string): readonly string[] {
  return [
    ...(/["']/.test(text) ? ['a straight quotation mark'] : []),
    ...(/\p{Script=Han}[,.;:!?()]|[,;:!?()]\p{Script=Han}/u.test(text) ? ['a half-width mark beside a character'] : []),
    ...(/\p{Script=Han}\s+\p{Script=Han}/u.test(text) ? ['white space between characters'] : []),
    ...(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/.test(text) ? ['a full-width digit or letter'] : []),
    ...faultsOfSpacing(text),
    ...faultsOfPairs(text, ['“”', '《》', '（）']),
  ];
}

export function faultsOfEnglish(text: string): readonly string[] {
  return [
    ...(/["']/.test(text) ? ['a straight quotation mark'] : []),
    ...(/[\u3000-\u303F\uFF00-\uFFEF\p{Script=Han}]/u.test(text) ? ['a Chinese character or mark'] : []),
    ...(/\s[,.;:!?]/.test(text) ? ['a space before a mark'] : []),
    ...faultsOfSpacing(text),
    ...faultsOfPairs(text, ['“”', '()']),
  ];
}

function faultsOfSpacing(text: string): readonly string[] {
  return [
    ...(text === text.trim() ? [] : ['white space at an end']),
    ...(/\s\s|[\t\r\n\u00A0]/.test(text) ? ['white space that is not one space'] : []),
    ...(text === text.normalize('NFC') ? [] : ['a text that is not NFC']),
  ];
}

function faultsOfPairs(text: string, pairs: readonly string[]): readonly string[] {
  return pairs
    .filter(([open = '', close = '']) => text.split(open).length !== text.split(close).length)
    .map((pair) => `an unbalanced pair ${pair}`);
}

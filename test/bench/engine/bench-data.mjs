// The real segments of ../shared/bench, at any size. Grown memories stay in a folder of temporary files between runs.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { BENCH, benchRows } from '../memory-files.mjs';
import { TextLines } from './text-lines.mjs';

const MEMORIES = {
  zh: 'memory-zh-en.tsv.gz',
  en: 'sources-en.tsv.gz',
  de: 'memory-de-en.tsv.gz',
  ja: 'memory-ja-en.tsv.gz',
};
/** Up to here a memory is drawn from the real rows, every n-th; above it is grown from all of them. */
const MOST_DRAWN = 150_000;
const CACHE = join(tmpdir(), 'concord-bench');

/**
 * The source texts of a memory, no text twice.
 * @returns {Promise<string>} the file's path; one text a line
 */
export async function memoryFile(language, size) {
  const path = join(CACHE, `${language}-${size}.txt`);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  const part = `${path}.${process.pid}.part`;
  await pipeline(Readable.from(sourceLines(language, size)), createWriteStream(part));
  renameSync(part, path);
  return path;
}

export async function memoryTexts(language, size) {
  return new TextLines(await memoryFile(language, size));
}

async function* sourceLines(language, size) {
  for await (const [source] of memoryRows(language, size)) yield `${source}\n`;
}

/** The rows of a memory as [source, target], no source twice. */
export async function* memoryRows(language, size) {
  const seen = new Set();
  const rows = size <= MOST_DRAWN ? await benchRows(MEMORIES[language], size) : grownRows(language, size);
  for await (const row of rows) {
    if (seen.has(row[0])) continue;
    seen.add(row[0]);
    yield row;
  }
}

async function* grownRows(language, size) {
  const paths = ['expand.mjs', MEMORIES[language]].map((name) => fileURLToPath(new URL(name, BENCH)));
  const child = spawn(process.execPath, [...paths, String(size)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    const [source, target] = line.split('\t');
    if (source && target) yield [source, target];
  }
  if ((await ended) !== 0) throw new Error(`expand.mjs could not grow ${language} to ${size}`);
}

/** All real rows of a memory as [source, target]. */
export function memoryPairs(language) {
  return benchRows(MEMORIES[language], Infinity);
}

/** @returns {{text: string, reference: string}[]} `reference` is empty where no translation is known */
export function querySet(language, kind) {
  return readFileSync(new URL(`queries-${language}-${kind}.tsv`, BENCH), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
    .map(([text, reference = '']) => ({ text, reference }));
}

/** At most `count`, spread over the whole list: the sets are sorted. */
export function spread(list, count) {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor(index * step)]);
}

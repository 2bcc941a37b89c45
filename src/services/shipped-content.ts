import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

import type { ImportKind } from './import-reading.js';

/** A file that ships with Concord and the name of the memory or glossary that receives it. */
export interface ShippedFile {
  readonly kind: ImportKind;
  readonly name: string;
  readonly description: string;
  readonly path: string;
}

const DEMO_MEMORY = join('fixtures', 'demo', 'demo-memory.tmx');

/** Glossaries first: they are small, and the booth needs them. */
export async function findShippedContent(packageFolder: string): Promise<readonly ShippedFile[]> {
  const glossaries = await glossaryFiles(join(packageFolder, 'glossaries'));
  const demo = join(packageFolder, DEMO_MEMORY);
  return [
    ...glossaries.map((path): ShippedFile => ({
      kind: 'glossary-import',
      name: titleOf(path),
      description: 'Ships with Concord.',
      path,
    })),
    ...(existsSync(demo) ? [demoMemory(demo)] : []),
  ];
}

function demoMemory(path: string): ShippedFile {
  const description = 'Ships with Concord. The academy, the people and the events do not exist.';
  return { kind: 'memory-import', name: 'Demo: releases of an invented academy', description, path };
}

/** An installation may leave them out: a folder that is not there holds none. */
async function glossaryFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => extname(name) === '.csv')
    .sort()
    .map((name) => join(folder, name));
}

/** titles-and-posts.csv -> "Titles and posts" */
function titleOf(path: string): string {
  const words = basename(path, extname(path)).replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

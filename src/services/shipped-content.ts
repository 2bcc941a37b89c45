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

/** Glossaries first: they are small, and the booth needs them. */
export async function findShippedContent(packageFolder: string): Promise<readonly ShippedFile[]> {
  const glossaries = await filesIn(join(packageFolder, 'glossaries'), '.csv');
  const demos = await filesIn(join(packageFolder, 'fixtures', 'demo'), '.tmx');
  return [
    ...glossaries.map((path) => ({
      kind: 'glossary-import' as const,
      name: titleOf(path),
      description: 'Ships with Concord.',
      path,
    })),
    ...demos.map((path) => ({
      kind: 'memory-import' as const,
      name: `Demo: ${titleOf(path)}`,
      description: 'Releases of an invented academy; the people and the events do not exist.',
      path,
    })),
  ];
}

/** The image may leave out the demo: a folder that is not there holds nothing. */
async function filesIn(folder: string, extension: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => extname(name) === extension)
    .sort()
    .map((name) => join(folder, name));
}

/** titles-and-posts.csv -> "Titles and posts"; demo-memory.tmx -> "Memory" */
function titleOf(path: string): string {
  const words = basename(path, extname(path))
    .replace(/^demo-/, '')
    .replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

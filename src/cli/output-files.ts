import { access, constants, stat } from 'node:fs/promises';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';

import { CommandError, EXIT } from './exit-codes.js';

export interface OutputOptions {
  /** A file, or a folder. */
  readonly output?: string;
  readonly force?: true;
}

export interface OutputFile {
  readonly path: string;
  readonly output: string;
}

/**
 * Where what becomes of each file is written: beside it, into a folder under its name, or to the file that is named.
 * @throws CommandError where two would get one name, one is there already and may not be written over, or a folder is missing
 */
export async function outputFilesOf(
  paths: readonly string[],
  { output, force }: OutputOptions,
): Promise<readonly OutputFile[]> {
  const isFolder = output !== undefined && (output.endsWith(sep) || (await statOf(output))?.isDirectory() === true);
  if (output !== undefined && !isFolder && paths.length > 1) {
    throw new CommandError(`${output} is no folder, but there are ${paths.length} files.`, EXIT.usage);
  }
  const files = paths.map((path) => ({ path, output: outputOf(path, output, isFolder) }));
  const taken = new Set<string>();
  for (const file of files) {
    const place = resolve(file.output);
    if (taken.has(place)) throw new CommandError(`Two files would be written to ${file.output}.`, EXIT.usage);
    taken.add(place);
    await requireFolder(file.output);
    if (!force && (await statOf(place))) {
      throw new CommandError(`${file.output} is there already; --force writes over it.`, EXIT.usage);
    }
  }
  return files;
}

function outputOf(path: string, output: string | undefined, isFolder: boolean): string {
  if (output !== undefined) return isFolder ? join(output, basename(path)) : output;
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.pretranslated${ext}`);
}

/** Before the work, not after it. */
async function requireFolder(output: string): Promise<void> {
  const folder = dirname(resolve(output));
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) throw new CommandError(`The folder ${folder} is not there or cannot be written to.`, EXIT.file);
}

function statOf(path: string) {
  return stat(path).catch(() => undefined);
}

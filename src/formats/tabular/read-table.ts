import type { ReadItem, ReadOptions } from '../../domain/file-reading.js';
import { readRows, type TextTableFormat, type TableRow } from './table-rows.js';

/** Reads a table by its rows. Where its encoding had to be guessed, a warning before the first item says as what it was read. */
export async function* readTable<Value>(
  bytes: AsyncIterable<Uint8Array>,
  format: TextTableFormat,
  options: ReadOptions,
  itemsOf: (rows: AsyncIterable<TableRow>) => AsyncIterable<ReadItem<Value>>,
): AsyncGenerator<ReadItem<Value>> {
  let guess: string | undefined;
  const onGuess = (encoding: string) => {
    guess = encoding;
  };
  for await (const item of itemsOf(readRows(bytes, format, { ...options, onGuess }))) {
    if (guess !== undefined) yield guessWarning(guess);
    guess = undefined;
    yield item;
  }
}

/** Says as what a file was read that does not say its encoding. */
export function guessWarning(encoding: string): ReadItem<never> {
  const message = `The file does not say its encoding; it was read as ${encoding}. If texts look wrong, name it, or save as UTF-8.`;
  return { kind: 'warning', problem: { message } };
}

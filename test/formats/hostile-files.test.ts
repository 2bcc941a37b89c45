import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { conceptReaderOf, detectFormat, unitReaderOf, type FileFormat } from '../../src/formats/registry.js';
import { failureOf, readAll, readConcepts } from './reading.js';

const FOLDER = 'fixtures/hostile';
const files = readdirSync(FOLDER).filter((name) => name !== 'canary.txt');

describe('hostile files', () => {
  test('there are some', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  test.each(files)('%s is refused with format, line, column or row, and reason', async (name) => {
    const bytes = readFileSync(join(FOLDER, name));
    const failure = await failureOf(read(formatByName(name), bytes));
    if (failure.kind !== 'malformed-file') throw new Error(failure.kind);
    expect(failure.format).toBe(formatByName(name).toUpperCase());
    expect(failure.line).toBeGreaterThan(0);
    expect(failure.reason.length).toBeGreaterThan(10);
    expect(JSON.stringify(failure)).not.toContain('CANARY');
  });

  test.each(files.filter((name) => !name.startsWith('nul.')))(
    '%s is recognised, so that its reader can say what is wrong',
    (name) => {
      expect(detectFormat(name, readFileSync(join(FOLDER, name)).subarray(0, 64 * 1024))).toBe(formatByName(name));
    },
  );

  test.each(['nul.tmx', 'nul.tbx'])('%s: zero bytes outside of UTF-16 are refused before anything is read', (name) => {
    expect(() => detectFormat(name, readFileSync(join(FOLDER, name)))).toThrow(/not text/);
  });
});

function read(format: FileFormat, bytes: Uint8Array): Promise<unknown> {
  return format === 'tbx' ? readConcepts(conceptReaderOf(format), bytes) : readAll(unitReaderOf(format), bytes);
}

function formatByName(name: string): FileFormat {
  if (name.endsWith('.tbx')) return 'tbx';
  if (name.endsWith('.xlf')) return 'xliff';
  return name.endsWith('.csv') ? 'csv' : 'tmx';
}

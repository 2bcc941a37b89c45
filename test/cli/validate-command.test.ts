import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { EXIT } from '../../src/cli/exit-codes.js';
import { paintFor, type Terminal } from '../../src/cli/terminal.js';
import { jsonReport, lineReport, validateFiles } from '../../src/cli/validate-command.js';

const XLIFF = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-CN" trgLang="en"><file id="f">
  <unit id="u"><segment state="final"><source>甲</source><target>a</target></segment></unit>
</file></xliff>`;

const folder = mkdtempSync(join(tmpdir(), 'concord-validate-'));
const valid = join(folder, 'valid.xlf');
const invalid = join(folder, 'invalid.xlf');
const doubtful = join(folder, 'doubtful.xlf');

beforeAll(() => {
  writeFileSync(valid, XLIFF);
  writeFileSync(invalid, XLIFF.replace('<target>a</target>', ''));
  writeFileSync(doubtful, XLIFF.replace('>a<', '><ph id="1"/><'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function listening(): { terminal: Terminal; lines: string[]; told: string[] } {
  const lines: string[] = [];
  const told: string[] = [];
  const terminal: Terminal = {
    line: (text) => void lines.push(text),
    tell: (text) => void told.push(text),
    paint: paintFor(false),
    watched: false,
  };
  return { terminal, lines, told };
}

describe('concord validate', () => {
  test('writes each finding as a line that leads to its place, and sums up', async () => {
    const { terminal, lines, told } = listening();
    expect(await validateFiles([valid, invalid], lineReport(terminal))).toBe(EXIT.file);
    expect(lines).toEqual([
      `${invalid}:2:16: error segment-state: the state is "final", but there is no target (XLIFF 2.1, 4.3.1.31)`,
    ]);
    expect(told).toEqual(['2 files: 1 error, 0 warnings']);
  });

  test('a file with warnings alone is good', async () => {
    const { terminal, lines, told } = listening();
    expect(await validateFiles([doubtful], lineReport(terminal))).toBe(EXIT.done);
    expect(lines).toEqual([expect.stringContaining(': warning target-codes: ')]);
    expect(told).toEqual(['1 file: 0 errors, 1 warning']);
  });

  test('the JSON names file, place, rule and section of every finding', async () => {
    const { terminal, lines } = listening();
    await validateFiles([valid, invalid], jsonReport(terminal));
    expect(JSON.parse(lines.join('\n'))).toEqual({
      files: 2,
      errors: 1,
      warnings: 0,
      findings: [
        {
          file: invalid,
          severity: 'error',
          rule: 'segment-state',
          message: 'the state is "final", but there is no target',
          line: 2,
          column: 16,
          section: 'XLIFF 2.1, 4.3.1.31',
        },
      ],
    });
  });

  test('a file that is not there is named', async () => {
    const { terminal } = listening();
    const missing = join(folder, 'missing.xlf');
    await expect(validateFiles([missing], lineReport(terminal))).rejects.toMatchObject({
      message: `The file ${missing} cannot be read.`,
      exitCode: EXIT.file,
    });
  });
});

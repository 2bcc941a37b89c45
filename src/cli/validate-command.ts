import { createReadStream } from 'node:fs';

import type { Command } from 'commander';

import type { FileFinding } from '../domain/file-finding.js';
import { DEFAULT_LIMITS } from '../domain/limits.js';
import { counted } from './counted.js';
import { CommandError, EXIT, type ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

const EXAMPLES = `
Examples:
  $ concord validate release.xlf
  $ concord validate *.xlf --json

Every finding is a line: file:line:column: error rule: message (section of the specification).
It needs neither a server nor the data folder. Exit code 3: there are errors; warnings alone are none.`;

interface ValidateOptions {
  readonly json?: true;
}

export function addValidateCommand(program: Command, terminal: Terminal): void {
  program
    .command('validate')
    .description('checks XLIFF files against the rules of the specification')
    .argument('<files...>', 'XLIFF files, 1.0 to 2.2')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], { json }: ValidateOptions) => {
      process.exitCode = await validateFiles(paths, json === true ? jsonReport(terminal) : lineReport(terminal));
    });
}

interface ValidationReport {
  readonly add: (path: string, finding: FileFinding) => void;
  readonly end: (counts: Counts) => void;
}

interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Checks one file after the other and reports on them; EXIT.file when there are errors. */
export async function validateFiles(paths: readonly string[], report: ValidationReport): Promise<ExitCode> {
  const { validateFile } = await import('../services/validate-file.js');
  const counts = { files: paths.length, errors: 0, warnings: 0 };
  for (const path of paths) {
    for await (const finding of validateFile(bytesOf(path), DEFAULT_LIMITS)) {
      if (finding.severity === 'error') counts.errors++;
      else counts.warnings++;
      report.add(path, finding);
    }
  }
  report.end(counts);
  return counts.errors === 0 ? EXIT.done : EXIT.file;
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> = createReadStream(path);
  try {
    yield* stream;
  } catch {
    throw new CommandError(`The file ${path} cannot be read.`, EXIT.file);
  }
}

/** Findings are written as they are found. */
export function lineReport({ line, tell }: Terminal): ValidationReport {
  return {
    add: (path, finding) => {
      line(findingLine(path, finding));
    },
    end: ({ files, errors, warnings }) => {
      tell(`${counted(files, 'file')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`);
    },
  };
}

/** As compilers write them, so that editors lead there. */
function findingLine(path: string, { severity, rule, message, section, line, column }: FileFinding): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${severity} ${rule}: ${message}${section === undefined ? '' : ` (${section})`}`;
}

/** All at the end, as one JSON value. */
export function jsonReport({ line }: Terminal): ValidationReport {
  const findings: (FileFinding & { file: string })[] = [];
  return {
    add: (file, finding) => {
      findings.push({ file, ...finding });
    },
    end: (counts) => {
      line(JSON.stringify({ ...counts, findings }, undefined, 2));
    },
  };
}

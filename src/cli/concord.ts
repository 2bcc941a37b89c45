#!/usr/bin/env node
import { readFileSync } from 'node:fs';

import { Command, CommanderError } from 'commander';

import { addAnalyseCommand } from './analyse-command.js';
import type { Client } from './client.js';
import type { CommandContext } from './command-context.js';
import { asCommandError, CommandError, EXIT, type ExitCode } from './exit-codes.js';
import { addBriefCommand } from './brief-command.js';
import { addCheckCommand } from './check-command.js';
import { addConvertCommand } from './convert-command.js';
import { addExportCommand } from './export-command.js';
import { addImportCommand } from './import-command.js';
import { addMatchCommand } from './match-command.js';
import { addMissesCommand } from './misses-command.js';
import { addNumberCommand } from './number-command.js';
import { openClient, openTemporaryClient } from './open-client.js';
import { addPretranslateCommand } from './pretranslate-command.js';
import { addRecogniseCommand } from './recognise-command.js';
import { addServeCommand } from './serve-command.js';
import { addTermCommand } from './term-command.js';
import { processTerminal } from './terminal.js';
import { addValidateCommand } from './validate-command.js';

/** The `concord` command. What a command works with is loaded when it runs, so that none waits for what others take. */

const HELP = `
Without --url a command works on the data folder (DATA_DIR, ./data); when a server has it, it asks that server.

Exit codes: 0 done, 1 nothing found, 2 wrong usage, 3 the file cannot be used, 4 no answer, 130 interrupted.`;

const terminal = processTerminal();

const context: CommandContext = {
  terminal,
  use: async (url, action) => useClient(await openClient(url), action),
  useTemporary: async (action) => useClient(await openTemporaryClient(), action),
};

async function useClient(client: Client, action: (client: Client) => Promise<ExitCode>): Promise<void> {
  try {
    process.exitCode = await action(client);
  } finally {
    await client.close();
  }
}

function createProgram(): Command {
  const program = new Command('concord')
    .description('Translation memories and glossaries')
    .version(readVersion())
    .addHelpText('after', HELP)
    .showHelpAfterError('(concord --help tells more)')
    .exitOverride();
  addServeCommand(program);
  addImportCommand(program, context);
  addMatchCommand(program, context);
  addTermCommand(program, context);
  addRecogniseCommand(program, context);
  addBriefCommand(program, context);
  addMissesCommand(program, context);
  addNumberCommand(program, terminal);
  addExportCommand(program, context);
  addPretranslateCommand(program, context);
  addAnalyseCommand(program, context);
  addCheckCommand(program, context);
  addValidateCommand(program, terminal);
  addConvertCommand(program, terminal);
  return program;
}

function readVersion(): string {
  const manifest = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Says what went wrong, unless commander has said it, and returns what it means for the caller. */
function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const failure = asCommandError(error);
  if (failure instanceof CommandError) {
    terminal.tell(`concord: ${failure.message}`);
    return failure.exitCode;
  }
  terminal.tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.defect;
}

// The reader of a pipe may leave early: `concord export ... | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.unreachable);
});

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

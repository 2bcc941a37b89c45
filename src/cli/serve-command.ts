import type { Command } from 'commander';

const HELP = `
What it listens on and where its data is, the environment decides: HOST (127.0.0.1), PORT (8080), DATA_DIR (./data).

Examples:
  $ concord serve
  $ PORT=9000 DATA_DIR=/srv/concord concord serve`;

export function addServeCommand(program: Command): void {
  program
    .command('serve')
    .description('starts the server')
    .addHelpText('after', HELP)
    .action(async () => {
      // Loaded by this command alone: importing it is starting it.
      await import('../main.js');
    });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Config, readConfig } from '../config.js';
import { ConcordError } from '../domain/failure.js';
import type { Client } from './client.js';
import { CommandError, EXIT } from './exit-codes.js';
import { createHttpClient } from './http-client.js';

/**
 * Where a command works: at the server of `url` when one is given; else at the server that has the data folder; else, when
 * nobody has it, on the data folder itself.
 */
export async function openClient(url: string | undefined): Promise<Client> {
  return url === undefined ? openDataFolder(configuration()) : createHttpClient(url);
}

/** A data folder of its own, with nothing in it, which is removed when the client is closed. */
export async function openTemporaryClient(): Promise<Client> {
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-'));
  const removeFolder = () => rm(dataDir, { recursive: true, force: true });
  try {
    const client = await openDataFolder({ ...configuration(), dataDir, firstRun: false });
    return {
      ...client,
      async close() {
        await client.close();
        await removeFolder();
      },
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

/** What it takes to be Concord is loaded here alone: help, mistakes and `--url` are answered without it. */
async function openDataFolder(config: Config): Promise<Client> {
  const [{ pino }, { createApp, findRunningServer }, { createLocalClient }] = await Promise.all([
    import('pino'),
    import('../app.js'),
    import('./local-client.js'),
  ]);
  try {
    return createLocalClient(await createApp(config, pino({ level: 'error' }, pino.destination(2))));
  } catch (error) {
    if (!(error instanceof ConcordError) || error.failure.kind !== 'conflict') throw error;
    const server = findRunningServer(config.dataDir);
    if (server) return createHttpClient(server.address, server.token);
    throw new CommandError(error.message, EXIT.unreachable);
  }
}

function configuration(): Config {
  try {
    return readConfig();
  } catch (error) {
    throw new CommandError((error as Error).message, EXIT.usage);
  }
}

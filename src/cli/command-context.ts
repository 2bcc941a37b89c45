import type { Client, Receiver } from './client.js';
import { CommandError, EXIT, type ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** What the commands are given. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Opens a client, lets a command use it, closes it, and keeps the exit code. */
  readonly use: (url: string | undefined, action: (client: Client) => Promise<ExitCode>) => Promise<void>;
  /** The same with a data folder of its own, which is removed at the end. */
  readonly useTemporary: (action: (client: Client) => Promise<ExitCode>) => Promise<void>;
}

/** The ids of memories or glossaries by their names; undefined for none given, which means all. */
export async function idsOf(
  client: Client,
  kind: Receiver,
  names: readonly string[] | undefined,
): Promise<readonly string[] | undefined> {
  return names && Promise.all(names.map((name) => idOf(client, kind, name)));
}

/** @throws CommandError when nothing has the name */
export async function idOf(client: Client, kind: Receiver, name: string): Promise<string> {
  const id = await client.find(kind, name);
  if (id === undefined) throw new CommandError(`There is no ${kind} named "${name}".`, EXIT.usage);
  return id;
}

import { ConcordError, type FailureKind } from '../domain/failure.js';

/** How a command ended, as docs/command-line.md says it. */
export const EXIT = {
  done: 0,
  nothingFound: 1,
  usage: 2,
  file: 3,
  unreachable: 4,
  defect: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command that cannot do what it was asked to, with one sentence for the person who asked. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}

const CODES: Readonly<Record<FailureKind, ExitCode>> = {
  'not-found': EXIT.usage,
  invalid: EXIT.usage,
  conflict: EXIT.usage,
  'changed-meanwhile': EXIT.usage,
  'idempotency-mismatch': EXIT.usage,
  'malformed-file': EXIT.file,
  'unsupported-file': EXIT.file,
  'too-large': EXIT.file,
  busy: EXIT.unreachable,
  'storage-full': EXIT.unreachable,
  'storage-damaged': EXIT.unreachable,
};

/** What the failures of the services mean on the command line; anything else stays what it is. */
export function asCommandError(error: unknown): unknown {
  return error instanceof ConcordError ? new CommandError(error.message, CODES[error.failure.kind]) : error;
}

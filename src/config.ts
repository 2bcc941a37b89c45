import { z } from 'zod';

import { DEFAULT_LIMITS, type Limits } from './domain/limits.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything that the environment decides. Frozen. */
export interface Config {
  /** The address to bind; loopback unless set. */
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** The folder that holds the database, the lock and the spool. */
  readonly dataDir: string;
  /** How browsers reach the server, where that differs from host and port. Without a slash at the end. */
  readonly publicUrl?: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Whether open mode may be used at all (it has further conditions). */
  readonly open: boolean;
  /** Whether an empty store is filled with the glossaries and the demo memory that ship. */
  readonly firstRun: boolean;
  /** Whether the matching kernel may run in WebAssembly; its plain JavaScript twin gives the same results. */
  readonly webAssembly: boolean;
  /** Whether term look-ups are recorded, and for how many days. */
  readonly lookUpLog: { readonly isOn: boolean; readonly days: number };
  readonly limits: Limits;
}

/** A variable set to nothing counts as not set: that is what `PORT= npm start` and compose files mean by it. */
const variable = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const flag = variable(
  z
    .enum(['0', '1'], 'must be 0 or 1')
    .default('1')
    .transform((value) => value === '1'),
);

const port = variable(
  z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number of 0 to 65535')
    .transform(Number)
    .refine((value) => value <= 65_535, 'must be a number of 0 to 65535')
    .default(8080),
);

const publicUrl = variable(
  z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .transform((value) => value.replace(/\/$/, ''))
    .optional(),
);

/** A limit that cannot be read must not turn into no limit: digits only, nothing after them, at least 1. */
const limitUpTo = (most: number) =>
  variable(
    z
      .string()
      .regex(/^[1-9]\d{0,14}$/, 'must be a whole number of at least 1, in digits alone')
      .transform(Number)
      .refine((value) => value <= most, `must be ${String(most)} at most`)
      .optional(),
  );

/** Limits that the program itself cannot go beyond: the weight of an indexed text is a number of 16 bits. */
const MOST: Partial<Limits> = { fuzzyTokens: 10_000 };

const LIMIT_PREFIX = 'CONCORD_LIMIT_';
const LIMIT_NAMES = Object.keys(DEFAULT_LIMITS) as readonly (keyof Limits)[];

/** tmxBytes -> CONCORD_LIMIT_TMX_BYTES */
function variableOf(name: string): string {
  return LIMIT_PREFIX + name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** Ten years. */
const MOST_LOG_DAYS = 3_650;
const DEFAULT_LOG_DAYS = 30;

const Environment = z.object({
  HOST: variable(z.string().default('127.0.0.1')),
  PORT: port,
  DATA_DIR: variable(z.string().default('./data')),
  PUBLIC_URL: publicUrl,
  LOG_LEVEL: variable(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info')),
  CONCORD_OPEN: flag,
  CONCORD_FIRST_RUN: flag,
  CONCORD_WASM: flag,
  CONCORD_LOOKUP_LOG: flag,
  CONCORD_LOOKUP_LOG_DAYS: limitUpTo(MOST_LOG_DAYS),
});

const LimitVariables = z.object(
  Object.fromEntries(LIMIT_NAMES.map((name) => [variableOf(name), limitUpTo(MOST[name] ?? Number.MAX_SAFE_INTEGER)])),
);

/**
 * Reads the configuration, from the process's environment unless another one is given.
 * @throws Error that names every variable that is wrong, one a line
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const known = Environment.safeParse(env);
  const limits = LimitVariables.safeParse(env);
  const wrong = [...faultsOf(known), ...faultsOf(limits), ...unknownLimits(env)];
  if (!known.success || !limits.success || wrong.length > 0) {
    throw new Error(`The configuration is wrong:\n${wrong.map((fault) => `  ${fault}`).join('\n')}`);
  }
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, LOG_LEVEL, CONCORD_OPEN, CONCORD_FIRST_RUN, CONCORD_WASM } = known.data;
  return Object.freeze({
    host: HOST,
    port: PORT,
    dataDir: DATA_DIR,
    ...(PUBLIC_URL !== undefined && { publicUrl: PUBLIC_URL }),
    logLevel: LOG_LEVEL,
    open: CONCORD_OPEN,
    firstRun: CONCORD_FIRST_RUN,
    webAssembly: CONCORD_WASM,
    lookUpLog: Object.freeze({
      isOn: known.data.CONCORD_LOOKUP_LOG,
      days: known.data.CONCORD_LOOKUP_LOG_DAYS ?? DEFAULT_LOG_DAYS,
    }),
    limits: withDefaults(limits.data),
  });
}

/** Whether output may be coloured, where a terminal shows it (no-color.org: any value but an empty one forbids it). */
export function allowsColour(env: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return (env['NO_COLOR'] ?? '') === '';
}

function faultsOf(result: z.ZodSafeParseResult<unknown>): readonly string[] {
  if (result.success) return [];
  return result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
}

/** A misspelt limit would silently be none. */
function unknownLimits(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const known = new Set(LIMIT_NAMES.map(variableOf));
  return Object.keys(env)
    .filter((name) => name.startsWith(LIMIT_PREFIX) && !known.has(name))
    .map((name) => `${name} is not a limit; there are ${[...known].join(', ')}`);
}

function withDefaults(set: Readonly<Record<string, number | undefined>>): Limits {
  const chosen = LIMIT_NAMES.map((name) => [name, set[variableOf(name)] ?? DEFAULT_LIMITS[name]] as const);
  return Object.freeze(Object.fromEntries(chosen)) as unknown as Limits;
}

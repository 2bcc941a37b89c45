import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { HttpSettings } from './http-settings.js';
import { HttpRefusalError } from './problem.js';

/** Who may call a route; each role may do what those before it may. */
export type Role = 'anyone' | 'interpreter' | 'translator' | 'editor' | 'admin';

const RANKS: Readonly<Record<Role, number>> = { anyone: 0, interpreter: 1, translator: 2, editor: 3, admin: 4 };

export interface Caller {
  readonly actor: string;
  readonly role: Role;
}

/** Open mode acts as an editor of this name. */
const LOCAL: Caller = { actor: 'local', role: 'editor' };

/** What open mode is decided by. */
export interface Connection {
  /** As configured. */
  readonly boundTo: string;
  readonly peer: string | undefined;
  readonly port: number | undefined;
  /** Names and values in turn, as received: a header that was sent twice is here twice. */
  readonly rawHeaders: readonly string[];
}

const LITERAL_LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|\[::1\])$/;
const LOOPBACK_PEER = /^(?:(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/;
const LOCAL_NAMES = ['127.0.0.1', 'localhost', '[::1]'];
const DEFAULT_HTTP_PORT = 80;

/**
 * Why open mode does not cover a request; undefined when it does. Open mode needs no key, so each condition closes a way
 * by which somebody else could use the local server: another machine, a proxy in front, a foreign page in the browser
 * (with a name that resolves to loopback, a form, a frame without an origin).
 */
export function openModeRefusal(connection: Connection): string | undefined {
  if (!LITERAL_LOOPBACK.test(connection.boundTo)) {
    return 'Without an account Concord answers only on a loopback address.';
  }
  if (!LOOPBACK_PEER.test(connection.peer ?? '')) return 'Without an account Concord answers only its own machine.';
  const headers = headersOf(connection.rawHeaders);
  const hosts = headers.get('host') ?? [];
  if (hosts.length !== 1 || !localHosts(connection.port).includes(hosts[0]!)) {
    return 'Host must be 127.0.0.1, localhost or [::1] with the port of the server.';
  }
  if (!(headers.get('origin') ?? []).every((origin) => origin === `http://${hosts[0]!}`)) {
    return 'Origin must be the address of the server itself.';
  }
  if (!(headers.get('sec-fetch-site') ?? []).every((site) => site === 'same-origin' || site === 'none')) {
    return 'The request comes from another site.';
  }
  if ([...headers.keys()].some(isProxyHeader)) return 'Without an account Concord does not answer through a proxy.';
  return undefined;
}

function headersOf(rawHeaders: readonly string[]): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]!.toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), rawHeaders[index + 1]!]);
  }
  return headers;
}

function localHosts(port: number | undefined): readonly string[] {
  const withPort = LOCAL_NAMES.map((name) => `${name}:${port ?? ''}`);
  return port === DEFAULT_HTTP_PORT ? [...withPort, ...LOCAL_NAMES] : withPort;
}

function isProxyHeader(name: string): boolean {
  return name === 'forwarded' || name === 'via' || name.startsWith('x-forwarded-');
}

/**
 * Whether a request proves that it comes from the owner of the data folder: from this machine, not through a proxy, with
 * the token that stands in the lock file, which nobody else can read.
 */
export function isFromOwner({ peer, rawHeaders }: Connection, ownerToken: string | undefined): boolean {
  if (ownerToken === undefined || !LOOPBACK_PEER.test(peer ?? '')) return false;
  const headers = headersOf(rawHeaders);
  if ([...headers.keys()].some(isProxyHeader)) return false;
  const given = headers.get('authorization') ?? [];
  return given.length === 1 && isSameSecret(given[0]!, `Bearer ${ownerToken}`);
}

/** Takes as long for a wrong secret as for the right one. */
function isSameSecret(given: string, right: string): boolean {
  const [a, b] = [given, right].map((secret) => createHash('sha256').update(secret).digest());
  return timingSafeEqual(a!, b!);
}

type AccessSettings = Pick<HttpSettings, 'host' | 'openMode' | 'ownerToken'>;

/** Lets only callers through who are somebody, and remembers who they are. */
export function identifyCaller({ host, openMode, ownerToken }: AccessSettings): RequestHandler {
  return (request, _response, next) => {
    const connection: Connection = {
      boundTo: host,
      peer: request.socket.remoteAddress,
      port: request.socket.localPort,
      rawHeaders: request.rawHeaders,
    };
    if (!isFromOwner(connection, ownerToken)) {
      if (!openMode) throw new HttpRefusalError('access-denied', 'Open mode is off and there is no account yet.');
      const refusal = openModeRefusal(connection);
      if (refusal !== undefined) throw new HttpRefusalError('access-denied', refusal);
    }
    callers.set(request, LOCAL);
    next();
  };
}

const callers = new WeakMap<Request, Caller>();

/** The caller, when it has the role; throws `access-denied` otherwise. */
export function requireRole(request: Request, role: Role): Caller {
  const caller = callers.get(request) ?? { actor: 'anyone', role: 'anyone' };
  if (RANKS[caller.role] < RANKS[role]) {
    throw new HttpRefusalError('access-denied', `This needs the role ${role}.`);
  }
  return caller;
}

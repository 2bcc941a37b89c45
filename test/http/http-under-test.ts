import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { DEFAULT_LIMITS, type Limits } from '../../src/domain/limits.js';
import type { HttpSettings } from '../../src/http/http-settings.js';
import { createLogger } from '../../src/http/logger.js';
import { createHttpServer } from '../../src/http/server.js';
import type { Services } from '../../src/services/services.js';

export interface HttpUnderTest {
  readonly address: string;
  readonly port: number;
  readonly spoolFolder: string;
  /** The names of the files in the spool folder. */
  spooled(): readonly string[];
  /** What was logged, one object a line. */
  logged(): readonly Record<string, unknown>[];
  close(): Promise<void>;
}

interface Wanted {
  /** Only what the test's requests reach; the store itself is tested through the whole server in test/api. */
  readonly services?: object;
  readonly limits?: Partial<Limits>;
  readonly settings?: Partial<HttpSettings>;
}

/** The HTTP layer alone, listening on a real socket of 127.0.0.1. */
export async function startHttp({ services = {}, limits = {}, settings = {} }: Wanted = {}): Promise<HttpUnderTest> {
  const spoolFolder = mkdtempSync(join(tmpdir(), 'concord-spool-'));
  let log = '';
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log += chunk.toString();
      done();
    },
  });
  const server = createHttpServer(services as Services, {
    host: '127.0.0.1',
    spoolFolder,
    limits: { ...DEFAULT_LIMITS, ...limits },
    openMode: true,
    logger: createLogger('debug', destination),
    assetsFolder: spoolFolder,
    version: '1.2.3',
    ...settings,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    spoolFolder,
    spooled: () => readdirSync(spoolFolder),
    logged: () =>
      log
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    async close() {
      server.close();
      server.closeAllConnections();
      rmSync(spoolFolder, { recursive: true, force: true });
      await Promise.resolve();
    },
  };
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends these very bytes and reads until the server ends the connection: for requests that no client would make. */
export async function sendRaw(port: number, request: string): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.on('error', () => undefined);
  socket.write(request);
  await once(socket, 'close');
  const [head = '', ...body] = Buffer.concat(chunks).toString().split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: body.join('\r\n\r\n'),
  };
}

/** A GET with these header lines, of which none is added or changed. */
export function get(path: string, ...headers: readonly string[]): string {
  return [`GET ${path} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n');
}

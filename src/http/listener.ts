import type { Server } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';

/** A server's way from listening to silence. */
export interface Listener {
  /** Resolves with the address: "http://127.0.0.1:8080". Rejects when the port is taken. */
  listen(): Promise<string>;
  /** Accepts nothing more and waits for the requests under way, but not for ever. */
  close(): Promise<void>;
}

const GRACE_MILLISECONDS = 10_000;
const IDLE_CHECK_MILLISECONDS = 100;

interface Settings {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** How long the requests under way may take once the listener closes; one that was only half sent would never end. */
  readonly graceMilliseconds?: number;
}

export function createListener(server: Server, settings: Settings): Listener {
  const { host, port, graceMilliseconds = GRACE_MILLISECONDS } = settings;
  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          const { port: chosen } = server.address() as AddressInfo;
          resolve(`http://${isIPv6(host) ? `[${host}]` : host}:${chosen}`);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        // A connection that is kept alive counts as open until somebody ends it.
        const idle = setInterval(() => {
          server.closeIdleConnections();
        }, IDLE_CHECK_MILLISECONDS);
        const grace = setTimeout(() => {
          server.closeAllConnections();
        }, graceMilliseconds);
        // Its error would say that it was not listening: then there is nothing to wait for.
        server.close(() => {
          clearInterval(idle);
          clearTimeout(grace);
          resolve();
        });
      }),
  };
}

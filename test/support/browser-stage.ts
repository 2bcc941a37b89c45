import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.js';
import { startServer, type RunningServer } from './start-server.js';

/** The server and the browser of a test file. */
export class BrowserStage {
  #server: Promise<RunningServer> | undefined;
  #browser: Promise<Browser> | undefined;

  start(): Promise<readonly [RunningServer, Browser]> {
    this.#server = startServer();
    this.#browser = launchBrowser();
    return Promise.all([this.#server, this.#browser]);
  }

  /** Ends whatever came up, also when the other did not or came too late: what is left open keeps jest from ending. */
  async stop(): Promise<void> {
    await Promise.allSettled([
      this.#browser?.then((browser) => browser.close()),
      this.#server?.then((server) => server.stop()),
    ]);
  }
}

import { pino } from 'pino';

import { createApp, type App } from './app.js';
import { readConfig } from './config.js';
import { createLogger } from './http/logger.js';

/** The process: starts the server, tells how to try it, and stops it when it is told to. */

/** A supervisor kills after this or a little later; what is not finished by then is taken up at the next start. */
const STOP_MILLISECONDS = 14_000;
const STDERR = 2;

try {
  await start();
} catch (error) {
  process.stderr.write(`Concord cannot start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig();
  const log = createLogger(config.logLevel, pino.destination(STDERR));
  const app = await createApp(config, log);
  void app.died.then((reason) => {
    log.fatal({ err: reason }, 'Concord cannot go on');
    process.exit(1);
  });
  stopOnSignal(app);
  const address = await app.listen();
  process.stdout.write(`Concord listens at ${address}\n`);
  await app.loadFirstRun();
  process.stdout.write(welcome(address));
}

function stopOnSignal(app: App): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref();
    void app.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function welcome(address: string): string {
  const languages = '-d source=zh-CN -d target=en';
  return `Ready. Try:
  curl -G ${address}/v1/matches ${languages} --data-urlencode 'text=云科院召开2025年国际合作工作会议'
  curl -G ${address}/v1/terms ${languages} --data-urlencode 'q=院士'
  open ${address}/ in a browser
`;
}

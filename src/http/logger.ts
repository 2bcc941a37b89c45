import { pino, type DestinationStream, type Logger } from 'pino';

/** Structured logs, one JSON object a line. Credentials are removed wherever a header may have been logged. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: {
      paths: [
        '*.headers.authorization',
        '*.headers.cookie',
        '*.headers["set-cookie"]',
        'headers.authorization',
        'headers.cookie',
      ],
      remove: true,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

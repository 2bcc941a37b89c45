import { expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../src/domain/limits.js';
import { createLogger } from '../../src/http/logger.js';
import { createHttpServer } from '../../src/http/server.js';
import type { Services } from '../../src/services/services.js';

test('a server ends the connections of those who send slowly, and takes so many and no more', () => {
  const server = createHttpServer({} as Services, {
    host: '127.0.0.1',
    spoolFolder: '/tmp',
    limits: DEFAULT_LIMITS,
    openMode: true,
    logger: createLogger('silent'),
    assetsFolder: '/nowhere',
    version: '1.2.3',
  });
  expect(server.headersTimeout).toBe(10_000);
  expect(server.requestTimeout).toBe(300_000);
  expect(server.keepAliveTimeout).toBe(5_000);
  expect(server.maxConnections).toBe(1_000);
});

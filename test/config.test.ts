import { describe, expect, test } from '@jest/globals';

import { readConfig } from '../src/config.js';
import { DEFAULT_LIMITS } from '../src/domain/limits.js';

function complaintOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no complaint';
}

describe('the configuration', () => {
  test('is complete when the environment says nothing', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8080,
      dataDir: './data',
      logLevel: 'info',
      open: true,
      firstRun: true,
      webAssembly: true,
      lookUpLog: { isOn: true, days: 30 },
      limits: DEFAULT_LIMITS,
    });
  });

  test('takes what the environment sets', () => {
    const config = readConfig({
      HOST: '0.0.0.0',
      PORT: '0',
      DATA_DIR: '/var/lib/concord',
      PUBLIC_URL: 'https://tm.example.org/',
      LOG_LEVEL: 'debug',
      CONCORD_OPEN: '0',
      CONCORD_FIRST_RUN: '0',
      CONCORD_LOOKUP_LOG: '0',
      CONCORD_LOOKUP_LOG_DAYS: '7',
      CONCORD_LIMIT_TMX_BYTES: '1000',
      CONCORD_LIMIT_XML_DEPTH: '20',
    });
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 0,
      dataDir: '/var/lib/concord',
      publicUrl: 'https://tm.example.org',
      logLevel: 'debug',
      open: false,
      firstRun: false,
      lookUpLog: { isOn: false, days: 7 },
    });
    expect(config.limits).toEqual({ ...DEFAULT_LIMITS, tmxBytes: 1000, xmlDepth: 20 });
  });

  test('cannot be changed once it is read', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.limits)).toBe(true);
  });

  test('counts an empty variable as one that is not set', () => {
    expect(readConfig({ PORT: '', CONCORD_OPEN: '', CONCORD_LIMIT_TMX_BYTES: '', PUBLIC_URL: '' })).toEqual(
      readConfig({}),
    );
  });

  test.each(['5MB', '1e9', '-1', '0', '1.5', ' 7', '0x10', 'unlimited', '99999999999999999999'])(
    'refuses the limit %j, which must never turn into no limit',
    (value) => {
      expect(complaintOf({ CONCORD_LIMIT_TMX_BYTES: value })).toContain('CONCORD_LIMIT_TMX_BYTES');
    },
  );

  test.each(['0', '-1', '30d', '3651', '1e2'])('refuses %j days of the log of look-ups', (value) => {
    expect(complaintOf({ CONCORD_LOOKUP_LOG_DAYS: value })).toContain('CONCORD_LOOKUP_LOG_DAYS');
  });

  test('refuses a switch that is neither on nor off', () => {
    expect(complaintOf({ CONCORD_LOOKUP_LOG: 'off' })).toContain('CONCORD_LOOKUP_LOG must be 0 or 1');
  });

  test.each(['65536', '-1', '80a', 'http'])('refuses the port %j', (value) => {
    expect(complaintOf({ PORT: value })).toContain('PORT must be a number of 0 to 65535');
  });

  test('refuses a limit that does not exist, since a misspelt one would be none', () => {
    expect(complaintOf({ CONCORD_LIMIT_FUZZY_TOKENS: '10001' })).toContain('FUZZY_TOKENS must be 10000 at most');
    expect(complaintOf({ CONCORD_LIMIT_TMX_BITES: '1000' })).toContain('CONCORD_LIMIT_TMX_BITES is not a limit');
  });

  test('names everything that is wrong in one message', () => {
    const complaint = complaintOf({
      PORT: 'x',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'javascript:alert(1)',
      CONCORD_OPEN: 'yes',
      CONCORD_LIMIT_JSON_BYTES: 'much',
    });
    for (const name of ['PORT', 'LOG_LEVEL', 'PUBLIC_URL', 'CONCORD_OPEN', 'CONCORD_LIMIT_JSON_BYTES']) {
      expect(complaint).toContain(name);
    }
  });
});

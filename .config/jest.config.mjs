import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Tests run the TypeScript sources; what needs worker threads or the server runs the build in dist/. */
export default {
  rootDir: dirname(dirname(fileURLToPath(import.meta.url))),
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dist.next/'],
  transform: {
    '^.+\\.tsx?$': '<rootDir>/.config/jest.transform.mjs',
  },
  setupFiles: ['<rootDir>/.config/jest.setup.mjs'],
  testTimeout: 60_000,
  maxWorkers: 2,
};

import { execFileSync } from 'node:child_process';

import { expect, test } from '@jest/globals';

const loaded = new URL('../../dist/workers/overlap-module.js', import.meta.url).href;

function kindOfModule(...nodeOptions: string[]): string {
  const script = `import { overlapModule } from ${JSON.stringify(loaded)}; console.log(String(overlapModule()))`;
  const args = [...nodeOptions, '--input-type=module', '--eval', script];
  return execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

test('the built kernel compiles here', () => {
  expect(kindOfModule()).toBe('[object WebAssembly.Module]');
});

test('a Node without WebAssembly has no kernel', () => {
  expect(kindOfModule('--jitless')).toBe('undefined');
});

import { readFileSync } from 'node:fs';

/**
 * The compiled matching kernel, to be made once and sent to the threads; undefined where this machine or this Node cannot
 * run it (no vectors of 128 bits, or no WebAssembly at all under --jitless): the plain JavaScript twin then does its work.
 * @throws Error when the build left no kernel
 */
export function overlapModule(): WebAssembly.Module | undefined {
  const bytes = readFileSync(new URL('../matching/index/kernel/overlap.wasm', import.meta.url));
  const runs = 'WebAssembly' in globalThis && WebAssembly.validate(bytes);
  return runs ? new WebAssembly.Module(bytes) : undefined;
}

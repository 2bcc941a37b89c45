// A program that answers each line with one line.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { atEnd } from '../at-end.mjs';

/** @returns {{ask: (line: string) => Promise<string>, nextLine: () => Promise<string>, stop: () => Promise<void>}} */
export function startLineProcess(command, args, options = {}) {
  const child = spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const release = atEnd(() => child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout, crlfDelay: Infinity })[Symbol.asyncIterator]();
  const nextLine = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${command} ended early`);
    return value;
  };
  return {
    nextLine,
    ask(line) {
      child.stdin.write(`${line}\n`);
      return nextLine();
    },
    async stop() {
      child.stdin.end();
      await ended;
      release();
    },
  };
}

// Jobs spread over worker threads.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * Each thread takes one job after the other; a job ends with a message that says `done`.
 * @param {URL} script
 * @param {readonly object[]} jobs the longest first
 * @returns {Promise<object[]>} all messages, those of one job in their order
 */
export async function inThreads(script, jobs, threads = availableParallelism()) {
  const waiting = [...jobs];
  const messages = [];
  const work = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 8_000 } });
      const next = () => {
        if (waiting.length > 0) worker.postMessage(waiting.shift());
        else void worker.terminate().then(resolve);
      };
      worker.on('message', (message) => {
        messages.push(message);
        if (message.done === true) next();
      });
      worker.on('error', reject);
      next();
    });
  await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, work));
  return messages;
}

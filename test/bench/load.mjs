// Load on a server: requests that come whether or not the ones before are answered, or one after the other on some connections.
import { Agent, request } from 'node:http';
import { percentile } from './figures.mjs';
import { pause } from './server.mjs';

/** What came of some requests. Times in milliseconds; a failed request counts as an error and has a time too. */
class Outcome {
  times = [];
  errors = 0;
  partial = 0;

  add({ ok, partial }, took) {
    this.times.push(took);
    if (!ok) this.errors += 1;
    if (partial) this.partial += 1;
  }

  percentile(share) {
    return percentile(this.times, share);
  }
}

/**
 * Requests at a constant rate. Each one's time counts from when it was to be sent: what had to wait for others has waited.
 * @param {{urlOf: (n: number) => string, rate: number, seconds?: number, until?: () => boolean}} load `rate` a second
 */
export async function openLoop({ urlOf, rate, seconds = Infinity, until = () => false }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const outcome = new Outcome();
  const underWay = new Set();
  const started = performance.now();
  for (let n = 0; n < rate * seconds && !until(); n += 1) {
    const intended = started + (1000 * n) / rate;
    if (intended > performance.now()) await pause(intended - performance.now());
    const call = get(urlOf(n), agent).then((answer) => {
      outcome.add(answer, performance.now() - intended);
      underWay.delete(call);
    });
    underWay.add(call);
  }
  await Promise.all(underWay);
  agent.destroy();
  return outcome;
}

/**
 * One request after the other on each connection.
 * @returns the outcome and how many requests were answered in a second
 */
export async function closedLoop({ urlOf, connections, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const outcome = new Outcome();
  const started = performance.now();
  const end = started + 1000 * seconds;
  let next = 0;
  const goOn = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      outcome.add(await get(urlOf(next++), agent), performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, goOn));
  const took = performance.now() - started;
  agent.destroy();
  return { outcome, aSecond: (1000 * outcome.times.length) / took };
}

/** Never fails: what goes wrong is not ok. */
function get(url, agent) {
  return new Promise((resolve) => {
    const wrong = () => resolve({ ok: false, partial: false });
    const asked = request(url, { agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', wrong);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ ok: response.statusCode === 200, partial: text.includes('"partial":true') });
      });
    });
    asked.on('error', wrong);
    asked.end();
  });
}

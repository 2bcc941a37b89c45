import { MessageChannel } from 'node:worker_threads';

import { afterEach, describe, expect, test } from '@jest/globals';

import { ConcordError, type Failure } from '../../src/domain/failure.js';
import { connect, RemoteError, serve } from '../../src/workers/remote-port.js';

interface Calculator {
  readonly sums: { add(a: number, b: number): Promise<number> };
  echo<Value>(value: Value): Promise<Value>;
  fail(failure: Failure): Promise<never>;
  crash(): Promise<never>;
  never(): Promise<never>;
}

const calculator = {
  sums: { add: (a: number, b: number) => a + b },
  echo: (value: unknown) => Promise.resolve(value),
  fail: (failure: Failure) => Promise.reject(new ConcordError(failure)),
  crash: () => {
    throw new TypeError('a defect');
  },
  never: () => new Promise(() => undefined),
};

let channels: MessageChannel[] = [];

function remote(target: object): { calls: Calculator; channel: MessageChannel } {
  const channel = new MessageChannel();
  channels.push(channel);
  serve(channel.port2, target);
  return { calls: connect<Calculator>(channel.port1), channel };
}

afterEach(() => {
  for (const { port1, port2 } of channels) {
    port1.close();
    port2.close();
  }
  channels = [];
});

describe('an object served over a port', () => {
  test('answers calls of its own methods and of the objects in it', async () => {
    const { calls } = remote(calculator);
    await expect(calls.sums.add(2, 3)).resolves.toBe(5);
    await expect(calls.echo({ text: '一带一路', at: undefined })).resolves.toEqual({ text: '一带一路' });
  });

  test('begins calls in the order in which they were made', async () => {
    const begun: number[] = [];
    const { calls } = remote({ echo: (value: number) => begun.push(value) });
    await Promise.all([1, 2, 3, 4, 5].map((value) => calls.echo(value)));
    expect(begun).toEqual([1, 2, 3, 4, 5]);
  });

  test('tells answers apart when a later call is answered first', async () => {
    const gates: ((value: string) => void)[] = [];
    const { calls } = remote({ echo: () => new Promise((resolve) => gates.push(resolve)) });
    const [first, second] = [calls.echo('x'), calls.echo('y')];
    while (gates.length < 2) await new Promise((resolve) => setImmediate(resolve));
    gates[1]!('second');
    await expect(second).resolves.toBe('second');
    gates[0]!('first');
    await expect(first).resolves.toBe('first');
  });

  test('keeps `this` for methods that use it', async () => {
    class Counter {
      private count = 0;
      echo(step: number): number {
        this.count += step;
        return this.count;
      }
    }
    const { calls } = remote(new Counter());
    await calls.echo(2);
    await expect(calls.echo(3)).resolves.toBe(5);
  });

  test('carries a failure across as the same failure', async () => {
    const { calls } = remote(calculator);
    const failure: Failure = { kind: 'malformed-file', format: 'TMX', reason: 'no body', line: 3, column: 7 };
    const error = await calls.fail(failure).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConcordError);
    expect((error as ConcordError).failure).toEqual(failure);
  });

  test('carries a defect across as an internal error with the stack of the thread where it happened', async () => {
    const { calls } = remote(calculator);
    const error = await calls.crash().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RemoteError);
    expect((error as RemoteError).message).toBe('a defect');
    expect((error as RemoteError).stack).toContain('crash');
    expect((error as RemoteError).stack).toContain('remote-port.test');
  });

  test('calls a method that does not exist a defect', async () => {
    const { calls } = remote({});
    await expect(calls.sums.add(1, 2)).rejects.toThrow('Nothing serves sums.add');
  });

  test('does not leave the caller waiting for an argument or a result that cannot be copied', async () => {
    const { calls } = remote({ echo: () => () => 'a function' });
    await expect(calls.echo(() => 1)).rejects.toThrow(/could not be cloned/);
    await expect(calls.echo(1)).rejects.toThrow(/could not be cloned/);
  });

  test('is not mistaken for a promise', async () => {
    const { calls } = remote(calculator);
    const awaited = await Promise.resolve(calls);
    await expect(awaited.sums.add(1, 1)).resolves.toBe(2);
  });

  test('fails the calls under way and all later ones as busy when the other end goes away', async () => {
    const { calls, channel } = remote(calculator);
    const underWay = calls.never();
    channel.port2.close();
    await expect(underWay).rejects.toMatchObject({ failure: { kind: 'busy' } });
    await expect(calls.echo(1)).rejects.toMatchObject({ failure: { kind: 'busy' } });
  });
});

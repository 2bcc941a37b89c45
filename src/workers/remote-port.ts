import type { MessagePort } from 'node:worker_threads';

import { ConcordError, type Failure } from '../domain/failure.js';

interface Call {
  readonly id: number;
  /** Where the method is in the served object: ["units", "add"]. */
  readonly path: readonly string[];
  readonly args: readonly unknown[];
}

type Reply =
  | { readonly id: number; readonly kind: 'value'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'failure'; readonly failure: Failure }
  | { readonly id: number; readonly kind: 'error'; readonly message: string; readonly stack: string };

/** A call that the other thread could not do for a reason that is no Failure: a defect. Its stack is the other thread's. */
export class RemoteError extends Error {
  constructor(message: string, stack: string) {
    super(message);
    this.name = 'RemoteError';
    this.stack = stack;
  }
}

/**
 * Answers the calls that come over a port with the methods of `target`, which may hold further objects with methods.
 * Arguments and results are copied (structured clone). A ConcordError arrives as one; any other error as a RemoteError.
 * @returns stops serving: calls that have not begun are not done
 */
export function serve(port: MessagePort, target: object): () => void {
  const answer = async ({ id, path, args }: Call) => {
    try {
      const value = await invoke(target, path, args);
      port.postMessage({ id, kind: 'value', value } satisfies Reply);
    } catch (error) {
      port.postMessage(refusal(id, error));
    }
  };
  // `answer` invokes before its first await: calls begin in the order in which they were made.
  const listener = (call: Call) => void answer(call);
  port.on('message', listener);
  return () => {
    port.off('message', listener);
    port.close();
  };
}

function invoke(target: object, path: readonly string[], args: readonly unknown[]): unknown {
  let owner: unknown = undefined;
  let member: unknown = target;
  for (const name of path) {
    owner = member;
    member = (member as Record<string, unknown> | undefined)?.[name];
  }
  if (typeof member !== 'function') throw new TypeError(`Nothing serves ${path.join('.')}`);
  return Reflect.apply(member, owner, args);
}

function refusal(id: number, error: unknown): Reply {
  if (error instanceof ConcordError) return { id, kind: 'failure', failure: error.failure };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { id, kind: 'error', message, stack: stack ?? message };
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/**
 * The object that the other end of the port serves: every method call becomes a message and a promise.
 * When the other end goes away, the calls under way and all later ones fail as `busy`.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- only the caller knows what the other end serves
export function connect<Target extends object>(port: MessagePort): Target {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let gone = false;

  port.on('message', (reply: Reply) => {
    const call = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (call) settle(call, reply);
  });
  port.on('close', () => {
    gone = true;
    for (const call of waiting.values()) call.reject(goneAway());
    waiting.clear();
  });

  function call(path: readonly string[], args: readonly unknown[]): Promise<unknown> {
    if (gone) return Promise.reject(goneAway());
    return new Promise((resolve, reject) => {
      lastId += 1;
      const message: Call = { id: lastId, path, args };
      port.postMessage(message);
      waiting.set(lastId, { resolve, reject });
    });
  }
  return remoteAt([], call) as Target;
}

function settle(call: Waiting, reply: Reply): void {
  switch (reply.kind) {
    case 'value':
      call.resolve(reply.value);
      return;
    case 'failure':
      call.reject(new ConcordError(reply.failure));
      return;
    case 'error':
      call.reject(new RemoteError(reply.message, reply.stack));
  }
}

function goneAway(): ConcordError {
  return new ConcordError({
    kind: 'busy',
    reason: 'This part of the server is starting again.',
    retryAfterSeconds: 1,
  });
}

function remoteAt(
  path: readonly string[],
  call: (path: readonly string[], args: readonly unknown[]) => unknown,
): object {
  return new Proxy(() => undefined, {
    // Without the exception, awaiting an object that holds a remote one would call its `then` on the other thread.
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? remoteAt([...path, name], call) : undefined),
    apply: (_, __, args: readonly unknown[]) => call(path, args),
  });
}

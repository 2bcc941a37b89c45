import type { Database } from 'better-sqlite3';
import { withFailures } from './sqlite-failures.js';

/** A port as it is implemented here: the same methods, without the promises. */
export type Synchronous<Port> = {
  readonly [Name in keyof Port]: Port[Name] extends (...args: infer Args) => Promise<infer Result>
    ? (...args: Args) => Result
    : never;
};

type Method = (...args: never[]) => unknown;

/** Each call sees one state of the database. */
export function readPort<Port extends object>(db: Database, methods: Synchronous<Port>): Port {
  return mapMethods(methods, (method) => {
    const call = db.transaction(method);
    return promised((...args) => call.deferred(...args));
  }) as Port;
}

/** Each call is one transaction that takes the write lock at once: it happens whole or not at all. */
export function writePort<Port extends object>(db: Database, methods: Synchronous<Port>): Port {
  return mapMethods(methods, (method) => {
    const call = db.transaction(method);
    return promised((...args) => call.immediate(...args));
  }) as Port;
}

/** For the ports that stay on one thread: as `readPort`, without promises. */
export function localReadPort<Port extends object>(db: Database, methods: Port): Port {
  return mapMethods(methods, (method) => {
    const call = db.transaction(method);
    return (...args) => withFailures(() => call.deferred(...args));
  }) as Port;
}

function mapMethods(methods: object, wrap: (method: Method) => Method): object {
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, wrap(method as Method)]));
}

function promised(call: Method): Method {
  return (...args) =>
    new Promise((resolve) => {
      resolve(withFailures(() => call(...args)));
    });
}

/**
 * One object from the two halves of a port: methods of `reads` are called here, all others on the remote half.
 * A remote half cannot be spread: it answers to every name.
 */
export function joinPorts<Reads extends object, Writes extends object>(reads: Reads, writes: Writes): Reads & Writes {
  return new Proxy(reads, {
    get: (_, name) => Reflect.get(name in reads ? reads : writes, name) as unknown,
  }) as Reads & Writes;
}

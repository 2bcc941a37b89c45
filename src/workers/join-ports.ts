/**
 * One object from the two halves of a port: methods of `reads` are called here, all others on the remote half.
 * A remote half cannot be spread: it answers to every name.
 */
export function joinPorts<Reads extends object, Writes extends object>(reads: Reads, writes: Writes): Reads & Writes {
  return new Proxy(reads, {
    get: (_, name) => Reflect.get(name in reads ? reads : writes, name) as unknown,
  }) as Reads & Writes;
}

/** All ports of a store that have both halves. */
export type JoinedStores<Reads extends object, Writes extends object> = {
  readonly [Name in keyof Reads & keyof Writes]: Reads[Name] & Writes[Name];
};

/** As joinPorts, for each port that both halves of a store have. */
export function joinStores<
  Reads extends { readonly [Name in keyof Reads]: object },
  Writes extends { readonly [Name in keyof Writes]: object },
>(reads: Reads, writes: Writes): JoinedStores<Reads, Writes> {
  const names = Object.keys(reads) as (keyof Reads & keyof Writes)[];
  const joined = names.map((name) => [name, joinPorts(reads[name], writes[name])] as const);
  return Object.fromEntries(joined) as unknown as JoinedStores<Reads, Writes>;
}

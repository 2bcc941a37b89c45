/** A copy without the named fields: what is left of a unit or concept when its identity is taken away. */
export function withoutFields<Value extends object, Name extends keyof Value & string>(
  value: Value,
  names: readonly Name[],
): Omit<Value, Name> {
  const left: ReadonlySet<string> = new Set(names);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !left.has(name))) as Omit<Value, Name>;
}

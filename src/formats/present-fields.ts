type PossiblyUndefined<Fields> = { readonly [Name in keyof Fields]: Fields[Name] | undefined };

/** The fields that have a value: what is undefined is absent. */
export function presentFields<Fields extends object>(fields: PossiblyUndefined<Fields>): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}

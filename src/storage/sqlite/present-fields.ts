type Stored<Value> = { readonly [Name in keyof Value]: Value[Name] | null | undefined };

/** The fields that have a value: a NULL column becomes an absent field. */
export function presentFields<Value extends object>(fields: Stored<Value>): Partial<Value> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<Value>;
}

/** JSON of the fields that have a value, or NULL when none has. */
export function jsonOrNull(value: object | undefined): string | null {
  if (value === undefined) return null;
  const json = JSON.stringify(value);
  return json === '{}' || json === '[]' ? null : json;
}

import type { Note, NewUnit, Property, UnitMetadata, VariantMetadata } from '../../domain/unit.js';

type Lists = Pick<UnitMetadata, 'notes' | 'properties' | 'attributes'>;

/**
 * One metadata of two: each field from the newer one where it has it, otherwise from the older. Notes of both are kept;
 * so are properties and attributes of the older whose names the newer does not use.
 */
export function mergeMetadata<Metadata extends UnitMetadata | VariantMetadata>(
  newer: Metadata,
  older: Metadata,
): Metadata {
  return { ...older, ...newer, ...mergeLists(newer, older) };
}

function mergeLists(newer: Lists, older: Lists): Lists {
  const notes = mergeNotes(newer.notes, older.notes);
  const properties = mergeProperties(newer.properties, older.properties);
  const attributes = newer.attributes && older.attributes ? { ...older.attributes, ...newer.attributes } : undefined;
  return { ...(notes && { notes }), ...(properties && { properties }), ...(attributes && { attributes }) };
}

function mergeNotes(
  newer: readonly Note[] | undefined,
  older: readonly Note[] | undefined,
): readonly Note[] | undefined {
  if (newer === undefined || older === undefined) return undefined;
  const known = new Set(newer.map((note) => JSON.stringify(note)));
  return [...newer, ...older.filter((note) => !known.has(JSON.stringify(note)))];
}

function mergeProperties(
  newer: readonly Property[] | undefined,
  older: readonly Property[] | undefined,
): readonly Property[] | undefined {
  if (newer === undefined || older === undefined) return undefined;
  const known = new Set(newer.map(({ type }) => type));
  return [...newer, ...older.filter(({ type }) => !known.has(type))];
}

/** Whether what arrives is at least as new as what is there. Without dates on either side, what arrives later is newer. */
export function isNewer(incoming: NewUnit, existing: NewUnit): boolean {
  return lastTouched(incoming) >= lastTouched(existing);
}

function lastTouched(unit: UnitMetadata): number {
  return unit.changedAt ?? unit.createdAt ?? -Infinity;
}

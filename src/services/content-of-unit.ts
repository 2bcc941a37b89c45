import type { NewUnit, Unit } from '../domain/unit.js';

const IDENTITY: ReadonlySet<string> = new Set(['id', 'memoryId', 'revision', 'changeSetId'] satisfies (keyof Unit)[]);

/** What a unit says, without its identity. */
export function contentOfUnit(unit: Unit): NewUnit {
  return Object.fromEntries(Object.entries(unit).filter(([name]) => !IDENTITY.has(name))) as unknown as NewUnit;
}

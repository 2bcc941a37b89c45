import type { Concept, NewConcept } from './glossary.js';
import type { NewUnit, Unit } from './unit.js';

/** What a unit says, without its identity. */
export function contentOfUnit(unit: Unit): NewUnit {
  return withoutFields(unit, ['id', 'memoryId', 'revision', 'changeSetId']);
}

/** What a concept says, without its identity. */
export function contentOfConcept(concept: Concept): NewConcept {
  return withoutFields(concept, ['id', 'glossaryId', 'revision', 'changeSetId', 'changedAt', 'changedBy']);
}

export function withoutFields<Value extends object, Name extends keyof Value & string>(
  value: Value,
  names: readonly Name[],
): Omit<Value, Name> {
  const left: ReadonlySet<string> = new Set(names);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !left.has(name))) as Omit<Value, Name>;
}

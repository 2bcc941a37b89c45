import type { Unit } from '../../text/numbers-in-text/units.js';

/** Most languages have one word for the mass and the money: "£3", "3 Pfund". */
const POUNDS: readonly string[] = ['pound', 'sterling'];

/** Whether two units may be one, as they are called. */
export function mayBeOneUnit(a: Unit, b: Unit): boolean {
  return a === b || (POUNDS.includes(a.name) && POUNDS.includes(b.name));
}

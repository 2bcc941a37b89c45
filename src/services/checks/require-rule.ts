import { CHECKS } from '../../checks/registry.js';
import { ConcordError } from '../../domain/failure.js';

const RULES: ReadonlySet<string> = new Set(CHECKS.map(({ id }) => id));

/** @throws ConcordError `invalid` when no finding can have the rule */
export function requireRule(rule: string): void {
  if (RULES.has(rule)) return;
  throw new ConcordError({ kind: 'invalid', reason: `There is no check ${rule}.`, pointer: '/rule' });
}

import { CHECKS } from '../../checks/registry.js';
import { PATTERN_RULE } from '../../checks/pattern/pattern-check.js';
import { ConcordError } from '../../domain/failure.js';
import { PATTERN_ID } from './pattern-ids.js';

const RULES: ReadonlySet<string> = new Set(CHECKS.map(({ id }) => id));

/** @throws ConcordError `invalid` when no finding can have the rule; patterns come and go, so any of them can */
export function requireRule(rule: string): void {
  if (isRule(rule)) return;
  throw new ConcordError({ kind: 'invalid', reason: `There is no check ${rule}.`, pointer: '/rule' });
}

/** Whether a finding can have the rule. */
export function isRule(rule: string): boolean {
  return RULES.has(rule) || isPattern(rule);
}

function isPattern(rule: string): boolean {
  return rule.startsWith(PATTERN_RULE) && PATTERN_ID.test(rule.slice(PATTERN_RULE.length));
}

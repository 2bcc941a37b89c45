import type { CheckPattern, PatternCondition } from '../../domain/check-pattern.js';
import type { ProfileFault } from '../profile-fault.js';
import { namedGroups, withoutReferences } from './back-references.js';
import { faultOfExpression, LinearExpression } from './linear-expression.js';

/** Steps that the expressions of a profile may take for a character: a long text stays a matter of seconds. */
const MOST_STEPS = 5_000;

/** The first thing that is wrong with the patterns of a profile: reading an expression takes its time. */
export function faultOfPatterns(patterns: readonly CheckPattern[]): ProfileFault | undefined {
  const ids = new Set<string>();
  let steps = 0;
  for (const [index, pattern] of patterns.entries()) {
    const pointer = `/patterns/${index}`;
    if (ids.has(pattern.id)) return { pointer: `${pointer}/id`, reason: `is the id of another pattern: ${pattern.id}` };
    ids.add(pattern.id);
    const fault = faultOfPattern(pattern, pointer);
    if (fault !== undefined) return fault;
    steps += stepsOf(pattern);
    if (steps > MOST_STEPS) return { pointer, reason: 'makes the patterns of the profile too large together' };
  }
  return undefined;
}

function faultOfPattern({ source, target }: CheckPattern, pointer: string): ProfileFault | undefined {
  if (source === undefined && target === undefined)
    return { pointer, reason: 'needs a condition: source, target or both' };
  return (
    faultOfCondition(source?.pattern, `${pointer}/source/pattern`) ??
    faultOfReferences(target, source, `${pointer}/target/pattern`) ??
    faultOfCondition(target && withoutReferences(target.pattern), `${pointer}/target/pattern`)
  );
}

function faultOfCondition(pattern: string | undefined, pointer: string): ProfileFault | undefined {
  const fault = pattern === undefined ? undefined : faultOfExpression(pattern);
  if (fault === undefined) return undefined;
  const place = fault.at === undefined ? '' : ` (character ${fault.at + 1})`;
  return { pointer, reason: `is no regular expression: ${fault.reason}${place}` };
}

function faultOfReferences(
  target: PatternCondition | undefined,
  source: PatternCondition | undefined,
  pointer: string,
): ProfileFault | undefined {
  const named = target === undefined ? [] : namedGroups(target.pattern);
  if (named.length === 0) return undefined;
  if (source === undefined || source.absent === true) {
    return { pointer, reason: `names \\${named[0]!}, and the source has no match whose group that could be` };
  }
  const { groupCount } = expressionOf(source);
  const missing = named.find((group) => group > groupCount);
  const reason = `names \\${missing!}, and the expression of the source has ${groupCount} groups`;
  return missing === undefined ? undefined : { pointer, reason };
}

function stepsOf({ source, target }: CheckPattern): number {
  const sizes = [source, target && { ...target, pattern: withoutReferences(target.pattern) }].map((condition) =>
    condition === undefined ? 0 : expressionOf(condition).size,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function expressionOf({ pattern, caseSensitive = false }: PatternCondition): LinearExpression {
  return new LinearExpression(pattern, caseSensitive);
}

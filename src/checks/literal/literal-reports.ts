import type { FindingSeverity } from '../../domain/check.js';
import { type Report, rangeOf } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import type { PairUnderCheck } from '../document-under-check.js';
import type { Literal } from '../literals.js';
import { type Difference, literalDifferences } from './literal-differences.js';

export interface LiteralRule {
  /** What such a literal is called: "address". */
  readonly noun: string;
  /** Those that the rule is about, on one side. */
  readonly literalsOf: (side: CheckedText) => readonly Literal[];
  /** Equal for literals that are the same. */
  readonly keyOf: (literal: Literal) => string;
  /** It matters how often one stands there; otherwise only whether it does. */
  readonly counted?: true;
  /** undefined: it is not reported. */
  readonly severityOf: (difference: Difference, pair: PairUnderCheck) => FindingSeverity | undefined;
}

/** More than anybody looks at in one segment. */
const MOST_REPORTS = 20;

/** Literals that were changed, are missing or were added. Time linear in the texts. */
export function literalReports(pair: PairUnderCheck, rule: LiteralRule): Iterable<Report> {
  const isAny = pair.source.literals.length > 0 || pair.target.literals.length > 0;
  return isAny ? reportsOf(pair, rule) : [];
}

function* reportsOf(pair: PairUnderCheck, rule: LiteralRule): Generator<Report> {
  const { source, target } = pair;
  const sides = [source, target].map((side) => {
    const wanted = rule.literalsOf(side);
    return rule.counted ? wanted : firstOfEach(wanted, rule.keyOf);
  });
  const differences = literalDifferences(sides[0]!, sides[1]!, rule.keyOf);
  for (const difference of differences.slice(0, MOST_REPORTS)) {
    const severity = rule.severityOf(difference, pair);
    if (severity === undefined) continue;
    const ranges = [
      ...(difference.source ? [rangeOf(source, difference.source)] : []),
      ...(difference.target ? [rangeOf(target, difference.target)] : []),
    ];
    yield { message: messageOf(difference, rule.noun), ranges, severity, ...suggestionOf(difference) };
  }
}

function firstOfEach(literals: readonly Literal[], keyOf: (literal: Literal) => string): readonly Literal[] {
  if (literals.length < 2) return literals;
  const firsts = new Map(literals.toReversed().map((literal) => [keyOf(literal), literal]));
  return literals.filter((literal) => firsts.get(keyOf(literal)) === literal);
}

function messageOf({ source, target }: Difference, noun: string): string {
  if (target === undefined) return `The ${noun} “${source!.text}” is missing in the target.`;
  if (source === undefined) return `The source has no ${noun} “${target.text}”.`;
  return `The ${noun} “${source.text}” has become “${target.text}”.`;
}

function suggestionOf({ source, target }: Difference): { suggestion?: string } {
  return source && target ? { suggestion: source.text } : {};
}

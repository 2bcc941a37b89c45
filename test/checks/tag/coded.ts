import type { Content, InlineCode } from '../../../src/domain/content.js';
import type { Finding } from '../../../src/domain/check.js';
import { readInlineNotation } from '../../../src/text/inline-notation.js';
import { checked, tag } from '../checked.js';

/** A content from the inline notation, with what a file says about codes, by their ids. */
export function coded(notation: string, hints: Readonly<Record<string, Partial<InlineCode>>> = {}): Content {
  const { text, codes } = readInlineNotation(notation);
  return { text, codes: codes.map((code) => ({ ...code, ...hints[code.id] })) };
}

/** What the checks of codes find in a pair: "rule: message". */
export async function foundInCodes(source: Content, target: Content): Promise<readonly string[]> {
  const findings: readonly Finding[] = await checked({
    ...{ source: tag('de'), target: tag('en') },
    pairs: [{ source, target }],
  });
  return findings.filter(({ rule }) => rule.startsWith('tag.')).map(({ rule, message }) => `${rule}: ${message}`);
}

import type { InlineCode } from '../../domain/content.js';

/**
 * A string that two lists of codes share exactly when they say the same. Readers name the fields of a code in different
 * orders, so JSON as it comes would tell an export of a memory from the memory itself.
 */
export function codesKey(codes: readonly InlineCode[]): string {
  if (codes.length === 0) return '';
  return JSON.stringify(codes.map(({ attributes = {}, ...fields }) => [inOrder(fields), inOrder(attributes)]));
}

function inOrder(fields: object): readonly (readonly [string, unknown])[] {
  return Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));
}

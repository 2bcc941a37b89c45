import type { Content, InlineCode } from '../../domain/content.js';

/** Whether two targets say the same and are written in the same way; how a code is shown to people does not matter. */
export function sameTarget(one: Content | null, other: Content | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.text === other.text &&
    one.codes.length === other.codes.length &&
    one.codes.every((code, place) => sameCode(code, other.codes[place]!))
  );
}

function sameCode(one: InlineCode, other: InlineCode): boolean {
  return one.id === other.id && one.kind === other.kind && one.at === other.at && one.markup === other.markup;
}

import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';

const KINDS: readonly NumberInText['kind'][] = ['year', 'month', 'day', 'decade'];

export function isPartOfDate({ kind }: NumberInText): boolean {
  return KINDS.includes(kind);
}

import type { GroupKind } from '../../domain/inspection.js';

/** What is said in several ways, as a heading says it. */
export const KIND_NAMES: Readonly<Record<GroupKind, string>> = {
  source: 'One source, several translations',
  target: 'One target for several sources',
  numbers: 'Equal but for numbers, worded in several ways',
};

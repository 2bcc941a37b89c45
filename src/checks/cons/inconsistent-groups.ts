import type { GroupKind } from '../../domain/inspection.js';
import { byNumberTemplate, bySource, byTarget } from './groupings.js';
import { type ComparedPair, type Grouping, segmentGroups, type SegmentGroup, segmentKey } from './segment-groups.js';

const GROUPINGS: Readonly<Record<GroupKind, (minimumLength: number) => Grouping>> = {
  source: bySource,
  target: byTarget,
  numbers: byNumberTemplate,
};

/** The checks that find the same within a document. */
export const RULES_OF_KINDS = {
  source: 'cons.target',
  target: 'cons.source',
  numbers: 'cons.number-template',
} as const satisfies Readonly<Record<GroupKind, string>>;

/** What of a kind is inconsistent among pairs of no document. @param minimumLength as the check of the kind has it */
export function* inconsistentGroups<Pair extends ComparedPair>(
  kind: GroupKind,
  pairs: readonly Pair[],
  minimumLength: number,
): Generator<SegmentGroup<Pair>> {
  for (const group of segmentGroups(pairs, GROUPINGS[kind](minimumLength))) {
    if (kind !== 'numbers' || differsInNumbers(group)) yield group;
  }
}

/** The very same source in several wordings is a group of another kind. */
function differsInNumbers<Pair extends ComparedPair>({ byWording, standard }: SegmentGroup<Pair>): boolean {
  const keyOf = ({ source }: Pair) => source.key ?? segmentKey(source.text);
  const own = keyOf(byWording.get(standard)![0]!);
  return [...byWording].some(
    ([wording, members]) => wording !== standard && members.some((pair) => keyOf(pair) !== own),
  );
}

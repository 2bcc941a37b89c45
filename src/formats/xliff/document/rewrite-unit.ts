import type { XliffVersion } from '../../../domain/document.js';
import { rewriteUnit1 } from './rewrite-unit-1.js';
import { rewriteUnit2 } from './rewrite-unit-2.js';
import { readSegmentPlace, type Stretch } from './segment-place.js';
import type { SegmentEdit } from './write-changes.js';
import type { UnitText } from './write-unit-text.js';

/** Where the unit of a segment stands in the file. */
export function stretchOf({ segment }: SegmentEdit): Stretch {
  const { unit } = readSegmentPlace(segment.place);
  return [unit.tag[0], unit.end];
}

/** A unit with what was changed in it: a pure function. @param edits all segments of the unit, in the order of the file */
export function rewriteUnit(unit: UnitText, edits: readonly SegmentEdit[], version: XliffVersion): string {
  const placed = edits.map((edit) => ({ edit, place: readSegmentPlace(edit.segment.place) }));
  const first = placed.flatMap(({ edit, place }) => (place.version === 1 ? [{ edit, place }] : []));
  if (first.length > 0) return rewriteUnit1(unit, first, version);
  const second = placed.flatMap(({ edit, place }) => (place.version === 2 ? [{ edit, place }] : []));
  return rewriteUnit2(unit, second, version);
}

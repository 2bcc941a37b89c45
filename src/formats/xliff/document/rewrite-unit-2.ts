import type { XliffVersion } from '../../../domain/document.js';
import { insertedTarget } from './rewrite-target-1.js';
import type { SegmentPlace2 } from './segment-place.js';
import type { SegmentEdit } from './write-changes.js';
import { writeTarget } from './write-inline.js';
import { newIds } from './write-ids.js';
import { glossaryEdits, matchesEdits } from './write-lists-2.js';
import { spaceOf } from './write-space.js';
import { changeTag, missingDeclarations, type TagChanges } from './write-tag.js';
import { styleOf, type Edit, type UnitText } from './write-unit-text.js';

/** A segment of 2.x with its place, and the id by which suggestions and terms refer to it. */
export interface PlacedEdit2 {
  readonly edit: SegmentEdit;
  readonly place: SegmentPlace2;
}

/** A changed unit of XLIFF 2.0 to 2.2 with what was changed in it: pure. Fails as `writeTarget`, and with `storage-damaged`. */
export function rewriteUnit2(unit: UnitText, edits: readonly PlacedEdit2[], version: XliffVersion): string {
  for (const { place } of edits) expectPlace(unit, place);
  const taken = new Set(edits.flatMap(({ place }) => place.takenIds));
  const nextId = newIds('s', taken);
  const referred = edits.map((placed) => ({
    ...placed,
    id: placed.place.id ?? (isReferred(placed.edit) ? nextId() : undefined),
  }));
  return unit.with([
    ...matchesEdits(unit, referred, version),
    ...glossaryEdits(unit, referred),
    ...referred.flatMap((segment) => segmentEdits(unit, segment)),
  ]);
}

interface ReferredEdit extends PlacedEdit2 {
  readonly id: string | undefined;
}

function isReferred({ suggestions, terms }: SegmentEdit): boolean {
  return suggestions.length > 0 || terms.length > 0;
}

function expectPlace(unit: UnitText, place: SegmentPlace2): void {
  unit.expect('unit', place.unit);
  unit.expect('segment', place.segment);
  unit.expect('source', place.source);
  if (place.target !== undefined) unit.expect('target', place.target);
  if (place.matches !== undefined) unit.expect('matches', place.matches.element);
  if (place.glossary !== undefined) unit.expect('glossary', place.glossary.element);
}

function segmentEdits(unit: UnitText, { edit, place, id }: ReferredEdit): readonly Edit[] {
  const [start, end] = place.segment.tag;
  const before = unit.at([start, end]);
  const after = changeTag(
    before,
    new Map([...(id === place.id ? [] : [['id', id!] as const]), ...stateOf(edit, place)]),
  );
  const tagEdits = before === after ? [] : [{ start, end, text: after }];
  return [...tagEdits, ...targetEdits(unit, { edit, place })];
}

/** A subState refines the state that it came with, and ends with it (section 4.3.1.31). */
function stateOf({ segment, stateChanged, match }: SegmentEdit, { subState }: SegmentPlace2): TagChanges {
  if (match !== undefined)
    return new Map([
      ['state', segment.state],
      ['subState', `concord:${match}`],
    ]);
  if (!stateChanged) return new Map();
  return new Map<string, string | null>([
    ['state', segment.state],
    ...(subState === undefined ? [] : [['subState', null] as const]),
  ]);
}

function targetEdits(unit: UnitText, { edit, place }: PlacedEdit2): readonly Edit[] {
  const { target, segment } = edit;
  const sourceTag = unit.at(place.source.tag);
  const content = target ? writeTarget(target, segment, styleOf(unit, place)) : '';
  if (place.target !== undefined) {
    if (target === undefined) return [];
    const tag = unit.at(place.target.tag);
    const attributes = new Map([...spaceOf(edit, sourceTag, tag), ...missingDeclarations(sourceTag, tag, content)]);
    return unit.change(place.target, { attributes, content });
  }
  // A state after the first is that of a target, even of an empty one (section 4.3.1.29).
  if (!target && !(edit.stateChanged && segment.state !== 'initial')) return [];
  return [insertedTarget(unit, { anchor: place.source, place, attributes: spaceOf(edit, sourceTag, ''), content })];
}

import type { XliffVersion } from '../../../domain/document.js';
import type { SegmentPlace1 } from './segment-place.js';
import type { SegmentEdit } from './write-changes.js';
import { writeTarget, type InlineStyle } from './write-inline.js';
import { spaceOf } from './write-space.js';
import { targetState } from './write-states-1.js';
import {
  changeTag,
  declarationsIn,
  emptyTag,
  missingDeclarations,
  nameIn,
  openTag,
  type TagChanges,
} from './write-tag.js';
import { styleOf, type Edit, type UnitText } from './write-unit-text.js';

/** A segment of 1.x with its place. */
export interface PlacedEdit1 {
  readonly edit: SegmentEdit;
  readonly place: SegmentPlace1;
}

/** The edits that bring targets and their state into a unit of 1.x; the segments of a unit share one target. */
export function targetEdits1(unit: UnitText, edits: readonly PlacedEdit1[], version: XliffVersion): readonly Edit[] {
  const { place } = edits[0]!;
  const state = targetState(
    edits.map(({ edit }) => edit),
    place,
    version,
  );
  if (place.target === undefined) return insertTarget(unit, edits, state);
  if (place.mark === undefined) return changeTarget(unit, edits[0]!, state);
  const style = styleOf(unit, place);
  if (edits.some(({ edit, place: { mark } }) => edit.target && mark?.target === undefined)) {
    const content = marksOf(unit, edits, style);
    const namespaces = missingDeclarations(
      unit.at((place.segSource ?? place.source).tag),
      unit.at(place.target.tag),
      content,
    );
    return unit.change(place.target, { attributes: new Map([...state, ...namespaces]), content });
  }
  const marks = edits.flatMap(({ edit, place: { mark } }) =>
    edit.target === undefined || mark?.target === undefined
      ? []
      : unit.change(mark.target, {
          attributes: spaceOf(edit, '', unit.at(mark.target.tag)),
          content: contentOf(edit, style),
        }),
  );
  return [...unit.change(place.target, { attributes: state }), ...marks];
}

/** The one target of a unit that is not segmented. */
function changeTarget(unit: UnitText, { edit, place }: PlacedEdit1, state: TagChanges): readonly Edit[] {
  if (edit.target === undefined) return unit.change(place.target!, { attributes: state });
  const tag = unit.at(place.target!.tag);
  const content = contentOf(edit, styleOf(unit, place));
  const namespaces = missingDeclarations(unit.at(place.source.tag), tag, content);
  return unit.change(place.target!, {
    attributes: new Map([...state, ...spaceOf(edit, '', tag), ...namespaces]),
    content,
  });
}

function insertTarget(unit: UnitText, edits: readonly PlacedEdit1[], state: TagChanges): readonly Edit[] {
  const { edit, place } = edits[0]!;
  if (!edits.some(({ edit }) => needsTarget(edit, state))) return [];
  const style = styleOf(unit, place);
  const content = place.mark === undefined ? contentOf(edit, style) : marksOf(unit, edits, style);
  const attributes = new Map([...state, ...(place.mark === undefined ? spaceOf(edit, '', '') : [])]);
  return [insertedTarget(unit, { anchor: place.segSource ?? place.source, place, attributes, content })];
}

/** A state needs an element that bears it; the first state of all needs none. */
function needsTarget({ target, segment }: SegmentEdit, state: TagChanges): boolean {
  return Boolean(target) || (state.size > 0 && segment.state !== 'initial');
}

/** Where a target goes that the file has not, and what is in it. */
interface NewTarget {
  readonly anchor: SegmentPlace1['source'];
  readonly place: Pick<SegmentPlace1, 'source' | 'prefix'>;
  readonly attributes: TagChanges;
  readonly content: string;
}

/**
 * A target behind another element, with the namespaces that the source declares. It gets no line of its own: with an edit no
 * byte outside of its target changes, white space neither.
 */
export function insertedTarget(unit: UnitText, { anchor, place, attributes, content }: NewTarget): Edit {
  const name = `${place.prefix}target`;
  const bare = `<${name}${declarationsIn(unit.at(place.source.tag))}>`;
  const tag = changeTag(bare, new Map([...attributes, ...missingDeclarations(unit.at(anchor.tag), bare, content)]));
  return { start: anchor.end, end: anchor.end, text: `${tag}${content}</${name}>` };
}

/** The structure of the seg-source: its marks with the targets that there are, and what is around and between them. */
function marksOf(unit: UnitText, edits: readonly PlacedEdit1[], style: InlineStyle): string {
  const [start, end] = edits[0]!.place.segSource?.content ?? [0, 0];
  let position = start;
  let result = '';
  for (const { edit, place } of [...edits].sort((a, b) => sourceMark(a).tag[0] - sourceMark(b).tag[0])) {
    const mark = sourceMark({ edit, place });
    result += unit.at([position, mark.tag[0]]) + markOf(unit, { edit, place }, style);
    position = mark.end;
  }
  return result + unit.at([position, end]);
}

function markOf(unit: UnitText, { edit, place }: PlacedEdit1, style: InlineStyle): string {
  const { source, target } = place.mark!;
  if (edit.target === undefined && target !== undefined) return unit.at([target.tag[0], target.end]);
  const sourceTag = unit.at(source.tag);
  if (!edit.target) return emptyTag(sourceTag);
  const tag = openTag(changeTag(sourceTag, spaceOf(edit, '', sourceTag)));
  return `${tag}${contentOf(edit, style)}</${nameIn(tag)}>`;
}

function sourceMark({ place }: PlacedEdit1): SegmentPlace1['source'] {
  return place.mark!.source;
}

function contentOf({ target, segment }: SegmentEdit, style: InlineStyle): string {
  return target ? writeTarget(target, segment, style) : '';
}

import type { SegmentEdit } from './write-changes.js';
import { valueIn, type TagChanges } from './write-tag.js';

/**
 * xml:space for a target whose text a reader would take for the layout of the file otherwise (xliff-white-space.ts): white
 * space with a line end in it.
 * @param source the start tag of its source, whose own xml:space says nothing about the target
 * @param tag the start tag that the target has already, or ""
 */
export function spaceOf({ target, segment }: SegmentEdit, source: string, tag: string): TagChanges {
  const inherited = segment.preserveSpace && valueIn(source, 'xml:space') === undefined ? 'preserve' : 'default';
  const isLost = target?.text.includes('\n') === true && (valueIn(tag, 'xml:space') ?? inherited) !== 'preserve';
  return new Map(isLost ? [['xml:space', 'preserve']] : []);
}

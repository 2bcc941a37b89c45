import type { SegmentEdit } from './write-changes.js';
import { valueIn, type TagChanges } from './write-tag.js';

/**
 * xml:space for a target whose text a reader would take for the layout of the file otherwise (xliff-white-space.ts): white
 * space with a line end in it.
 * @param tag the start tag that it already has, or ""
 */
export function spaceOf({ target, segment }: SegmentEdit, tag: string): TagChanges {
  const isLost = !segment.preserveSpace && target?.text.includes('\n') === true;
  return new Map(isLost && valueIn(tag, 'xml:space') !== 'preserve' ? [['xml:space', 'preserve']] : []);
}

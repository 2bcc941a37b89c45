import type { Edit } from '../document/write-unit-text.js';

/** A stretch of markup that is to be annotated. */
export interface Mark {
  /** In the content; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Of the annotation, and the attributes that say what it is about, with a leading space. */
  readonly id: string;
  readonly attributes: string;
}

/**
 * The tags that annotate stretches of a content: mrk around what is whole by itself, sm and em where elements or other stretches
 * would be cut (XLIFF 2, sections 4.2.3.6 and 4.2.3.7).
 * @param prefix of the core namespace, with its colon, or ""
 */
export function markEdits(content: string, marks: readonly Mark[], prefix: string): readonly Edit[] {
  const inOrder = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const around: Mark[] = [];
  const tags: { readonly at: number; readonly rank: number; readonly text: string }[] = [];
  for (const [index, mark] of inOrder.entries()) {
    while (around.length > 0 && around.at(-1)!.end <= mark.start) around.pop();
    const isInside = around.every(({ end }) => mark.end <= end);
    const isWhole = isInside && isBalanced(content.slice(mark.start, mark.end));
    if (isWhole) around.push(mark);
    const [open, close] = tagsOf(mark, isWhole, prefix);
    if (mark.start === mark.end) {
      tags.push({ at: mark.start, rank: 0, text: open + close });
      continue;
    }
    // At one place: what ends there, the innermost first; what is empty; what begins there, the outermost first.
    tags.push({ at: mark.start, rank: 1 + index, text: open }, { at: mark.end, rank: -1 - index, text: close });
  }
  return tags.sort((a, b) => a.at - b.at || a.rank - b.rank).map(({ at, text }) => ({ start: at, end: at, text }));
}

function tagsOf({ id, attributes }: Mark, isWhole: boolean, prefix: string): readonly [string, string] {
  const about = `id="${id}" type="its:generic"${attributes}`;
  if (isWhole) return [`<${prefix}mrk ${about}>`, `</${prefix}mrk>`];
  return [`<${prefix}sm ${about}/>`, `<${prefix}em startRef="${id}"/>`];
}

const TAG = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>/g;

/** Whether every element that begins in a stretch ends in it. */
function isBalanced(stretch: string): boolean {
  let depth = 0;
  for (const [tag] of stretch.matchAll(TAG)) {
    if (/^<[!?]|\/>$/.test(tag)) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

import type { Content } from '../domain/content.js';

/** A part of a text, in UTF-16 units (`end` is exclusive), and what comes in its place. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A content with its text changed; codes move along.
 * @param edits in the order of the text, not overlapping
 * @returns undefined where a code stands inside what is changed
 */
export function applyEdits({ text, codes }: Content, edits: readonly TextEdit[]): Content | undefined {
  if (codes.some(({ at }) => edits.some(({ start, end }) => at > start && at < end))) return undefined;
  const growthBefore = (at: number): number =>
    edits.filter(({ end }) => end <= at).reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  let changed = '';
  let position = 0;
  for (const edit of edits) {
    changed += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return {
    text: changed + text.slice(position),
    codes: codes.map((code) => ({ ...code, at: code.at + growthBefore(code.at) })),
  };
}

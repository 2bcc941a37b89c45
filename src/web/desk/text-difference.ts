import { tokenise } from '../../text/tokens.js';
import type { DiffStepAnswer } from '../api-answers.js';

/** Longer texts (in tokens) are shown as replaced as a whole: the table below would grow too large. */
const MOST_TOKENS = 1_500;

/** From one text to another, in words and characters as the matches divide them, white space beside them. */
export function textDifference(from: string, to: string): readonly DiffStepAnswer[] {
  if (from === to) return steps([['equal', from]]);
  const [before, after] = [pieces(from), pieces(to)];
  if (before.length > MOST_TOKENS || after.length > MOST_TOKENS)
    return steps([
      ['delete', from],
      ['insert', to],
    ]);
  return steps(walk(before, after, commonLengths(before, after)));
}

/** A text in pieces that add up to it: each token with the white space before it. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let position = 0;
  for (const { start, end } of tokenise(text)) {
    if (start > position) found.push(text.slice(position, start));
    found.push(text.slice(start, end));
    position = end;
  }
  if (position < text.length) found.push(text.slice(position));
  return found;
}

/** The longest common subsequence of what follows each pair of places, row by row. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const at = row * width + column;
      lengths[at] =
        before[row] === after[column] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  return lengths;
}

type Step = readonly [op: DiffStepAnswer['op'], text: string];

function walk(before: readonly string[], after: readonly string[], lengths: Uint16Array): Step[] {
  const width = after.length + 1;
  const found: Step[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const at = row * width + column;
    if (row < before.length && before[row] === after[column]) {
      found.push(['equal', before[row]!]);
      row++;
      column++;
    } else if (column === after.length || (row < before.length && lengths[at + width]! >= lengths[at + 1]!)) {
      found.push(['delete', before[row++]!]);
    } else {
      found.push(['insert', after[column++]!]);
    }
  }
  return found;
}

/** Neighbours of one kind are one step; within a change, what goes stands before what comes. */
function steps(found: readonly Step[]): readonly DiffStepAnswer[] {
  const joined: DiffStepAnswer[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') joined.push({ op: 'delete', text: removed });
    if (added !== '') joined.push({ op: 'insert', text: added });
    [removed, added] = ['', ''];
  };
  for (const [op, text] of found) {
    if (op === 'delete') removed += text;
    else if (op === 'insert') added += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.op === 'equal') joined[joined.length - 1] = { op, text: last.text + text };
      else if (text !== '') joined.push({ op, text });
    }
  }
  flush();
  return joined;
}

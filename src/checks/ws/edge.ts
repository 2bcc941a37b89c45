import { pairCheck, rangeOf, type Report } from '../check.js';
import type { CheckedText } from '../checked-text.js';

type Edge = 'beginning' | 'end';

/** Full-width marks have their space in themselves; behind these, a text goes on. */
const FULL_WIDTH_END = /[：，；、]$/;
const SPACED_MARK_END = /[:,;]$/;

export const WS_EDGE = pairCheck({
  id: 'ws.edge',
  flags: 'The target begins or ends with white space and the source does not, or the other way round.',
  severity: 'warning',
  doubts: 'Texts that are not joined with others lose nothing by it.',
  parameters: {},
  *check({ source, target }) {
    for (const edge of ['beginning', 'end'] as const) {
      const report = judge(edge, source, target);
      if (report !== undefined) yield report;
    }
  },
});

function judge(edge: Edge, source: CheckedText, target: CheckedText): Report | undefined {
  const wanted = spaceAt(edge, source);
  const written = spaceAt(edge, target);
  if (
    kindOf(wanted) === kindOf(written) ||
    (edge === 'end' && !/[\n\r]/.test(wanted + written) && isInMark(source.text, target.text))
  )
    return undefined;
  const { text } = target;
  const at = edge === 'beginning' ? 0 : text.length;
  if (written !== '') {
    const range = edge === 'beginning' ? { start: 0, end: written.length } : { start: at - written.length, end: at };
    return { message: messageOf(edge, wanted, written), ranges: [rangeOf(target, range)], suggestion: wanted };
  }
  const range = edge === 'beginning' ? { start: 0, end: 1 } : { start: at - 1, end: at };
  const edgeUnit = text.slice(range.start, range.end);
  const suggestion = edge === 'beginning' ? wanted + edgeUnit : edgeUnit + wanted;
  return { message: messageOf(edge, wanted, written), ranges: [rangeOf(target, range)], suggestion };
}

const IDEOGRAPHIC = new Set(['zh', 'yue', 'ja', 'ko']);

/** What does not show is no space, and the ideographic one indents a paragraph in the languages that have it: it is no edge that others must have. */
function spaceAt(edge: Edge, { text, languageName }: CheckedText): string {
  const trimmed = edge === 'beginning' ? text.trimStart() : text.trimEnd();
  const space = edge === 'beginning' ? text.slice(0, text.length - trimmed.length) : text.slice(trimmed.length);
  return (/\u3000/.test(space) && IDEOGRAPHIC.has(languageName)) || /\uFEFF/.test(space) ? '' : space;
}

/** How many spaces there are is a matter of layout. */
function kindOf(space: string): 'none' | 'space' | 'line' {
  if (space === '') return 'none';
  return /[\n\r]/.test(space) ? 'line' : 'space';
}

/** "已选择：" is "Selected: " where texts are joined. */
function isInMark(source: string, target: string): boolean {
  return [source, target].some((text, index, { [1 - index]: other }) => {
    const spaced = other!.trimEnd();
    return FULL_WIDTH_END.test(text) && spaced !== other && SPACED_MARK_END.test(spaced);
  });
}

function messageOf(edge: Edge, wanted: string, written: string): string {
  const does = edge === 'beginning' ? 'begins' : 'ends';
  if (written === '') return `The source ${does} with ${nameOf(wanted)}, the target does not.`;
  if (wanted === '') return `The target ${does} with ${nameOf(written)}, the source does not.`;
  return `The target ${does} with ${nameOf(written)}, the source with ${nameOf(wanted)}.`;
}

function nameOf(space: string): string {
  return kindOf(space) === 'line' ? 'a line break' : 'a space';
}

import type { Content } from '../../domain/content.js';
import { applyEdits } from '../../text/text-edits.js';
import type { SegmentContentAnswer } from '../api-answers.js';
import type { DiffStepAnswer } from '../api-answers.js';
import type { FindingAnswer } from '../desk-answers.js';

type Suggesting = Pick<FindingAnswer, 'target' | 'ranges' | 'suggestion'>;

/** The target with the suggestion in it; undefined where there is none, or where a code stands in its place. */
export function suggestedTarget(finding: Suggesting): Content | undefined {
  const { target, suggestion } = finding;
  const range = firstTargetRange(finding);
  if (!target || !range || suggestion === undefined) return undefined;
  return applyEdits(contentOf(target), [{ start: range.start, end: range.end, text: suggestion }]);
}

/** From the target to what is suggested; none where nothing is. */
export function suggestionSteps(finding: Suggesting): readonly DiffStepAnswer[] {
  const { target, suggestion } = finding;
  const range = firstTargetRange(finding);
  if (!target || !range || suggestion === undefined) return [];
  const steps: readonly DiffStepAnswer[] = [
    { op: 'equal', text: target.text.slice(0, range.start) },
    { op: 'delete', text: target.text.slice(range.start, range.end) },
    { op: 'insert', text: suggestion },
    { op: 'equal', text: target.text.slice(range.end) },
  ];
  return steps.filter(({ text }) => text !== '');
}

function firstTargetRange({ ranges }: Suggesting) {
  return ranges.find(({ side }) => side === 'target');
}

function contentOf({ text, codes = [] }: SegmentContentAnswer): Content {
  return { text, codes };
}

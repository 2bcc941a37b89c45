import { pairCheck } from '../check.js';
import { type Place, rangesOf } from '../places.js';
import { unpairedBrackets } from './unpaired-brackets.js';

export const PUNCT_BRACKETS = pairCheck({
  id: 'punct.brackets',
  flags: 'A bracket of the target has no partner, and the source has none without its partner.',
  severity: 'warning',
  doubts: 'Its partner may stand in a neighbouring segment; formulas have half-open intervals.',
  parameters: {},
  *check({ source, target }) {
    const unpaired = unpairedBrackets(target);
    if (unpaired.length === 0) return;
    const places = withoutThose(unpaired, target.text, unpairedBrackets(source), source.text);
    if (places.length === 0) return;
    const marks = [...new Set(places.map(({ start }) => `“${target.text.charAt(start)}”`))];
    yield {
      message: marks.length === 1 ? `${marks[0]!} has no partner.` : `These have no partner: ${marks.join(', ')}.`,
      ranges: rangesOf(target, places),
    };
  },
});

/** Each bracket of the source excuses one of the target that opens or closes as it does. */
function withoutThose(places: readonly Place[], text: string, known: readonly Place[], source: string): Place[] {
  const excuses = new Map<string, number>();
  for (const { start } of known) {
    const kind = kindOf(source.charAt(start));
    excuses.set(kind, (excuses.get(kind) ?? 0) + 1);
  }
  return places.filter(({ start }) => {
    const kind = kindOf(text.charAt(start));
    const left = excuses.get(kind) ?? 0;
    excuses.set(kind, left - 1);
    return left <= 0;
  });
}

function kindOf(bracket: string): string {
  return /[([{（［｛【〔《〈]/.test(bracket) ? 'opening' : 'closing';
}

import { exactForm } from '../text/exact-form.js';
import type { AnalysedText } from './analysed-text.js';
import { editDistance } from './edit-distance.js';
import { numbersMap } from './numbers-mapping.js';
import { tokenSequences } from './token-sequences.js';

/** How a memory's text compares with the query's. */
export interface TextComparison {
  /** Equal after NFC and width folding, case and white space kept. */
  readonly equal: boolean;
  /** 100 x (1 - D / max W) in tenths, cut: 0 to 1,000. 1,000 exactly when D is 0. */
  readonly tenths: number;
  /** The numbers map, but at least one is written differently. */
  readonly numbersDiffer: boolean;
  /** The tokens are the same (numbers mapped), the white space around them is not. */
  readonly whitespaceDiffers: boolean;
}

const EQUAL: TextComparison = { equal: true, tenths: 1000, numbersDiffer: false, whitespaceDiffers: false };

/** Compares a query with a memory's text; symmetric. Time O(n m) in tokens of what differs. */
export function compareTexts(query: AnalysedText, source: AnalysedText): TextComparison {
  if (query.exact === source.exact) return EQUAL;
  const mapped = numbersMap(query.numbers, source.numbers);
  const [a, b] = tokenSequences(query, source, mapped);
  const tenths = tenthsOf(editDistance(a, b), Math.max(query.weight, source.weight));
  return {
    equal: false,
    tenths,
    numbersDiffer: mapped && numberForms(query) !== numberForms(source),
    whitespaceDiffers: tenths === 1000 && gaps(query) !== gaps(source),
  };
}

/** Cut, never rounded up. Two texts without any token differ in nothing that has a weight. */
function tenthsOf(distance: number, weight: number): number {
  return weight === 0 ? 1000 : Math.floor((1000 * (weight - distance)) / weight);
}

function numberForms({ tokens }: AnalysedText): string {
  const forms = tokens.filter(({ kind }) => kind === 'number').map(({ form }) => form);
  return forms.join('\n');
}

/** What stands before, between and after the tokens. */
function gaps({ exact, text, tokens }: AnalysedText): string {
  if (tokens.length === 0) return exact;
  const between = tokens.map(({ start }, index) => text.slice(tokens[index - 1]?.end ?? 0, start));
  return exactForm([...between, text.slice(tokens.at(-1)!.end)].join('\u0001'));
}

import { exactForm } from '../text/exact-form.js';
import type { AnalysedText } from './analysed-text.js';
import { editDistance } from './edit-distance.js';
import { numbersMap } from './numbers-mapping.js';
import { tokenSequences } from './token-sequences.js';

/** How a memory's text compares with the query's. */
export interface TextComparison {
  /** Equal after NFC and width folding, case and white space kept. */
  readonly equal: boolean;
  /** D, and the larger W: in twentieths of a word. */
  readonly distance: number;
  readonly weight: number;
  /** 100 x (1 - D / max W) in tenths, cut: 0 to 1,000. 1,000 exactly when D is 0. */
  readonly tenths: number;
  /** The numbers map, so that each is as good as any other in D. */
  readonly numbersMap: boolean;
  /** The numbers map, but at least one is written differently. */
  readonly numbersDiffer: boolean;
  /** The tokens are the same (numbers mapped), the white space around them is not. */
  readonly whitespaceDiffers: boolean;
}

/** Compares a query with a memory's text; symmetric. Time O(n m) in tokens of what differs. */
export function compareTexts(query: AnalysedText, source: AnalysedText): TextComparison {
  const weight = Math.max(query.weight, source.weight);
  if (query.exact === source.exact) return equalTexts(weight);
  const mapped = numbersMap(query.numbers, source.numbers);
  const [a, b] = tokenSequences(query, source, mapped);
  const distance = editDistance(a, b);
  const tenths = tenthsOf(distance, weight);
  return {
    equal: false,
    distance,
    weight,
    tenths,
    numbersMap: mapped,
    numbersDiffer: mapped && numberForms(query) !== numberForms(source),
    whitespaceDiffers: tenths === 1000 && gaps(query) !== gaps(source),
  };
}

function equalTexts(weight: number): TextComparison {
  return {
    ...{ equal: true, distance: 0, weight, tenths: 1000 },
    ...{ numbersMap: true, numbersDiffer: false, whitespaceDiffers: false },
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

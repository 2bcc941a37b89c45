import { languageOf } from '../../text/language-tags.js';
import { pairCheck } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { rangesOf } from '../places.js';
import { isCopied } from './copied-source.js';
import { copiedRuns } from './copied-runs.js';
import { leftCharacters } from './left-characters.js';
import { strayGrammar } from './stray-grammar.js';

export const UNTRANSLATED_PART = pairCheck({
  id: 'untranslated.part',
  flags: 'Words of the source stand in the target as they are, or characters that the target language does not have.',
  severity: 'warning',
  doubts:
    'A title, a quotation or a technical phrase may stay in its language; what stands in brackets or quotes passes.',
  parameters: {
    minimumCharacters: {
      type: 'number',
      description: 'The fewest Chinese or Japanese characters in a row that are looked at.',
      default: 1,
      minimum: 1,
      maximum: 100,
    },
  },
  appliesTo: ({ source, target }) => languageOf(source) !== languageOf(target),
  *check(pair, { minimumCharacters }) {
    if (isCopied(pair)) return;
    const runs = copiedRuns(pair);
    const places = [...leftCharacters(pair, minimumCharacters), ...runs, ...strayGrammar(pair, runs)];
    if (places.length === 0) return;
    const [first] = places;
    yield { message: messageOf(pair, first!), ranges: rangesOf(pair.target, places) };
  },
});

function messageOf(
  { target }: PairUnderCheck,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const [from, most] = [target.text.slice(start, end), 60];
  return `“${from.length > most ? `${from.slice(0, most)}…` : from}” is left in the language of the source.`;
}

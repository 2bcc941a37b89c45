import { languageOf } from '../../text/language-tags.js';
import type { NumberInText } from '../../text/numbers-in-text/number-in-text.js';
import { type Report, pairCheck, rangeOf } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { numberDifferencesOf } from './number-differences.js';
import type { NumberPair } from './pair-by-key.js';
import { ruleOfDifference } from './rule-of-difference.js';
import { quoted, valueInEnglish, writtenIn } from './said.js';

export const NUM_MAGNITUDE = pairCheck({
  id: 'num.magnitude',
  flags:
    'A number of the translation is ten, a hundred, a thousand … times as much or as little as that of the source.',
  severity: 'error',
  doubts: 'Two numbers of the same digits may have nothing to do with each other.',
  parameters: {},
  *check(pair) {
    for (const found of numberDifferencesOf(pair).differing) {
      if (ruleOfDifference(found) === 'magnitude') yield reportOf(pair, found);
    }
  },
});

function reportOf({ source, target }: PairUnderCheck, found: NumberPair): Report {
  const suggestion = suggestionFor(found, target.language, target.text.slice(found.target.start, found.target.end));
  const [given, made] = [quoted(source, found.source), quoted(target, found.target)];
  const message =
    languageOf(source.language) === 'en'
      ? `${made} is ${valueInEnglish(found.target)}; the source says ${given}.`
      : `${given} is ${valueInEnglish(found.source)}; the target says ${made}.`;
  return {
    message,
    ranges: [rangeOf(source, found.source), rangeOf(target, found.target)],
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** Written by a word of scale where the target has one; only plain numbers, of which nothing but digits is to change. */
function suggestionFor(
  { source, target }: NumberPair,
  language: PairUnderCheck['target']['language'],
  written: string,
): string | undefined {
  const [value, ...others] = source.values;
  if (others.length > 0 || !isPlain(target, written)) return undefined;
  const { text, digits } = writtenIn(value!, language);
  const rest = target.digits === undefined ? '' : written.slice(digitsLength(target, written));
  return (target.power > 0 ? text : digits) + rest;
}

function isPlain({ kind, digits }: NumberInText, written: string): boolean {
  return kind === 'number' && digits !== undefined && written.startsWith(digits);
}

function digitsLength({ digits = '' }: NumberInText, written: string): number {
  return written.startsWith(digits) ? digits.length : written.length;
}

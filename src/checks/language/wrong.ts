import type { LanguageTag } from '../../domain/language-tag.js';
import { pairCheck } from '../check.js';
import { isCopied } from './copied-source.js';
import { languageSeen } from './language-seen.js';

export const LANG_WRONG = pairCheck({
  id: 'lang.wrong',
  flags: 'The target is in another language.',
  severity: 'error',
  doubts: 'A citation or a row of names may look like another language; short texts are not looked at.',
  parameters: {
    minimumLetters: {
      type: 'number',
      description: 'The fewest letters of the target that are looked at; a Chinese character counts three.',
      default: 20,
      minimum: 10,
      maximum: 1000,
    },
  },
  *check(pair, { minimumLetters }) {
    const seen = languageSeen(pair.target, minimumLetters);
    if (seen === undefined || isCopied(pair)) return;
    yield { message: `The target seems to be ${nameOf(seen)}, not ${nameOf(pair.target.language)}.`, ranges: [] };
  },
});

const names = new Intl.DisplayNames('en', { type: 'language' });

function nameOf(language: LanguageTag): string {
  return names.of(language) ?? language;
}

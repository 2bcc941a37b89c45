import type { FindingSeverity } from '../../domain/check.js';
import { languageOf } from '../../text/language-tags.js';
import { pairCheck } from '../check.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { isCopied } from './copied-source.js';
import { isGrammarOnlyOf } from './function-words.js';
import { countChineseOnly } from './neighbour-language.js';
import { keptPlaces } from './kept-places.js';
import { isPlainWord, proseWords } from './prose-words.js';
import { lettersOf } from './scripts-of-language.js';

const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** So many characters are hardly the same in Chinese and Japanese. */
const SENTENCE_OF_HAN = 8;

export const UNTRANSLATED = pairCheck({
  id: 'untranslated',
  flags: 'The target is the source.',
  severity: 'error',
  doubts:
    'Names, formulae, codes and words that both languages share are the same; a heading of such words may be found.',
  parameters: {
    minimumLetters: {
      type: 'number',
      description: 'The fewest letters of the text that are looked at.',
      default: 2,
      minimum: 1,
      maximum: 1000,
    },
  },
  appliesTo: ({ source, target }) => languageOf(source) !== languageOf(target),
  *check(pair, { minimumLetters }) {
    if (!isCopied(pair) || (pair.source.text.match(/\p{L}/gu)?.length ?? 0) < minimumLetters) return;
    const severity = severityOfHan(pair) ?? severityOfWords(pair);
    if (severity === undefined) return;
    yield { message: 'The target is the same as the source.', ranges: [], severity };
  },
});

/** Chinese or Japanese in a language that has no such characters, or kana, or simplified characters in Japanese. */
function severityOfHan(pair: PairUnderCheck): FindingSeverity | undefined {
  const { target } = pair;
  const isKept = keptPlaces(pair);
  const characters = Array.from(target.text.matchAll(HAN_OR_KANA), ({ 0: { length }, index: start }) => {
    return { start, end: start + length };
  }).filter((place) => !isKept(place));
  const letters = lettersOf(target.language);
  if (characters.length === 0 || letters === undefined) return undefined;
  const isForeign = characters.some(({ start, end }) => letters.foreign.test(target.text.slice(start, end)));
  if (isForeign) return characters.length > 1 ? 'error' : 'warning';
  if (pair.source.languageName === 'zh' && countChineseOnly(target.text) > 0) return 'error';
  return characters.length >= SENTENCE_OF_HAN ? 'warning' : undefined;
}

/** Words of the source's grammar make a sentence of it; without any, plain words in a row are at least odd. */
function severityOfWords(pair: PairUnderCheck): FindingSeverity | undefined {
  const [from, to] = [pair.source.languageName, pair.target.languageName];
  const words = proseWords(pair.target, keptPlaces(pair));
  const plain = words.filter(isPlainWord);
  if (plain.length === 0) return undefined;
  const grammar = words.filter(({ lower }) => isGrammarOnlyOf(lower, from, to));
  const isForeign = lettersOf(pair.target.language)?.foreign.test(plain[0]!.form) === true;
  if (grammar.length >= 2 || (grammar.length === 1 && words.length >= 3 && plain.length >= 2)) return 'error';
  if (isForeign && plain.length >= 2) return plain.length >= 3 ? 'error' : 'warning';
  return plain.length >= 3 || isForeign ? 'hint' : undefined;
}

import { byLanguage } from '../../text/by-language.js';
import { WordEdges } from '../../text/word-edges.js';
import type { CheckedText } from '../checked-text.js';
import { type Place, placesOf } from '../places.js';
import { REPEATABLE_HAN } from './reduplications.js';

/** Words of Han, with a particle, or of katakana said twice; and single characters that no two words of Chinese or Japanese bring together. */
const DOUBLED =
  /(\p{Script=Han}{2,4}\p{Script=Hiragana}{0,2}|[\p{Script=Katakana}ー]{3,12})\1|(?<![目有打标標])的的(?![确確士])|[をヲ]を|[がガ]が|被被|把把/gu;

const edgesIn = byLanguage((language) => new WordEdges(language));
/** Enough for the segmenter to see the words around. */
const BESIDE = 8;

/** Words that follow themselves without a space; those that Chinese says twice are none. At most twenty. */
export function doubledHan(side: CheckedText): readonly Place[] {
  return placesOf(DOUBLED, side.text, (place) => isDoubled(side, place));
}

function isDoubled(side: CheckedText, { start, end }: Place): boolean {
  if (end - start === 2) return true;
  const middle = (start + end) / 2;
  const word = side.text.slice(start, middle);
  // "一步一步", "一个一个": step by step, one by one.
  if (word.startsWith('一') || REPEATABLE_HAN.has(word) || side.hasCode(middle, middle)) return false;
  const from = Math.max(start - BESIDE, 0);
  const edges = edgesIn(side.language).of(side.text.slice(from, end + BESIDE))!;
  if (![start, middle, end].every((edge) => edges.has(edge - from))) return false;
  // "瓦拉瓦拉" is a name: characters that make no words.
  return !Array.from({ length: word.length - 1 }, (_, index) => start + index + 1).every((at) => edges.has(at - from));
}

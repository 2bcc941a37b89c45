import { byLanguage } from '../../text/by-language.js';
import { WordEdges } from '../../text/word-edges.js';
import type { CheckedText } from '../checked-text.js';
import { type Place, placesOf } from '../places.js';
import { REPEATABLE_HAN } from './reduplications.js';

/** None begins with a particle: “目录的文件的文件名” is one thing of another. */
const WORDS = String.raw`((?!的)\p{Script=Han}{2,4}\p{Script=Hiragana}{0,2}|[\p{Script=Katakana}ー]{3,12})\1`;
/** No two words of Chinese or Japanese bring them together. */
const NEVER_DOUBLED = '(?<![目有打标標])的的(?![确確士])|[をヲ]を|[がガ]が|被被|把把';
/** Words of a character that follow themselves where no longer word has one of them ("存在在于"), but for some phrases. */
const GRAMMAR = String.raw`((?<![我你他她它])了(?!了[解然却結结断斷如不事])|[在将將与與于於從从及或也就])\2|是是(?!非)|和和(?![气氣美睦])`;
/** Particles behind a noun. Before hiragana the second one may begin a word ("彼ははじめて"). */
const PARTICLES = String.raw`(?<=[\p{Script=Han}\p{Script=Katakana}ー])(?:([にはのでともへ])\3(?!\p{Script=Hiragana})|(から|まで|より|など)\4)`;
const DOUBLED = new RegExp([WORDS, NEVER_DOUBLED, GRAMMAR, PARTICLES].join('|'), 'gu');
const IN_LONGER_WORDS = /^[在将將与與于於从從及或也就是和]/u;

const edgesIn = byLanguage((language) => new WordEdges(language));
/** Enough for the segmenter to see the words around. */
const BESIDE = 8;

/** Words that follow themselves without a space; those that Chinese says twice are none. At most twenty. */
export function doubledHan(side: CheckedText): readonly Place[] {
  return placesOf(DOUBLED, side.text, (place) => isDoubled(side, place));
}

function isDoubled(side: CheckedText, { start, end }: Place): boolean {
  const middle = (start + end) / 2;
  const word = side.text.slice(start, middle);
  if (/^\p{Script=Hiragana}/u.test(word)) return side.languageName === 'ja';
  if (word.length === 1 && !IN_LONGER_WORDS.test(word)) return true;
  if (word.length === 1 && side.languageName !== 'zh') return false;
  // "一步一步", "一个一个": step by step, one by one.
  if (word.startsWith('一') || REPEATABLE_HAN.has(word) || side.hasCode(middle, middle)) return false;
  const from = Math.max(start - BESIDE, 0);
  const edges = edgesIn(side.language).of(side.text.slice(from, end + BESIDE))!;
  const around = word.length === 1 ? [start, end] : [start, middle, end];
  if (!around.every((edge) => edges.has(edge - from))) return false;
  // "瓦拉瓦拉" is a name: characters that make no words.
  return (
    word.length === 1 ||
    !Array.from({ length: word.length - 1 }, (_, index) => start + index + 1).every((at) => edges.has(at - from))
  );
}

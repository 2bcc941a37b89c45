import type { LanguageTag } from '../../domain/language-tag.js';
import { wordSegments } from '../../text/dictionary-words.js';
import { languageOf } from '../../text/language-tags.js';
import { areKoreanParticles } from './korean-particles.js';
import type { Row } from './found-place.js';
import { isWord, type TextUnit } from './text-units.js';

const HYPHEN = /^[-\u00ad\u2010\u2011]$/u;
/** Signs that make another name of the letter before: "C++", "C#", "R&D". */
const SIGN_BEHIND = /^[+#&]/u;
const SIGN_BEFORE = /^&/u;
/** Written without spaces, and divided by words already. */
const DIVIDED = /\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;
const CJK: ReadonlySet<string> = new Set(['han', 'katakana', 'hiragana']);
/** In Japanese a run of one of these is one word. */
const JAPANESE_RUNS: ReadonlySet<string> = new Set(['han', 'katakana']);

/** In one script, as keys are. */
const CHINESE_PARTICLES: ReadonlySet<string> = new Set('的了和与及或在是对为将由等');
/** Two or three characters stand side by side by chance; four hardly. */
const SURE_UNITS = 4;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where in a text a term would begin or end within a word. What is not asked about is not worked out. */
export class WordBoundaries {
  readonly #text: string;
  readonly #units: readonly TextUnit[];
  readonly #language: string;
  #chineseWords: Uint8Array | undefined;

  constructor(text: string, units: readonly TextUnit[], language: LanguageTag) {
    this.#text = text;
    this.#units = units;
    this.#language = languageOf(language);
  }

  /** Whether a term at a row of units begins within a word. */
  cutsBefore({ first, last }: Row): boolean {
    return this.#cuts(first, true) && !this.#isBesideParticle(last - first, this.#units[first - 1]);
  }

  /** Whether a term at a row of units ends within a word. Particles are no part of the word. */
  cutsAfter({ first, last }: Row): boolean {
    if (!this.#cuts(last, false)) return false;
    return !this.#isBeforeParticles(last) && !this.#isBesideParticle(last - first, this.#units[last]);
  }

  #cuts(unit: number, atStart: boolean): boolean {
    const [left, right] = [this.#units[unit - 1], this.#units[unit]];
    if (left === undefined || right === undefined) return false;
    if (left.end < right.start) {
      return isWord(left) && isWord(right) && HYPHEN.test(this.#text.slice(left.end, right.start));
    }
    if (left.kind === 'mark' || right.kind === 'mark') return isSigned(left, right, atStart);
    if (isWord(left) && isWord(right)) return !DIVIDED.test(left.form);
    return this.#cutsCharacters(left, right);
  }

  #cutsCharacters(left: TextUnit, right: TextUnit): boolean {
    switch (this.#language) {
      case 'zh':
        return CJK.has(left.kind) && CJK.has(right.kind) && this.#isWithinChineseWord(right.start);
      case 'ja':
        return left.kind === right.kind && JAPANESE_RUNS.has(left.kind);
      default:
        return left.kind === 'hangul' && right.kind === 'hangul';
    }
  }

  /** "同行评议和" is divided as 同行, 评, 议和: beside a particle so many characters are the term, and the particle stands alone. */
  #isBesideParticle(units: number, beside: TextUnit | undefined): boolean {
    return this.#language === 'zh' && units >= SURE_UNITS && CHINESE_PARTICLES.has(beside?.key ?? '');
  }

  #isBeforeParticles(unit: number): boolean {
    if (this.#units[unit]!.kind !== 'hangul') return false;
    let end = unit + 1;
    while (this.#units[end]?.kind === 'hangul' && this.#units[end]!.start === this.#units[end - 1]!.end) end++;
    return areKoreanParticles(
      this.#units
        .slice(unit, end)
        .map(({ key }) => key)
        .join(''),
    );
  }

  #isWithinChineseWord(position: number): boolean {
    this.#chineseWords ??= wordStarts(this.#text);
    return this.#chineseWords[position] === 0;
  }
}

function isSigned(left: TextUnit, right: TextUnit, atStart: boolean): boolean {
  if (atStart) return SIGN_BEFORE.test(left.form) && isWord(right);
  return isWord(left) && SIGN_BEHIND.test(right.form);
}

/** 1 where a word of the dictionary of Intl begins, by UTF-16 unit. */
function wordStarts(text: string): Uint8Array {
  const starts = new Uint8Array(text.length + 1);
  for (const { index } of wordSegments(segmenter, text)) starts[index] = 1;
  return starts;
}

import type { PairSide } from '../domain/check.js';
import type { Content, InlineCode } from '../domain/content.js';
import type { LanguageTag } from '../domain/language-tag.js';
import { byLanguage } from '../text/by-language.js';
import { languageOf, languageScriptOf } from '../text/language-tags.js';
import { type TextInLanguage, textInLanguage } from '../text/text-in-language.js';
import { type Token, tokenise } from '../text/tokens.js';
import { type Literal, literalsOf } from './literals.js';

/** One side of a pair. What several checks ask of a text is worked out once, when it is first asked for. */
export class CheckedText {
  readonly side: PairSide;
  readonly language: LanguageTag;
  /** The language without script and region: "zh". */
  readonly languageName: string;
  /** Language and likely script: "zh-Hans", "en-Latn". */
  readonly languageScript: string;
  /** The script alone, where one is known: "Hans", "Latn". */
  readonly script: string | undefined;
  /** Without markup. */
  readonly text: string;
  /** Whether there is nothing but white space. */
  readonly isBlank: boolean;
  readonly codes: readonly InlineCode[];
  #tokens: readonly Token[] | undefined;
  #inLanguage: TextInLanguage | undefined;
  #literals: readonly Literal[] | undefined;
  #withoutLiterals: string | undefined;
  #standaloneCodes: ReadonlySet<number> | undefined;
  #codePlaces: ReadonlySet<number> | undefined;

  constructor(side: PairSide, language: LanguageTag, { text, codes }: Content) {
    this.side = side;
    this.language = language;
    ({ languageName: this.languageName, languageScript: this.languageScript, script: this.script } = namesOf(language));
    this.text = text;
    this.isBlank = text.trim() === '';
    this.codes = codes;
  }

  get tokens(): readonly Token[] {
    return (this.#tokens ??= tokenise(this.text));
  }

  /** For the readers of numbers and dates. */
  get inLanguage(): TextInLanguage {
    return (this.#inLanguage ??= textInLanguage(this.text, this.language, this.tokens));
  }

  /** Addresses, placeholders and codes, in order, none overlapping: no language and no number is to be read in them. */
  get literals(): readonly Literal[] {
    return (this.#literals ??= literalsOf(this.text));
  }

  /** The text, as long as it is, with each unit of a literal overwritten by an object replacement character (U+FFFC). */
  get withoutLiterals(): string {
    return (this.#withoutLiterals ??= overwritten(this.text, this.literals));
  }

  /** Whether a code that may show a text of its own (a line break, a picture, a value) stands from `start` to `end`. */
  hasStandaloneCode(start: number, end: number): boolean {
    this.#standaloneCodes ??= new Set(this.codes.filter(({ kind }) => kind === 'standalone').map(({ at }) => at));
    return hasAny(this.#standaloneCodes, start, end);
  }

  /** Whether any code stands from `start` to `end`. */
  hasCode(start: number, end: number): boolean {
    this.#codePlaces ??= new Set(this.codes.map(({ at }) => at));
    return hasAny(this.#codePlaces, start, end);
  }

  /** Lets go of what was worked out; asked for again it is worked out again. */
  release(): void {
    this.#tokens = undefined;
    this.#inLanguage = undefined;
    this.#literals = undefined;
    this.#withoutLiterals = undefined;
    this.#standaloneCodes = undefined;
    this.#codePlaces = undefined;
  }

  /** Whether any of it belongs to a literal. */
  isLiteral(start: number, end: number): boolean {
    let [low, high] = [0, this.literals.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.literals[middle]!.end > start) high = middle;
      else low = middle + 1;
    }
    return (this.literals[low]?.start ?? Infinity) < end;
  }
}

const namesOf = byLanguage((language) => {
  const languageScript = languageScriptOf(language);
  return { languageName: languageOf(language), languageScript, script: languageScript.split('-')[1] };
});

function overwritten(text: string, literals: readonly Literal[]): string {
  if (literals.length === 0) return text;
  const parts: string[] = [];
  let position = 0;
  for (const { start, end } of literals) {
    parts.push(text.slice(position, start), '\uFFFC'.repeat(end - start));
    position = end;
  }
  return parts.join('') + text.slice(position);
}

function hasAny(places: ReadonlySet<number>, start: number, end: number): boolean {
  if (places.size === 0) return false;
  for (let place = start; place <= end; place++) if (places.has(place)) return true;
  return false;
}

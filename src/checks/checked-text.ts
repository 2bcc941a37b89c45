import type { PairSide } from '../domain/check.js';
import type { Content, InlineCode } from '../domain/content.js';
import type { LanguageTag } from '../domain/language-tag.js';
import { languageOf, languageScriptOf } from '../text/language-tags.js';
import { type TextInLanguage, textInLanguage } from '../text/text-in-language.js';
import { type Token, tokenise } from '../text/tokens.js';
import { type Literal, literalsOf } from './literals.js';

/** One side of a pair. What several checks ask of a text is worked out once, when it is first asked for. */
export class CheckedText {
  readonly side: PairSide;
  readonly language: LanguageTag;
  /** Without markup. */
  readonly text: string;
  readonly codes: readonly InlineCode[];
  #tokens: readonly Token[] | undefined;
  #inLanguage: TextInLanguage | undefined;
  #literals: readonly Literal[] | undefined;

  constructor(side: PairSide, language: LanguageTag, { text, codes }: Content) {
    this.side = side;
    this.language = language;
    this.text = text;
    this.codes = codes;
  }

  /** The language without script and region: "zh". */
  get languageName(): string {
    return languageOf(this.language);
  }

  /** Language and likely script: "zh-Hans", "en-Latn". */
  get languageScript(): string {
    return languageScriptOf(this.language);
  }

  /** Whether there is nothing but white space. */
  get isBlank(): boolean {
    return this.text.trim() === '';
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

  /** Lets go of what was worked out; asked for again it is worked out again. */
  release(): void {
    this.#tokens = undefined;
    this.#inLanguage = undefined;
    this.#literals = undefined;
  }

  isLiteral(start: number, end: number): boolean {
    return this.literals.some((literal) => literal.start < end && start < literal.end);
  }
}

import type { LanguageTag } from '../domain/language-tag.js';
import { type Token, tokenise } from './tokens.js';
import { withoutWidth } from './width.js';

/** A text whose numbers and dates are to be read. */
export interface TextInLanguage {
  readonly text: string;
  readonly language: LanguageTag;
  readonly tokens: readonly Token[];
  /** The text without widths, of the same length. */
  readonly plain: string;
  /** Where tokens end, with the index of the next one. What is read ends there: "5 mil" is not read in "5 miles". */
  readonly ends: ReadonlyMap<number, number>;
}

export function textInLanguage(
  text: string,
  language: LanguageTag,
  tokens: readonly Token[] = tokenise(text),
): TextInLanguage {
  const ends = new Map<number, number>();
  for (let index = 0; index < tokens.length; index++) ends.set(tokens[index]!.end, index + 1);
  return { text, language, tokens, plain: withoutWidth(text), ends };
}

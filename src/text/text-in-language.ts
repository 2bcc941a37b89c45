import type { LanguageTag } from '../domain/language-tag.js';
import { type Token, tokenise } from './tokens.js';
import { withoutWidth } from './width.js';

/** A text whose numbers and dates are to be read. */
export interface TextInLanguage {
  readonly text: string;
  readonly language: LanguageTag;
  readonly tokens: readonly Token[];
  /** The text without widths, but with the commas between its clauses; of the same length. */
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
  return { text, language, tokens, plain: plainOf(text), ends };
}

/** The comma of a sentence, which groups no digits: "P<0.001，95%" and "2019，300人", but "3，000" and "１，０００". */
const COMMA = /(?<=\.\d{1,12}|\d{4})，(?![０-９])|，(?![０-９]|\d{3}(?!\d))/gu;

function plainOf(text: string): string {
  const plain = withoutWidth(text);
  if (!text.includes('，')) return plain;
  const commas = Array.from(text.matchAll(COMMA), ({ index }) => index);
  let position = 0;
  const parts: string[] = [];
  for (const comma of commas) {
    parts.push(plain.slice(position, comma), '，');
    position = comma + 1;
  }
  return parts.join('') + plain.slice(position);
}

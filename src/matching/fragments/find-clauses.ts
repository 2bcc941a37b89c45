import { DIGIT, LETTER, classOf } from '../../text/characters.js';
import type { Token } from '../../text/tokens.js';
import { LEAST_WORDS } from './find-runs.js';
import type { WordSpan, WordedText } from './worded-text.js';

/** Unicode, PropList.txt: what ends a sentence, a clause too, and what encloses or sets apart. */
const SENTENCE_END = /^\p{Sentence_Terminal}/u;
const CLAUSE_END = /^\p{Terminal_Punctuation}/u;
const ENCLOSURE = /^[\p{Ps}\p{Pe}\p{Quotation_Mark}]/u;
const DASH = /^[\u2013\u2014\u2015\u2E3A\u2E3B]/u;

/** Coarse and fine: a memory may hold a sentence, a clause with its brackets, or what stands in them. */
const DIVISIONS: readonly (readonly RegExp[])[] = [
  [SENTENCE_END],
  [CLAUSE_END],
  [ENCLOSURE],
  [CLAUSE_END, ENCLOSURE, DASH],
];

/** The sentences and clauses of a text, of any script, of four words at least; brackets and quotation marks divide too. */
export function findClauses(text: WordedText): WordSpan[] {
  const clauses = new Map<string, WordSpan>();
  for (const division of DIVISIONS) {
    for (const clause of divide(text, division)) clauses.set(`${clause.first} ${clause.end}`, clause);
  }
  return [...clauses.values()].filter(({ first, end }) => end - first >= LEAST_WORDS);
}

function* divide({ tokens, words }: WordedText, marks: readonly RegExp[]): Generator<WordSpan> {
  let first = 0;
  let end = 0;
  for (const [place, token] of tokens.entries()) {
    if (words[end]?.token === place) end++;
    else if (marks.some((mark) => mark.test(token.form)) && !isInsideWord(tokens, place)) {
      yield { first, end };
      first = end;
    }
  }
  yield { first, end };
}

/** Nothing ends at the apostrophe of "don't", the point of "index.html" or the colon of "std::map". */
function isInsideWord(tokens: readonly Token[], place: number): boolean {
  let before = place;
  while (tokens[before]!.kind === 'light') {
    const left = tokens[before - 1];
    if (left?.end !== tokens[before]!.start) return false;
    before--;
  }
  let after = place;
  while (tokens[after]!.kind === 'light') {
    const right = tokens[after + 1];
    if (right?.start !== tokens[after]!.end) return false;
    after++;
  }
  return isSpacedScript(tokens[before]!) && isSpacedScript(tokens[after]!);
}

function isSpacedScript({ form }: Token): boolean {
  const character = classOf(form.codePointAt(0)!);
  return character === LETTER || character === DIGIT;
}

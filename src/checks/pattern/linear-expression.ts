import { RE2JS, RE2JSSyntaxException } from 're2js';

/** Where an expression is found, in UTF-16 units; `end` is exclusive. */
export interface ExpressionMatch {
  readonly start: number;
  readonly end: number;
  /** What its groups hold, the first one at 0; empty for one that takes no part. */
  readonly groups: readonly string[];
}

export interface ExpressionFault {
  readonly reason: string;
  /** Where in the expression, in UTF-16 units from 0; absent: it is about the whole. */
  readonly at?: number;
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['invalid or unsupported Perl syntax', 'looks ahead or behind, which a search in linear time cannot, or is misspelt'],
  ['invalid named capture', 'looks behind, which a search in linear time cannot, or is a misspelt name of a group'],
  ['invalid escape sequence', 'is no escape that is known here'],
  ['invalid character class range', 'is no range or class of characters'],
  ['invalid nested repetition operator', 'repeats a repetition'],
  ['invalid repeat count', 'repeats more than 1,000 times'],
  ['missing argument to repetition operator', 'repeats nothing'],
  ['missing closing )', 'lacks a closing parenthesis'],
  ['missing closing ]', 'lacks a closing bracket'],
  ['unexpected )', 'closes a parenthesis that was not opened'],
  ['trailing backslash at end of expression', 'ends with a backslash'],
]);
/** Of an automaton that is kept: of an ordinary expression it has some ten. */
const MOST_STATES = 500;
/** Places that are tried to say where a fault is. */
const MOST_PLACES = 20;

/**
 * A regular expression that takes time linear in the text whatever it says: no backtracking. The syntax is that of RE2
 * (github.com/google/re2/wiki/Syntax): no looking ahead or behind, no back-references.
 */
export class LinearExpression {
  #compiled: RE2JS;
  #hasSmallAutomaton = true;

  /** @throws RE2JSSyntaxException; see faultOfExpression */
  constructor(pattern: string, isCaseSensitive: boolean) {
    this.#compiled = RE2JS.compile(pattern, isCaseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
  }

  /** How many steps a character of a text takes at most; some four of an ordinary expression are a character of it. */
  get size(): number {
    return this.#compiled.programSize();
  }

  get groupCount(): number {
    return this.#compiled.groupCount();
  }

  /** Where it is found, one behind the other, empty places too; so many at most. */
  find(text: string, most: number): readonly ExpressionMatch[] {
    if (!this.#mayBeIn(text)) return [];
    const matches: ExpressionMatch[] = [];
    const matcher = this.#compiled.matcher(text);
    while (matches.length < most && matcher.find()) {
      const groups = Array.from({ length: this.groupCount }, (_, index) => matcher.group(index + 1) ?? '');
      matches.push({ start: matcher.start(), end: matcher.end(), groups });
    }
    return matches;
  }

  /** Most texts have no match, and an automaton says so ten times as fast as a search for the place; its states take memory. */
  #mayBeIn(text: string): boolean {
    if (!this.#hasSmallAutomaton) return true;
    const isIn = this.#compiled.test(text);
    if (this.#compiled.re2().dfa.stateCount > MOST_STATES) {
      this.#hasSmallAutomaton = false;
      this.#compiled = RE2JS.compile(this.#compiled.pattern(), this.#compiled.flags());
    }
    return isIn;
  }
}

/** What is wrong with an expression; undefined: nothing. */
export function faultOfExpression(pattern: string): ExpressionFault | undefined {
  const error = syntaxErrorOf(pattern);
  if (error === undefined) return undefined;
  const said = WORDS.get(error.error) ?? `cannot be read (${error.error})`;
  const { input } = error;
  if (input === null || input === pattern) return { reason: said };
  return { reason: `“${input}” ${said}`, at: placeOf(pattern, error.error, input) };
}

function syntaxErrorOf(pattern: string): RE2JSSyntaxException | undefined {
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    if (error instanceof RE2JSSyntaxException) return error;
    throw error;
  }
}

/** The library says which part is wrong, not where: it is the first such part with which the expression goes wrong. */
function placeOf(pattern: string, fault: string, part: string): number {
  let at = pattern.indexOf(part);
  for (let tried = 1; tried < MOST_PLACES; tried++) {
    const error = syntaxErrorOf(pattern.slice(0, at + part.length));
    if (error?.error === fault && error.input === part) return at;
    const next = pattern.indexOf(part, at + 1);
    if (next < 0) return at;
    at = next;
  }
  return at;
}

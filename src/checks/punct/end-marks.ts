import type { CheckedText } from '../checked-text.js';
import { startOfTagBefore } from '../tags-in-text.js';

/** What a mark at the end of a text says, in whatever script. */
export type EndMark = 'question' | 'exclamation' | 'colon' | 'semicolon' | 'ellipsis' | 'stop' | 'comma';

const MARKS: ReadonlyMap<string, EndMark> = new Map(
  (
    [
      ['.。．｡।॥۔።։။', 'stop'],
      ['?？؟\u037E፧՞⁇', 'question'],
      ['!！՜‼', 'exclamation'],
      [':：፦፥', 'colon'],
      [';；؛፤\u0387', 'semicolon'],
      ['…⋯', 'ellipsis'],
      [',，、،፣', 'comma'],
    ] satisfies [string, EndMark][]
  ).flatMap(([characters, mark]) => Array.from(characters, (character) => [character, mark] as const)),
);

/** Marks that mean something else in a language. */
const OF_LANGUAGE: Readonly<Record<string, ReadonlyMap<string, EndMark>>> = {
  el: new Map<string, EndMark>([
    [';', 'question'],
    ['\u00B7', 'semicolon'],
  ]),
  hy: new Map<string, EndMark>([[':', 'stop']]),
};

const CLOSING = new Set(`"'”’“»«›‹」』）)]］】》〉}*_\` \u00A0\u202F`);
const STOPS = new Set('.。．');

/** How a text ends; tags that stand there as characters close it, as brackets do. */
export interface TextEnd {
  /** All marks among the closing quotes and brackets that end the text. */
  readonly marks: ReadonlySet<EndMark>;
  /** Where the first of them stands, or the end of the text where there are none. */
  readonly first: number;
  /** Where the text before the marks and all that closes it ends, and where all of them end. */
  readonly textEnd: number;
  readonly end: number;
  /** It asks without a question mark: Japanese ends a question with か。, and a request with ください。 */
  readonly asksByWord: boolean;
}

const JAPANESE_ASKING = /(?:か|か[ないね]|かしら|だろう|でしょう|ましょう|ください|下さい|願います|願いします)$/u;
const LONGEST_ASKING = 8;

/** Time linear in what is looked at: the marks and what closes the text. */
export function endOfText({ withoutLiterals: text, languageName }: CheckedText): TextEnd {
  const ofLanguage = OF_LANGUAGE[languageName];
  const marks = new Set<EndMark>();
  const end = text.trimEnd().length;
  let first = end;
  let position = end;
  for (; position > 0; position--) {
    position = beforeTags(text, position);
    const character = text.charAt(position - 1);
    const mark = ofLanguage?.get(character) ?? MARKS.get(character);
    if (mark === undefined && !CLOSING.has(character)) break;
    if (mark === undefined) continue;
    first = startOfDots(text, position);
    marks.add(first < position - 1 ? 'ellipsis' : mark);
    position = first + 1;
  }
  return { marks, first, textEnd: position, end, asksByWord: languageName === 'ja' && asksInJapanese(text, position) };
}

function asksInJapanese(text: string, end: number): boolean {
  return JAPANESE_ASKING.test(text.slice(Math.max(end - LONGEST_ASKING, 0), end));
}

/** Where the run of stops that ends there begins; of another mark, where it stands. */
function startOfDots(text: string, end: number): number {
  let start = end - 1;
  if (STOPS.has(text.charAt(start))) while (STOPS.has(text.charAt(start - 1))) start--;
  return start;
}

/** Where the tags that end there begin. */
function beforeTags(text: string, end: number): number {
  let start = end;
  for (let tag = startOfTagBefore(text, start); tag < start; tag = startOfTagBefore(text, start)) start = tag;
  return start;
}

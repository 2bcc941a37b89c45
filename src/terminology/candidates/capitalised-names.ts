import type { LanguageTag } from '../../domain/language-tag.js';
import { languageOf } from '../../text/language-tags.js';
import type { FoundCandidate } from './found-candidate.js';
import { type EdgeWords, edgeWordsOf } from '../../text/edge-words.js';
import type { TextWord } from './text-words.js';

/** Begins with a capital: "Academy", "iPhone" does not. */
const CAPITALISED = /^\p{Lu}/u;
/** Says that a name is that of a body or a programme, in the languages that write such names with capitals. */
const BODIES: ReadonlySet<string> = new Set(
  `academy academies institute institutes university laboratory laboratories observatory center centre committee commission
  ministry department division bureau council foundation society association federation union alliance program programme project
  initiative forum conference symposium college school hospital agency administration office corporation company network museum
  facility plan prize award
  akademie institut universität labor observatorium zentrum gesellschaft ministerium stiftung ausschuss verband programm hochschule
  académie université laboratoire observatoire centre société ministère fondation comité conseil agence
  academia instituto universidad laboratorio observatorio centro sociedad ministerio fundación comité consejo`.split(
    /\s+/u,
  ),
);
const TITLES: ReadonlySet<string> = new Set(
  `dr prof professor academician president director secretary chairman chairwoman minister ambassador mr ms mrs madam sir
  dean professeur docteur directeur doktor direktor präsident profesor doctor presidente`.split(/\s+/u),
);
/** Every noun has a capital here: one alone says nothing. */
const CAPITALISES_NOUNS: ReadonlySet<string> = new Set(['de', 'lb']);
const MOST_WORDS = 10;
const MOST_PERSON_WORDS = 4;
/** A whole line of more capitalised words than this is a heading. */
const MOST_HEADING_WORDS = 3;

interface Run {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * Names in a language that writes them with capitals: of bodies by their nouns, of persons behind a title, both named once
 * or more; others when they are repeated and not only at the beginning of a sentence.
 */
export function capitalisedNameCandidates(
  text: string,
  words: readonly TextWord[],
  language: LanguageTag,
): FoundCandidate[] {
  const edgeWords = edgeWordsOf(language);
  const found: FoundCandidate[] = [];
  for (let at = 0; at < words.length;) {
    const run = runFrom(text, words, at, edgeWords);
    at = Math.max(run.end, at + 1);
    const name = trimmed(words, run, edgeWords);
    if (name.end <= name.first || isHeading(text, words, name)) continue;
    found.push(...namesIn(text, words, name, languageOf(language)));
  }
  return found;
}

function runFrom(text: string, words: readonly TextWord[], first: number, { connectors }: EdgeWords): Run {
  if (!isCapital(words[first]!)) return { first, end: first };
  let end = first + 1;
  let hasBody = BODIES.has(words[first]!.key);
  for (let at = end; at < words.length && at - first < MOST_WORDS && words[at]!.joined; at++) {
    const { key } = words[at]!;
    if (isCapital(words[at]!)) {
      hasBody ||= BODIES.has(key);
      end = at + 1;
    } else if (!connectors.has(key) || (!hasBody && !/^(?:of|for|de|du|der|des|del)$/u.test(key))) break;
    if (text.charAt(words[at]!.end) === '\n') break;
  }
  return { first, end };
}

function isCapital({ form, isUnspaced }: TextWord): boolean {
  return !isUnspaced && CAPITALISED.test(form);
}

function trimmed(words: readonly TextWord[], { first, end }: Run, { edges }: EdgeWords): Run {
  let [from, to] = [first, end];
  while (from < to && edges.has(words[from]!.key)) from++;
  while (to > from && edges.has(words[to - 1]!.key)) to--;
  return { first: from, end: to };
}

/** "Academy Holds Annual Meeting" and nothing else in the line. */
function isHeading(text: string, words: readonly TextWord[], { first, end }: Run): boolean {
  if (end - first <= MOST_HEADING_WORDS) return false;
  const begins = words[first]!.start === 0 || text.charAt(words[first]!.start - 1) === '\n';
  return begins && /^(?:\n|$)/u.test(text.slice(words[end - 1]!.end, words[end - 1]!.end + 1));
}

function namesIn(text: string, words: readonly TextWord[], run: Run, language: string): FoundCandidate[] {
  const person = personIn(words, run);
  if (person !== undefined) return [nameOf(text, words, person, { weight: 0.8, least: 1 })];
  const said = words.slice(run.first, run.end);
  if (said.length === 1) {
    if (CAPITALISES_NOUNS.has(language) || beginsSentence(text, said[0]!)) return [];
    return said[0]!.form.length < 3 ? [] : [nameOf(text, words, run, { weight: 0.5, least: 2 })];
  }
  if (said.some(({ key }) => BODIES.has(key))) return [nameOf(text, words, run, { weight: 0.8, least: 1 })];
  return [nameOf(text, words, run, { weight: 0.65, least: 2 })];
}

/** Behind the last title of the run, or of the word before it: "Professor Wang Yifang". */
function personIn(words: readonly TextWord[], { first, end }: Run): Run | undefined {
  for (let at = end - 2; at >= first; at--) {
    if (!TITLES.has(words[at]!.key)) continue;
    const rest = words.slice(at + 1, end);
    const isName = rest.length <= MOST_PERSON_WORDS && rest.every((word) => isCapital(word) && !BODIES.has(word.key));
    return isName ? { first: at + 1, end } : undefined;
  }
  const before = words[first - 1];
  const isTitled = before !== undefined && TITLES.has(before.key) && words[first]!.start - before.end <= 2;
  const isName = isTitled && end - first >= 2 && end - first <= MOST_PERSON_WORDS;
  return isName && words.slice(first, end).every(isCapital) ? { first, end } : undefined;
}

function nameOf(
  text: string,
  words: readonly TextWord[],
  { first, end }: Run,
  sureness: Pick<FoundCandidate, 'weight' | 'least'>,
): FoundCandidate {
  return { text: text.slice(words[first]!.start, words[end - 1]!.end), kind: 'name', ...sureness };
}

function beginsSentence(text: string, { start }: TextWord): boolean {
  return /(?:^|[.!?:;\n"“”«»()（）。！？：；]\s?)$/u.test(text.slice(Math.max(0, start - 2), start));
}

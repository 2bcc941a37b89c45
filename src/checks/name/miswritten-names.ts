import type { Concept } from '../../domain/glossary.js';
import { exactForm } from '../../text/exact-form.js';
import { type TextUnit, textUnits } from '../../terminology/recognition/text-units.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { allowedTerms, termsIn } from '../term/term-mentions.js';

export interface MiswrittenName {
  /** In UTF-16 units of the target. */
  readonly start: number;
  readonly end: number;
  /** The surname is behind the given name; or capitals, spaces or hyphens are others than they should be. */
  readonly fault: 'order' | 'spelling';
  /** As the glossary has it. */
  readonly approved: string;
}

const PERSON = /^(?:persons?|people|(?:personal )?names?|人名|人物)$/iu;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const TWO_WORDS = /^\p{Lu}[\p{L}\p{M}'’-]*\s+\p{Lu}[\p{L}\p{M}'’-]*$/u;
/** One syllable of pinyin in lower case, without tone. */
const SYLLABLE =
  '(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[iu]?a(?:i|o|n|ng)?|ou|ong|iong|[iuüv]?e(?:i|n|ng|r)?|iu|ui|i(?:n|ng)?|un|uo|o|u|ü|v)';
/** By the number of syllables. */
const PINYIN = Array.from({ length: 5 }, (_, count) => new RegExp(`^(?:${SYLLABLE}){${count}}$`, 'u'));
const COMPOUND_SURNAME =
  /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|司徒|夏侯|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|令狐|慕容|端木|宇文)/u;
/** Endings that Russian names take, or give up for others. */
const RUSSIAN_ENDING = /[ьйаяоеы]$/u;
const LONGEST_RUSSIAN_ENDING = 3;

/** Where the target has a name of the concept's person in other than the approved writing. Linear in the target. */
export function miswrittenNames(concept: Concept, pair: PairUnderCheck): readonly MiswrittenName[] {
  const terms = allowedTerms(concept, pair).map(({ text }) => text);
  if (terms.length === 0 || !isPerson(concept, terms, pair)) return [];
  const [approved] = terms as [string];
  if (HAN_NAME.test(approved)) return reversedInHan(approved, pair.target.text);
  const units = textUnits(pair.target.text, pair.target.language);
  const names = terms.map((text) => textUnits(text, pair.target.language));
  return names.flatMap((name, index) => miswrittenIn(units, name, { approved: terms[index]!, terms, pair }));
}

export function hasMiswrittenName(concept: Concept, pair: PairUnderCheck): boolean {
  return miswrittenNames(concept, pair).length > 0;
}

/** Said so by the subject; or a few Han characters with as many syllables of pinyin, in two words. */
function isPerson(concept: Concept, written: readonly string[], { source, target }: PairUnderCheck): boolean {
  if (concept.subject !== undefined) return PERSON.test(concept.subject);
  const han = termsIn(concept, source.language, target.language).find(({ text }) => HAN_NAME.test(text));
  if (han === undefined) return false;
  const syllables = PINYIN[Array.from(han.text).length]!;
  return written.some(
    (text) => TWO_WORDS.test(text) && syllables.test(text.toLowerCase().replaceAll(/[^\p{L}]/gu, '')),
  );
}

function reversedInHan(approved: string, target: string): readonly MiswrittenName[] {
  const surname = approved.length > 2 && COMPOUND_SURNAME.test(approved) ? 2 : 1;
  const reversed = approved.slice(surname) + approved.slice(0, surname);
  if (reversed === approved) return [];
  const found: MiswrittenName[] = [];
  for (let start = target.indexOf(reversed); start >= 0; start = target.indexOf(reversed, start + reversed.length)) {
    found.push({ start, end: start + reversed.length, fault: 'order', approved });
  }
  return found;
}

interface NameContext {
  readonly approved: string;
  readonly terms: readonly string[];
  readonly pair: PairUnderCheck;
}

function miswrittenIn(
  units: readonly TextUnit[],
  name: readonly TextUnit[],
  { approved, terms, pair }: NameContext,
): readonly MiswrittenName[] {
  if (name.length < 2) return [];
  const keys = name.map(({ key }) => key);
  const straight = keys.join('');
  const reversed = [...keys.slice(1), keys[0]!].join('');
  return units.flatMap((_, first): MiswrittenName[] => {
    const turned = rowOf(units, first, reversed) ?? russianRow(units, first, [...keys.slice(1), keys[0]!]);
    if (turned !== undefined && reversed !== straight) return [{ ...turned, fault: 'order', approved }];
    const row = rowOf(units, first, straight);
    if (row === undefined || isWellWritten(pair.target.text.slice(row.start, row.end), terms)) return [];
    return [{ ...row, fault: 'spelling', approved }];
  });
}

/** Units from the first on, which together are the wanted letters. */
function rowOf(units: readonly TextUnit[], first: number, wanted: string) {
  let length = 0;
  for (let at = first; at < units.length && wanted.startsWith(units[at]!.key, length); at++) {
    length += units[at]!.key.length;
    if (length === wanted.length) return { start: units[first]!.start, end: units[at]!.end };
  }
  return undefined;
}

function russianRow(units: readonly TextUnit[], first: number, keys: readonly string[]) {
  const isRow = keys.every((key, index) => isRussianFormOf(units[first + index]?.key ?? '', key));
  return isRow ? { start: units[first]!.start, end: units[first + keys.length - 1]!.end } : undefined;
}

function isRussianFormOf(written: string, name: string): boolean {
  if (!/^\p{Script=Cyrillic}/u.test(name)) return false;
  const stem = name.replace(RUSSIAN_ENDING, '');
  return written.startsWith(stem) && written.length <= stem.length + LONGEST_RUSSIAN_ENDING;
}

/** As one of the terms; words in capitals are too, as institutions write surnames. */
function isWellWritten(written: string, terms: readonly string[]): boolean {
  const words = wordsOf(written);
  return terms.some((term) => {
    const wanted = wordsOf(term);
    return (
      words.length === wanted.length &&
      words.every((word, index) => word === wanted[index] || word === wanted[index]!.toUpperCase())
    );
  });
}

function wordsOf(text: string): readonly string[] {
  return exactForm(text).replaceAll('’', "'").split(/\s+/u);
}

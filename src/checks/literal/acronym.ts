import type { FindingSeverity } from '../../domain/check.js';
import { pairCheck, rangeOf, type Report } from '../check.js';
import type { CheckedText } from '../checked-text.js';
import type { PairUnderCheck } from '../document-under-check.js';
import { type Acronym, acronymsOf } from './acronyms-in-text.js';
import { hasNameOfAcronym, isKnownAcronym } from './known-acronyms.js';
import { isInTerm } from './terms-about.js';

/** They write words without spaces, and foreign acronyms as they are. */
const CJK = new Set(['zh', 'ja', 'ko']);
const HAS_CAPITALS = /\p{Lu}{2}/u;
/** More than anybody looks at in one segment. */
const MOST_REPORTS = 5;

export const ACRONYM = pairCheck({
  id: 'acronym',
  flags: 'An acronym of the source stands neither in the target nor does anything that it is known to be called.',
  severity: 'warning',
  doubts:
    'It may be written out in the target, or have an acronym of its own there; without further evidence it is a hint.',
  parameters: {},
  *check(pair) {
    if (!HAS_CAPITALS.test(pair.source.text)) return;
    const acronyms = acronymsOf(pair.source);
    const absent = missingAcronyms(acronyms, pair);
    if (absent.length === 0) return;
    const strange = strangeAcronyms(pair);
    const missing = absent.filter((acronym) => !mayBeTranslated(acronym, pair, absent, strange));
    const isAnyKept = absent.length < new Set(acronyms.map(({ form }) => form)).size;
    for (const acronym of missing.slice(0, MOST_REPORTS)) yield reportOf(acronym, pair, { strange, isAnyKept });
  },
});

/** Each once. */
function missingAcronyms(acronyms: readonly Acronym[], { source, target, sourceTerms }: PairUnderCheck): Acronym[] {
  if (acronyms.length === 0 || isNothingElse(source, acronyms[0]!)) return [];
  const written = target.text.toLowerCase();
  const initials = initialsOf(written);
  const seen = new Set<string>();
  return acronyms.filter((acronym) => {
    if (seen.has(acronym.form)) return false;
    seen.add(acronym.form);
    if (written.includes(acronym.form.toLowerCase()) || isInTerm(sourceTerms, acronym)) return false;
    return !initials.includes(acronym.form.toLowerCase()) && !isNamed(acronym.form, target, written);
  });
}

/** A button, a label. */
function isNothingElse({ text }: CheckedText, { start, end }: Acronym): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}

function strangeAcronyms({ source, target }: PairUnderCheck): readonly Acronym[] {
  return acronymsOf(target).filter(({ form }) => !source.text.includes(form));
}

/** Between scripts with capitals an acronym may have one of its own in the other language: ADN, ДНК; but ESA is none for NOAA. */
function mayBeTranslated(
  { form }: Acronym,
  { source, target: { languageName } }: PairUnderCheck,
  absent: readonly Acronym[],
  strange: readonly Acronym[],
): boolean {
  if (CJK.has(source.languageName) || CJK.has(languageName) || strange.length < absent.length) return false;
  return !isKnownAcronym(form, languageName) || strange.some((other) => !isKnownAcronym(other.form, languageName));
}

interface Evidence {
  readonly strange: readonly Acronym[];
  /** Another acronym of the same source stands in the target. */
  readonly isAnyKept: boolean;
}

function reportOf(acronym: Acronym, pair: PairUnderCheck, { strange, isAnyKept }: Evidence): Report {
  const { source, target } = pair;
  const [other] = strange;
  const severity = severityOf(acronym.form, pair, isAnyKept || other !== undefined);
  if (other === undefined) {
    const message = `The acronym “${acronym.form}” is missing in the target, and nothing is seen to stand for it.`;
    return { message, severity, ranges: [rangeOf(source, acronym)] };
  }
  const message = `The acronym “${acronym.form}” is missing in the target; “${other.form}” is not in the source.`;
  return { message, severity, ranges: [rangeOf(source, acronym), rangeOf(target, other)] };
}

function severityOf(form: string, { source, target }: PairUnderCheck, isLikely: boolean): FindingSeverity {
  const isCertain = CJK.has(source.languageName) && !CJK.has(target.languageName);
  return isLikely || isCertain || isKnownAcronym(form, target.languageName) ? 'warning' : 'hint';
}

/** By a name that is known for it, or by its sound in katakana. */
function isNamed(form: string, { text, languageName }: CheckedText, written: string): boolean {
  if (hasNameOfAcronym(form, languageName, written) === true) return true;
  return languageName === 'ja' && isSpoken(form) && /[ァ-ヴー]{3}/u.test(text);
}

function isSpoken(form: string): boolean {
  return form.length >= 4 && /[AEIOU]/u.test(form);
}

/** The first letters of the words of a text in lower case, without those that acronyms pass over. */
function initialsOf(text: string): string {
  const words = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu) ?? [];
  return words.flatMap((word) => (PASSED_OVER.has(word) ? [] : [word.charAt(0)])).join('');
}

const PASSED_OVER = new Set(
  'of the and for in on to de du des la le les et der die das und für von del y los las и'.split(' '),
);

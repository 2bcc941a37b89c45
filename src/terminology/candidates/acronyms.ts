import type { FoundCandidate } from './found-candidate.js';
import { type LeftReach, nameBefore } from './name-before.js';
import type { TextWord } from './text-words.js';

/** Two to six capitals, with digits between or behind them, perhaps after a hyphen: "CAS", "H2O", "COVID-19". */
const ACRONYM = /^(?=(?:\P{Lu}*\p{Lu}){2})\p{Lu}[\p{Lu}\p{Nd}]{1,6}(?:-\p{Nd}{1,4})?$/u;
const MOST_CAPITALS = 6;
const ROMAN = /^[IVXLCM]+$/u;
/** More capitals than this in a row of words are a heading. */
const MOST_IN_A_ROW = 2;
const LONGEST_EXPANSION = 120;

/** Acronyms, with what they stand for where the text says so in brackets; that is a name then. */
export function acronymCandidates(text: string, words: readonly TextWord[], reach: LeftReach): FoundCandidate[] {
  const found: FoundCandidate[] = [];
  for (const [index, word] of words.entries()) {
    if (!isAcronym(word.form) || isInHeading(words, index)) continue;
    const expansion = expansionBefore(text, words, index, reach) ?? expansionBehind(text, word);
    found.push({
      ...{ text: word.form, kind: 'acronym', least: 1 },
      weight: expansion === undefined ? 0.75 : 0.95,
      ...(expansion !== undefined && { expansion }),
    });
    if (expansion !== undefined) found.push({ text: expansion, kind: 'name', weight: 0.9, least: 1 });
  }
  return found;
}

function isAcronym(form: string): boolean {
  return ACRONYM.test(form) && !ROMAN.test(form) && form.replaceAll(/\P{Lu}/gu, '').length <= MOST_CAPITALS;
}

/** "ANNUAL REPORT OF THE ACADEMY" has no acronyms. */
function isInHeading(words: readonly TextWord[], index: number): boolean {
  const isLoud = (word: TextWord | undefined) => word !== undefined && /^\p{Lu}{2,}$/u.test(word.form);
  let row = 1;
  for (let at = index; words[at]!.joined && isLoud(words[at - 1]) && row <= MOST_IN_A_ROW; at--) row++;
  for (let at = index + 1; words[at]?.joined === true && isLoud(words[at]) && row <= MOST_IN_A_ROW; at++) row++;
  return row > MOST_IN_A_ROW;
}

/** "Chinese Academy of Sciences (CAS)", "高能物理研究所（IHEP）". */
function expansionBefore(
  text: string,
  words: readonly TextWord[],
  index: number,
  reach: LeftReach,
): string | undefined {
  const { start, end } = words[index]!;
  const last = words[index - 1];
  if (last === undefined || !/^[)）,，;；]/u.test(text.slice(end, end + 1))) return undefined;
  if (!/^\s?[(（]$/u.test(text.slice(last.end, start)) || start - last.end > 2) return undefined;
  if (last.isUnspaced) return nameBefore(words, index, reach, text);
  return shortestSpelling(text, words, index);
}

/** "IHEP（高能物理研究所）", "CAS (Chinese Academy of Sciences)". */
function expansionBehind(text: string, { form, end }: TextWord): string | undefined {
  const behind = text.slice(end, end + LONGEST_EXPANSION);
  const [, inside = ''] = /^\s?[(（]([^()（）[\]<>\n]{2,100})[)）]/u.exec(behind) ?? [];
  const expansion = inside.trim();
  if (/^[\p{Script=Han}\p{Script=Katakana}ー]{4,}$/u.test(expansion)) return expansion;
  return /\s/u.test(expansion) && beginsWith(expansion, form) && spells(expansion, form) ? expansion : undefined;
}

/**
 * The fewest words before the bracket that spell the acronym, whose first letter begins the first of them, after A. Schwartz
 * and M. Hearst, A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text, PSB 2003: at most
 * min(|A| + 5, 2 |A|) words for an acronym of |A| characters.
 */
function shortestSpelling(text: string, words: readonly TextWord[], index: number): string | undefined {
  const { form } = words[index]!;
  const end = words[index - 1]!.end;
  const most = Math.min(form.length + 5, 2 * form.length);
  for (let at = index - 1; at >= Math.max(0, index - most); at--) {
    const expansion = text.slice(words[at]!.start, end);
    if (expansion.length > LONGEST_EXPANSION) return undefined;
    if (index - at > 1 && beginsWith(expansion, form) && spells(expansion, form)) return expansion;
    if (!words[at]!.joined && /[.!?;:()\n]/u.test(text.slice(words[at - 1]?.end ?? 0, words[at]!.start))) break;
  }
  return undefined;
}

function beginsWith(expansion: string, acronym: string): boolean {
  return expansion.charAt(0).toLowerCase() === acronym.charAt(0).toLowerCase();
}

/** Whether the letters of the acronym come in order in the expansion; a digit may stand for a word. */
function spells(expansion: string, acronym: string): boolean {
  const letters = acronym.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
  const spelt = expansion.toLowerCase();
  let at = 0;
  for (const letter of letters) {
    at = spelt.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

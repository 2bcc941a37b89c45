import { isSignOfUnit } from '../../text/numbers-in-text/unit-words.js';
import type { Place } from '../places.js';

const ERAS = new Set(['BC', 'BCE', 'AD', 'CE', 'BP']);
const NUMBER_BEFORE = /[\d½¼¾][\s\u00A0\u202F-]?$/u;
const SCALE_BEFORE =
  /(?:thousand|[mb]illi[oa]n(?:en|s)?|[mb]illi?ard(?:en|s)?|tausend|mille|mil|mill(?:ón|ones)|тыс(?:\.|яч\p{L}?)|мл[нр]д?|миллион\p{L}{0,2}|[万亿萬億])[\s\u00A0-]$/iu;
const AGE_BEFORE = /(?:centur(?:y|ies)|millenni(?:um|a)|siècle|siglo|years) $/iu;
const NUMBER_BEHIND = /^\s?\d/u;
/** How far is looked, in UTF-16 units. */
const REACH = 16;

/** Whether capitals are a sign of a unit or of an era beside a number: "1,200 MW", "3500 BC", "AD 79". Every language has its own. */
export function isUnitOrEra(text: string, { form, start, end }: Place & { readonly form: string }): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (ERAS.has(form)) {
    return NUMBER_BEFORE.test(before) || AGE_BEFORE.test(before) || NUMBER_BEHIND.test(text.slice(end, end + REACH));
  }
  return isSignOfUnit(form) && (NUMBER_BEFORE.test(before) || SCALE_BEFORE.test(before));
}

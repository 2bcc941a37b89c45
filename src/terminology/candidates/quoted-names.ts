import type { FoundCandidate } from './found-candidate.js';

/** Quotation marks without a sentence in them: releases put them around programmes (“Go Global”), and 《》 around works. */
const QUOTED = /[“「『《«„]([^“”「」『』《》«»„\n,，.。;；:：!！?？、…()（）]{2,60})[”」』》»“]/gu;
const MOST_WORDS = 6;
const MOST_UNSPACED = 20;

export function quotedNameCandidates(text: string): FoundCandidate[] {
  const found: FoundCandidate[] = [];
  for (const { 1: quoted = '' } of text.matchAll(QUOTED)) {
    const name = quoted.trim();
    if (isName(name)) found.push({ text: name, kind: 'name', weight: 0.7, least: 1 });
  }
  return found;
}

function isName(quoted: string): boolean {
  if (!/\p{L}{2}/u.test(quoted) || quoted.split(/\s+/u).length > MOST_WORDS) return false;
  return !/[\p{Script=Han}\p{Script=Hiragana}]/u.test(quoted) || quoted.length <= MOST_UNSPACED;
}

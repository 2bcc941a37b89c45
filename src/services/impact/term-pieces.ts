import type { Term } from '../../domain/glossary.js';
import { foldHan } from '../../terminology/han-folding.js';
import { japaneseStem } from '../../terminology/recognition/japanese-endings.js';
import { type Stemmer, UNSTEMMED } from '../../terminology/recognition/stemmers.js';
import { foldedText } from '../../text/fold.js';
import { languageOf } from '../../text/language-tags.js';

/** Parts that a text has, all of them, wherever the term may stand in it; folded as `fold` does. */
export type TermPieces = readonly string[];

/** Runs of one kind: between them a text may have a space more or less. */
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+|\p{N}+/gu;
/** What comes and goes at the end of what forms have in common: study, studies. */
const CHANGING_END = /[yi]$/u;

/**
 * What finds the texts in which a term may stand, in any of its forms: no text with the term lacks them, others may have them too.
 * One list for each way in which it may be written.
 */
export function piecesOfTerm(
  { text, language, forms = [] }: Term,
  stemmer: Stemmer | undefined,
): readonly TermPieces[] {
  const listed = (languageOf(language) === 'ja' && japaneseStem(text)?.stem) || text;
  const wordings = languageOf(language) === 'zh' ? [text, foldHan(text)] : [listed];
  const inflected = wordings.map((wording) => piecesOf(wording, stemmer));
  return [...inflected, ...forms.map((form) => piecesOf(form, undefined))].filter((pieces) => pieces.length > 0);
}

function piecesOf(text: string, stemmer: Stemmer | undefined): TermPieces {
  const runs = text.match(RUNS) ?? [];
  const pieces = runs.map((run) => (stemmer === undefined ? foldedText(run) : commonPart(run, stemmer)));
  return [...new Set(pieces)].filter((piece) => piece !== '');
}

/** What a word has in common with its other forms, as they are written. */
function commonPart(word: string, stemmer: Stemmer): string {
  const folded = foldedText(word);
  const stem = stemmer(word);
  if (stem.startsWith(UNSTEMMED)) return folded;
  const shared = folded.includes(stem) ? stem : sharedStart(folded, stem);
  return shared.replace(CHANGING_END, '');
}

function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

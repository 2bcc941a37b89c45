export interface PlaceInText {
  readonly text: string;
  /** In UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const SMALL = /^(?:a|an|the|of|for|in|on|at|to|and|or|with|by|from)$/u;
const LOWER_WORD = /(?<![\p{L}\p{N}'’])\p{Ll}[\p{L}\p{M}]*/gu;
/** The beginning of the text or of a sentence, with what may open it. */
const SENTENCE_START = /(?:^|[.!?:…][)\]"'”’»]*\s+)[\s([{"'“‘«¿¡]*$/u;
/** A word that is no acronym: what it follows begins with a capital as it does, not as a sentence. */
const CAPITAL_BEHIND = /^[\s-]+\p{Lu}\p{Ll}/u;
const SINGLE_CAPITALS = /\p{Lu}/gu;

/** A listed term with the capitals that the place asks for: those of a sentence, of a headline, or all. */
export function englishInCaseOf({ text, start, end }: PlaceInText, listed: string, next: string): string {
  const written = text.slice(start, end);
  if (isAllCapitals(written) && !isAllCapitals(listed)) return next.toUpperCase();
  const isCapital = beginsWithCapital(written);
  const isStart = SENTENCE_START.test(text.slice(0, start));
  const isInHeadline = isCapital && !beginsWithCapital(listed) && (CAPITAL_BEHIND.test(text.slice(end)) || !isStart);
  if (isInHeadline || isHeadline(written, listed)) return next.replace(LOWER_WORD, capitalisedUnlessSmall);
  const wanted = isCapital && (isStart || !beginsWithCapital(listed));
  return wanted ? capitalised(next) : next;
}

/** "DNA" is written so anywhere; two capitals at least make a text in capitals. */
function isAllCapitals(text: string): boolean {
  return (text.match(SINGLE_CAPITALS) ?? []).length > 1 && text === text.toUpperCase();
}

/** Behind the first word, which may begin a sentence, there are words with capitals that they are not listed with. */
function isHeadline(written: string, listed: string): boolean {
  const [shown, usual] = [contentWords(written), contentWords(listed)];
  return shown.every(beginsWithCapital) && usual.slice(1).some((word) => !beginsWithCapital(word));
}

function contentWords(text: string): readonly string[] {
  return text.split(/[\s-]+/u).filter((word) => !SMALL.test(word));
}

function capitalisedUnlessSmall(word: string, at: number): string {
  return at > 0 && SMALL.test(word) ? word : capitalised(word);
}

/** "mRNA" and "pH" stay. */
function capitalised(word: string): string {
  return /^\p{Ll}\p{Lu}/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

function beginsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

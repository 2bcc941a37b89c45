/** What the last kana of a verb or an adjective may turn into. */
const ROWS: Readonly<Record<string, string>> = {
  る: 'らりるれろっ',
  く: 'かきくけこい',
  す: 'さしすせそ',
  つ: 'たちつてとっ',
  ぐ: 'がぎぐげごい',
  ぬ: 'なにぬねのん',
  ぶ: 'ばびぶべぼん',
  む: 'まみむめもん',
  う: 'わいうえおっ',
  い: 'いくかけさ',
};
const SURU_ROW = 'さしすせ';
const INFLECTED = /^(?:.*\p{Script=Han})\p{Script=Hiragana}+$/u;
const SURU = /する$/u;

/** How a Japanese term goes on in running text. */
export interface JapaneseStem {
  /** The part that stays: "測" of "測る", "食べ" of "食べる". */
  readonly stem: string;
  /** Of which one stands behind it; absent: any hiragana. */
  readonly next?: string;
}

/** What stays of a verb or an adjective with okurigana; undefined for anything else. */
export function japaneseStem(term: string): JapaneseStem | undefined {
  if (!INFLECTED.test(term)) return undefined;
  if (SURU.test(term)) return { stem: term.slice(0, -2), next: SURU_ROW };
  const [stem, last] = [term.slice(0, -1), term.slice(-1)];
  const next = ROWS[last];
  if (next === undefined) return undefined;
  // With okurigana of its own left, "食べ", nothing else is likely to go on like that.
  return /\p{Script=Hiragana}$/u.test(stem) && last === 'る' ? { stem } : { stem, next };
}

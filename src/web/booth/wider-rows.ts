import type { LanguageTag } from '../../domain/language-tag.js';
import type { TermTier } from '../../domain/glossary.js';
import { termLanguageOf } from '../../terminology/term-language.js';
import type { ConcordanceAnswer, TermsAnswer } from '../api-answers.js';
import type { PreferredTerms } from '../look-up-state.js';
import type { BoothRow } from './booth-row.js';
import { conceptKey } from './booth-terms.js';
import { directionOf, type Direction } from './typed-side.js';

/** With so many rows of its own, the page does not ask the server. */
export const ENOUGH_ROWS = 3;
const MOST_RENDERINGS = 4;

/**
 * What the server's termbases have found.
 * @param preferred of the concepts whose found term is not to be used, as far as they are known
 */
export function rowsOfTerms({ hits }: TermsAnswer, preferred: PreferredTerms): readonly BoothRow[] {
  return hits.map(({ term, translations, matchedBy, range, conceptId, definition }) => ({
    key: conceptKey(conceptId),
    origin: 'server',
    tier: matchedBy as TermTier,
    term: { ...term, language: term.language as LanguageTag },
    range,
    instead: (preferred[conceptId] ?? [])
      .filter((better) => isSameLanguage(better.language, term.language))
      .map(({ text, language }) => ({ text, language: language as LanguageTag, status: 'preferred' })),
    expansions: [],
    targets: translations.map((translation) => ({ ...translation, language: translation.language as LanguageTag })),
    ...(definition !== undefined && { definition }),
  }));
}

function isSameLanguage(one: string, other: string): boolean {
  return termLanguageOf(one as LanguageTag) === termLanguageOf(other as LanguageTag);
}

/** What the memories say for it: one row, with the renderings that occur most and a sentence in which it stands. */
export function rowOfMemories(
  query: string,
  { items, renderings }: ConcordanceAnswer,
  direction: Direction,
): readonly BoothRow[] {
  const [sentence] = items;
  if (sentence === undefined || renderings.length === 0) return [];
  const { source, target } = directionOf(query, direction);
  const status = 'admitted' as const;
  return [
    {
      key: `memory:${query}`,
      origin: 'memory',
      tier: 'concordance',
      term: { text: query, language: source, status },
      range: { start: 0, end: query.length },
      instead: [],
      expansions: [],
      targets: renderings.slice(0, MOST_RENDERINGS).map(({ text }) => ({ text, language: target, status })),
      definition: `${sentence.source.text} · ${sentence.target.text}`,
    },
  ];
}

/** Rows of the server behind those of the page, without what is there already. */
export function joinRows(own: readonly BoothRow[], wider: readonly BoothRow[], most: number): readonly BoothRow[] {
  const said = ({ term, targets }: BoothRow) => JSON.stringify([term.text, targets[0]?.text]);
  const keys = new Set(own.flatMap((row) => [row.key, said(row)]));
  return [...own, ...wider.filter((row) => !keys.has(row.key) && !keys.has(said(row)))].slice(0, most);
}

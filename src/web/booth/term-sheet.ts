import type { TermRef } from '../../domain/glossary.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import { termLanguageRule } from '../../terminology/term-language.js';
import { isUsable } from './booth-row.js';
import type { BoothEntry } from './session-replica.js';
import type { Direction } from './typed-side.js';

/** An entry on paper: what it is called in the two languages. */
export interface SheetLine {
  readonly id: string;
  readonly source: readonly TermRef[];
  readonly target: readonly TermRef[];
}

const MOST_ON_TOP = 20;

/** All entries, sorted by the language of the direction's source; those without a term in it at the end, by the other. */
export function sheetLines(entries: readonly BoothEntry[], direction: Direction): readonly SheetLine[] {
  const isOf = termLanguageRule(direction.source, direction.target);
  const lines = entries.map(({ id, content: { terms } }) => {
    const of = (language: LanguageTag) => terms.filter((term) => isUsable(term) && isOf(term.language, language));
    return { id, source: of(direction.source), target: of(direction.target) };
  });
  const compare = new Intl.Collator(direction.source).compare;
  const key = ({ source, target }: SheetLine) => source[0]?.text ?? target[0]?.text ?? '';
  return lines
    .filter(({ source, target }) => source.length + target.length > 0)
    .sort((a, b) => Number(a.source.length === 0) - Number(b.source.length === 0) || compare(key(a), key(b)));
}

/** Those that were looked up most, most first; nothing when nothing was looked up. */
export function topLines(lines: readonly SheetLine[], countOf: (id: string) => number): readonly SheetLine[] {
  return lines
    .filter(({ id }) => countOf(id) > 0)
    .sort((a, b) => countOf(b.id) - countOf(a.id))
    .slice(0, MOST_ON_TOP);
}

import type { ConcordanceItem, ConcordanceQuery, ConcordanceRange } from '../domain/concordance.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { ConcordanceUnit, ConcordanceVariant } from '../domain/ports/concordance-source.js';
import { fold, rangeInOriginal } from '../text/fold.js';
import { languageScriptOf } from '../text/language-tags.js';

/** The two sides of a unit that a concordance shows. */
export interface ConcordancePair {
  readonly unit: ConcordanceUnit;
  readonly source: ConcordanceVariant;
  readonly target: ConcordanceVariant;
}

/** Whether a variant contains the phrase. */
export type ContainsPhrase = (variant: ConcordanceVariant) => boolean;

/** What tells which variant stands for a side. */
export interface SideLanguage {
  readonly tag: LanguageTag;
  /** As `languageScriptOf` says it. */
  readonly script: string;
}

export function sideLanguage(tag: LanguageTag): SideLanguage {
  return { tag, script: languageScriptOf(tag) };
}

/** Undefined for a unit that lacks a language. */
export function concordancePair(
  unit: ConcordanceUnit,
  languages: Readonly<Record<'source' | 'target', SideLanguage>>,
  contains: ContainsPhrase,
): ConcordancePair | undefined {
  const source = variantFor(unit.variants, languages.source, contains);
  const others = unit.variants.filter((variant) => variant !== source);
  const target = variantFor(others, languages.target, contains);
  return source && target && { unit, source, target };
}

/**
 * A pair with every place of the phrase on the sides that were asked for.
 * @param phrase folded as `fold` does
 */
export function concordanceItem(pair: ConcordancePair, query: ConcordanceQuery, phrase: string): ConcordanceItem {
  const { unit, source, target } = pair;
  const ranges = [
    ...(query.side === 'target' ? [] : rangesOf('source', source.text, phrase)),
    ...(query.side === 'source' ? [] : rangesOf('target', target.text, phrase)),
  ];
  return { unitId: unit.id, memoryId: unit.memoryId, source: sideOf(source), target: sideOf(target), ranges };
}

/** Of several variants that fit the language (en-GB, en-US): one with the phrase before one without, then the tag itself. */
function variantFor(
  variants: readonly ConcordanceVariant[],
  { tag, script }: SideLanguage,
  contains: ContainsPhrase,
): ConcordanceVariant | undefined {
  const fitting = variants.filter(({ languageScript }) => languageScript === script);
  if (fitting.length < 2) return fitting[0];
  fitting.sort((a, b) => Number(b.language === tag) - Number(a.language === tag));
  return fitting.find(contains) ?? fitting[0];
}

function sideOf({ language, text, codes }: ConcordanceVariant) {
  return { language, text, codes };
}

function rangesOf(side: ConcordanceRange['side'], text: string, phrase: string): readonly ConcordanceRange[] {
  const folded = fold(text);
  const ranges: ConcordanceRange[] = [];
  for (let at = folded.text.indexOf(phrase); at >= 0; at = folded.text.indexOf(phrase, at + phrase.length)) {
    ranges.push({ side, ...rangeInOriginal(folded, at, at + phrase.length) });
  }
  return ranges;
}

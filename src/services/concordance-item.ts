import type { ConcordanceItem, ConcordanceQuery, ConcordanceRange } from '../domain/concordance.js';
import type { LanguageTag } from '../domain/language-tag.js';
import type { Unit, Variant } from '../domain/unit.js';
import { fold, rangeInOriginal } from '../text/fold.js';
import { sameLanguageAndScript } from '../text/language-tags.js';

/**
 * A unit as an item of a concordance, with every place of the phrase on the sides that were asked for.
 * @param phrase folded as `fold` does
 * @returns undefined when the unit lacks a language or no such side contains the phrase
 */
export function concordanceItem(unit: Unit, query: ConcordanceQuery, phrase: string): ConcordanceItem | undefined {
  const source = variantFor(unit.variants, query.source, phrase);
  const target = variantFor(
    unit.variants.filter((variant) => variant !== source),
    query.target,
    phrase,
  );
  if (!source || !target) return undefined;
  const ranges = [
    ...(query.side === 'target' ? [] : rangesOf('source', source.text, phrase)),
    ...(query.side === 'source' ? [] : rangesOf('target', target.text, phrase)),
  ];
  if (ranges.length === 0) return undefined;
  return { unitId: unit.id, memoryId: unit.memoryId, source: sideOf(source), target: sideOf(target), ranges };
}

/** Of several variants that fit the language (en-GB, en-US): one with the phrase before one without, then the tag itself. */
function variantFor(variants: readonly Variant[], language: LanguageTag, phrase: string): Variant | undefined {
  const fitting = variants
    .filter((variant) => sameLanguageAndScript(variant.language, language))
    .sort((a, b) => Number(b.language === language) - Number(a.language === language));
  return fitting.find(({ text }) => fold(text).text.includes(phrase)) ?? fitting[0];
}

function sideOf({ language, text, codes }: Variant) {
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

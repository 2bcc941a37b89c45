import type { Unit } from '../../src/domain/unit.js';
import { analyseText } from '../../src/matching/analysed-text.js';
import { buildPart } from '../../src/matching/index/build-part.js';
import type { IndexEdition } from '../../src/matching/index/index-edition.js';
import { NOWHERE, TagSets } from '../../src/matching/index/tag-sets.js';
import { numberedText } from '../../src/matching/text-index.js';
import { languageScriptOf } from '../../src/text/language-tags.js';

export function scriptsIn(units: readonly Unit[]): readonly string[] {
  return [...new Set(units.flatMap(({ variants }) => variants.map(({ language }) => languageScriptOf(language))))];
}

/** An edition with the texts of the first units, as `matchingSourceOf` numbers them, in two parts. */
export function editionOf(units: readonly Unit[], languageScript: string, covered: number): IndexEdition {
  const tagSets = new TagSets();
  const ids = new Map<string, number>();
  const texts = new Map<number, { text: string; tag: number }>();
  for (const [index, { memoryId, variants }] of units.entries()) {
    for (const variant of variants) {
      const key = `${variant.language}\n${variant.text}`;
      const id = ids.get(key) ?? ids.size + 1;
      ids.set(key, id);
      if (index >= covered || languageScriptOf(variant.language) !== languageScript) continue;
      const others = variants.filter((other) => other !== variant);
      const tags = others.map(({ language }) => ({ memoryId, languageScript: languageScriptOf(language) }));
      const before = texts.get(id)?.tag ?? NOWHERE;
      texts.set(id, { text: variant.text, tag: tags.reduce((set, tag) => tagSets.with(set, tag), before) });
    }
  }
  const numbered = [...texts].map(([id, { text, tag }]) => numberedText(id, analyseText(text), tag));
  const parts = [0, 1].map((of) =>
    buildPart(
      numbered.filter((_, index) => index % 2 === of),
      { forWasm: false, slots: 1 },
    ),
  );
  const handles = parts.filter(({ counts }) => counts.texts > 0).map((part, number) => [number, part.handle] as const);
  return { languageScript, parts: handles, upTo: covered, tagSets: tagSets.sets };
}

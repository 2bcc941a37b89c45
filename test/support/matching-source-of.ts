import type { Memory } from '../../src/domain/memory.js';
import type { InternedText, MatchingSource } from '../../src/domain/ports/matching-source.js';
import type { Unit } from '../../src/domain/unit.js';
import { exactForm } from '../../src/text/exact-form.js';
import { languageScriptOf } from '../../src/text/language-tags.js';

/**
 * A matching source over arrays: texts interned by language tag in the order of the units, everything published. The
 * versions are the units, counted from 1.
 */
export function matchingSourceOf(units: readonly Unit[], memories: readonly Memory[]): MatchingSource {
  const texts: (InternedText & { readonly tag: string; readonly script: string })[] = [];
  const ids = new Map<string, number>();
  const unitsOfText = new Map<number, Set<Unit>>();
  for (const unit of units) {
    for (const { language, text } of unit.variants) {
      const key = `${language}\n${text}`;
      let id = ids.get(key);
      if (id === undefined) {
        id = texts.length + 1;
        ids.set(key, id);
        texts.push({ id, text, tag: language, script: languageScriptOf(language) });
      }
      unitsOfText.set(id, (unitsOfText.get(id) ?? new Set()).add(unit));
    }
  }
  return {
    changeNumber: () => units.length,
    textsAfter: (script, after, limit) =>
      texts.filter((text) => text.script === script && text.id > after).slice(0, limit),
    textsPublishedSince: ({ languageScript, changeNumber, version }, limit) =>
      (changeNumber < units.length ? units.slice(version) : [])
        .flatMap(({ variants }, index) =>
          variants
            .filter(({ language }) => languageScriptOf(language) === languageScript)
            .map(({ language, text }) => ({
              id: ids.get(`${language}\n${text}`)!,
              text,
              versionId: version + index + 1,
            })),
        )
        .slice(0, limit),
    textWithId: (id) => texts[id - 1]?.text,
    textsWithIds: (wanted) => wanted.flatMap((id) => texts[id - 1] ?? []),
    textsEqualTo: (script, text) =>
      texts.filter((stored) => stored.script === script && exactForm(stored.text) === exactForm(text)),
    unitsWithTexts(textIds, memoryIds) {
      const found = new Set(textIds.flatMap((id) => [...(unitsOfText.get(id) ?? [])]));
      return [...found].filter(({ memoryId }) => memoryIds === undefined || memoryIds.includes(memoryId));
    },
    unitsInSlice({ textId, after, limit, memoryIds, languageScripts }) {
      const users = [...(unitsOfText.get(textId) ?? [])].slice(after, after + limit);
      const found = users.filter(
        ({ memoryId, variants }) =>
          (memoryIds?.includes(memoryId) ?? true) &&
          (languageScripts === undefined ||
            variants.some(({ language }) => languageScripts.includes(languageScriptOf(language)))),
      );
      return { units: found, ...(users.length < limit ? {} : { next: after + limit }) };
    },
    memories: () => memories,
    languages: () => [...new Set(units.flatMap(({ variants }) => variants.map(({ language }) => language)))],
  };
}

import type { MatchingSource } from '../../src/domain/ports/matching-source.js';
import type { NewUnit, Unit } from '../../src/domain/unit.js';
import { exactForm } from '../../src/text/exact-form.js';
import { languageScriptOf } from '../../src/text/language-tags.js';

const MEMORY = {
  id: 'demo',
  name: 'Demo',
  description: '',
  penalty: 0,
  reversedPenalty: 0,
  languages: [],
  revision: 1,
  createdAt: 0,
};

/** A store of one memory with these units, read as the look-up worker reads it. */
export function sourceOfUnits(newUnits: readonly NewUnit[]): MatchingSource {
  const units: readonly Unit[] = newUnits.map((unit, index) => ({
    ...unit,
    id: unit.tuid ?? String(index),
    memoryId: MEMORY.id,
    revision: 1,
    changeSetId: 'import',
  }));
  const variants = units.flatMap((unit) => unit.variants);
  const texts = [...new Set(variants.map(({ language, text }) => `${languageScriptOf(language)}\n${text}`))].map(
    (key, index) => {
      const [languageScript = '', ...lines] = key.split('\n');
      return { languageScript, id: index + 1, text: lines.join('\n') };
    },
  );
  const of = (languageScript: string) => texts.filter((each) => each.languageScript === languageScript);
  return {
    changeNumber: () => 1,
    textsAfter: (languageScript, after, limit) =>
      of(languageScript)
        .filter(({ id }) => id > after)
        .slice(0, limit),
    textsPublishedSince: ({ languageScript, changeNumber }) =>
      changeNumber < 1 ? of(languageScript).map((text) => ({ ...text, versionId: text.id })) : [],
    textWithId: (wanted) => texts[wanted - 1]?.text,
    textsWithIds: (ids) => texts.filter(({ id }) => ids.includes(id)),
    textsEqualTo: (languageScript, text) =>
      of(languageScript).filter((stored) => exactForm(stored.text) === exactForm(text)),
    unitsWithTexts(ids) {
      const wanted = new Set(texts.filter(({ id }) => ids.includes(id)).map(({ text }) => text));
      return units.filter((unit) => unit.variants.some(({ text }) => wanted.has(text)));
    },
    unitsInSlice: () => ({ units: [] }),
    memories: () => [{ ...MEMORY, units: units.length }],
    languages: () => [...new Set(variants.map(({ language }) => language))],
  };
}

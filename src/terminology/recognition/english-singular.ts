/** Words whose last s is no plural, so far as texts of science have them. */
const SINGULAR = new Set(['news', 'means', 'goods', 'arms', 'customs', 'does', 'this', 'thus']);
const SHORTEST = 4;

/**
 * What the singular and the plural of an English noun have in common: "wave" and "waves" are "wave", "study" and "studies"
 * "study", "lens" and "lenses" "len". Plurals and nothing more: as a source language English is full of homographs.
 * @param word in lower case
 */
export function englishSingular(word: string): string {
  if (word.length < SHORTEST || SINGULAR.has(word) || word.endsWith('ics')) return word;
  const one = withoutS(word.replace(/sis$/u, 's'));
  if (/ie$/u.test(one)) return one.replace(/ie$/u, 'y');
  return /(?:[sxzo]|ch|sh)e$/u.test(one) ? withoutS(one.slice(0, -1)) : withoutS(one);
}

function withoutS(word: string): string {
  return word.length >= SHORTEST && /[^sui]s$/u.test(word) ? word.slice(0, -1) : word;
}

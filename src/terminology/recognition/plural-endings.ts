type Ending = readonly [ending: RegExp, singular: string];

/**
 * Plurals that the Snowball stemmers leave apart from their singulars ("laser" is "las" to the French one, "lasers" is
 * "laser"). The first ending that fits is replaced before the stemmer sees the word.
 */
const ENDINGS: Readonly<Record<string, readonly Ending[]>> = {
  fr: [
    [/eaux$/u, 'eau'],
    [/aux$/u, 'al'],
    [/(?<=..)[sx]$/u, ''],
  ],
  es: [[/(?<=..[rl])es$/u, '']],
  pt: [
    [/[õã]es$/u, 'ão'],
    [/ais$/u, 'al'],
    [/[ée]is$/u, 'el'],
    [/[óo]is$/u, 'ol'],
    [/ns$/u, 'm'],
    [/(?<=..)s$/u, ''],
  ],
};

/** @param language "fr"; @param word in lower case */
export function withoutPluralEnding(language: string, word: string): string {
  const ending = ENDINGS[language]?.find(([pattern]) => pattern.test(word));
  return ending === undefined ? word : word.replace(ending[0], ending[1]);
}

import { stemmer } from '@orama/stemmers/english';

/** Forms that no rule makes, as far as terms of science and phrases have them: the word that stands for all, then the others. */
const IRREGULAR = `go went gone goes|bring brought|make made|hold held|build built|lead led|give gave given|take took taken
  |write wrote written|see saw seen|know knew known|grow grew grown|draw drew drawn|keep kept|send sent|spend spent|win won
  |run ran|begin began begun|break broke broken|speak spoke spoken|choose chose chosen|strike struck|think thought|teach taught
  |man men|woman women|child children|foot feet|tooth teeth|mouse mice|goose geese|person people
  |symposium symposia|criterion criteria|phenomenon phenomena|spectrum spectra|quantum quanta|medium media|datum data
  |nucleus nuclei|focus foci|radius radii|fungus fungi|locus loci|matrix matrices|vertex vertices|index indices|axis axes
  |analysis analyses|basis bases|crisis crises|hypothesis hypotheses|thesis theses|synthesis syntheses|forum fora
  |larva larvae|nebula nebulae|alga algae|formula formulae|vacuum vacua|maximum maxima|minimum minima|optimum optima`;

const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split('|').flatMap((row) => {
    const [base, ...forms] = row.trim().split(/\s+/u);
    return forms.map((form): [string, string] => [form, base!]);
  }),
);
/** British to American, where the stemmer keeps them apart. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(?=(?:e[sd]?|ing|ation|ations)$)/u, 'iz'],
  [/ys(?=(?:e[sd]?|ing)$)/u, 'yz'],
  [/(?<=..)our/u, 'or'],
  [/(?<=[^aeiou])tre(?=s?$)/u, 'ter'],
  [/mme(?=s?$)/u, 'm'],
  [/(?<=..)ae/u, 'e'],
];
/** The endings of the spellings have these letters. */
const MAY_BE_BRITISH = /is|ys|our|tre|mme|ae/u;

/**
 * What an English word of a translation has in common with the other forms of its family: inflected, derived by the usual
 * endings ("neutral", "neutrality"), spelt the British or the American way. Bolder than what terms are recognised by.
 * @param word folded
 */
export function englishFamily(word: string): string {
  const base = BASE_FORMS.get(word) ?? word;
  const american = MAY_BE_BRITISH.test(base)
    ? SPELLINGS.reduce((spelt, [pattern, other]) => spelt.replace(pattern, other), base)
    : base;
  return stemmer(american);
}

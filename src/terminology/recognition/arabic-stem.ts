/** The article, alone and behind "and", "with", "as", "then", "for". */
const ARTICLE = /^(?:وبال|وكال|ولل|وال|فال|بال|كال|لل|ال)/u;
const SUFFIX = /(?:ها|ات|ان|ون|ين|يه|ية|ه|ة|ي)$/u;
/** Letters that may be words of their own: and, so, with, for, as; "and with" too. */
const CONJUNCTIONS = [/^[وفبلك]/u, /^[وف][بلك]/u];
const SHORTEST = 2;
const SHORTEST_BEHIND_CONJUNCTION = 3;

/** An Arabic word without article and light suffixes, as the stemmer light10 (Larkey, Ballesteros and Connell 2002) cuts them. */
export function arabicStem(word: string): string {
  const bare = cut(word, ARTICLE);
  let stem = bare;
  for (let shorter = cut(stem, SUFFIX); shorter !== stem; shorter = cut(stem, SUFFIX)) stem = shorter;
  return stem;
}

/**
 * What an Arabic word may be the stem of besides: "بليزر" also of "ليزر", "with laser", since a word may begin with a letter
 * or two that are other words and nothing tells. Terms are not cut like that, so one of the readings is theirs.
 */
export function arabicOpenings(word: string): readonly string[] {
  return CONJUNCTIONS.flatMap((pattern) => {
    const rest = word.replace(pattern, '');
    return rest.length < word.length && rest.length >= SHORTEST_BEHIND_CONJUNCTION ? [arabicStem(rest)] : [];
  });
}

function cut(word: string, pattern: RegExp): string {
  const rest = word.replace(pattern, '');
  return rest.length >= SHORTEST ? rest : word;
}

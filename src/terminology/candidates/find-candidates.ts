import type { BriefCandidate } from '../../domain/brief.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { TextRange } from '../../domain/match.js';
import { languageOf } from '../../text/language-tags.js';
import { acronymCandidates } from './acronyms.js';
import { capitalisedNameCandidates } from './capitalised-names.js';
import type { FoundCandidate } from './found-candidate.js';
import { hanOrganisationCandidates } from './han-organisations.js';
import { hanPersonCandidates } from './han-persons.js';
import { HAN_TITLES } from './han-titles.js';
import type { LeftReach } from './name-before.js';
import { withoutNested } from './nested-candidates.js';
import { TextOccurrences, smallLetters } from './occurrences.js';
import { phraseCandidates } from './phrases.js';
import { quotedNameCandidates } from './quoted-names.js';
import { edgeWordsOf } from '../../text/edge-words.js';
import { textWords } from './text-words.js';

/** A candidate whose renderings nobody has looked for yet. */
export type UnrenderedCandidate = Omit<BriefCandidate, 'renderings'>;

/** An interpreter reads some hundred words before an event. */
const MOST_CANDIDATES = 200;
/** What is counted: of more, only the likeliest. */
const MOST_COUNTED = 800;

/**
 * What a text seems to have for terms beside those that the glossaries know: acronyms, names, phrases that it repeats;
 * likeliest first, at most 200. The same for the same text. Time linear in the text, but for the count of each candidate.
 * @param known where terms of the glossaries stand: none of them is a candidate, nor several side by side, nor a part of one
 */
export function findCandidates(
  text: string,
  language: LanguageTag,
  known: readonly TextRange[],
): readonly UnrenderedCandidate[] {
  const found = likeliest(everythingIn(text, language));
  const occurrences = new TextOccurrences(text, known);
  const counted = found.flatMap(({ least, ...candidate }) => {
    const { count, at } = occurrences.of(candidate.text);
    return count < least ? [] : [{ ...candidate, text: text.slice(at, at + candidate.text.length), count, at }];
  });
  return withoutNested(counted)
    .map((candidate) => ({ ...candidate, weight: surenessOf(candidate) }))
    .sort((a, b) => b.weight - a.weight || b.count - a.count || a.at - b.at || b.text.length - a.text.length)
    .slice(0, MOST_CANDIDATES);
}

function everythingIn(text: string, language: LanguageTag): readonly FoundCandidate[] {
  const words = textWords(text, language);
  const reach: LeftReach = { edgeWords: edgeWordsOf(language), titles: HAN_TITLES };
  const isChinese = languageOf(language) === 'zh';
  return [
    ...acronymCandidates(text, words, reach),
    ...(isChinese ? hanPersonCandidates(text, words) : []),
    ...(isChinese ? hanOrganisationCandidates(text, words, reach) : []),
    ...capitalisedNameCandidates(text, words, language),
    ...quotedNameCandidates(text),
    ...phraseCandidates(text, words, language),
  ];
}

/** Each text once, as the surest way of finding it says. */
function likeliest(found: readonly FoundCandidate[]): FoundCandidate[] {
  const byText = new Map<string, FoundCandidate>();
  for (const candidate of found) {
    const key = smallLetters(candidate.text);
    const before = byText.get(key);
    if (before === undefined || before.weight < candidate.weight) {
      byText.set(key, { ...candidate, least: Math.min(candidate.least, before?.least ?? Infinity) });
    }
  }
  return [...byText.values()].sort((a, b) => b.weight - a.weight).slice(0, MOST_COUNTED);
}

/** What is said again is surer; rounded to two decimals. */
function surenessOf({ weight, count }: { readonly weight: number; readonly count: number }): number {
  const repeated = weight + 0.03 * Math.min(3, Math.log2(count));
  return Math.round(100 * Math.min(0.99, repeated)) / 100;
}

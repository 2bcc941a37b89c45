import type { SegmentAnswer, SegmentContentAnswer, SegmentMatchAnswer, SuggestionAnswer } from '../../api-answers.js';

/** Something that can be put into the target with one key. */
export type Offer = { readonly content: SegmentContentAnswer } & (
  | { readonly kind: 'match'; readonly match: SegmentMatchAnswer }
  | { readonly kind: 'suggestion'; readonly suggestion: SuggestionAnswer }
);

/** The matches of a segment, then what a pretranslation left and no match offers again. */
export function offersOf({ matches = [], suggestions = [] }: SegmentAnswer): readonly Offer[] {
  const fromMatches = matches.map((match) => ({ kind: 'match', match, content: contentOf(match) }) as const);
  const offered = new Set(matches.flatMap(({ target, adapted }) => [target.text, ...(adapted ? [adapted.text] : [])]));
  const others = suggestions.filter(({ target }) => !offered.has(target.text));
  return [
    ...fromMatches,
    ...others.map((suggestion) => ({ kind: 'suggestion', suggestion, content: suggestion.target }) as const),
  ];
}

/** Codes that cannot be placed are left out: they show as missing then. */
function contentOf({ fitted, adapted, target }: SegmentMatchAnswer): SegmentContentAnswer {
  return fitted ?? { text: (adapted ?? target).text };
}

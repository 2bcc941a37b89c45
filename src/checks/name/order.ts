import { pairCheck, rangeOf } from '../check.js';
import { sourceMentions, textAt } from '../term/term-mentions.js';
import { miswrittenNames } from './miswritten-names.js';

export const NAME_ORDER = pairCheck({
  id: 'name.order',
  flags:
    'The name of a person is not written as the glossary has it: the given name first, or other spaces, hyphens or capitals.',
  severity: 'warning',
  doubts: 'Somebody may write the own name in another way, or another person be meant.',
  parameters: {},
  *check(pair) {
    if (pair.sourceTerms.length === 0) return;
    for (const [place] of sourceMentions(pair).values()) {
      for (const { fault, approved, ...range } of miswrittenNames(place!.concept, pair)) {
        const written = `“${textAt(pair.target, range)}”`;
        const what = fault === 'order' ? `${written} has the given name first` : `${written} is written otherwise`;
        yield {
          message: `${what}; the glossary has “${approved}”.`,
          ranges: [rangeOf(pair.target, range), rangeOf(pair.source, place!)],
          suggestion: approved,
          conceptId: place!.concept.id,
        };
      }
    }
  },
});

import { pairCheck } from '../check.js';

export const UNEDITED_FUZZY = pairCheck({
  id: 'status.unedited-fuzzy',
  flags: 'A match of another source was confirmed as it came.',
  severity: 'warning',
  doubts: 'The match may fit all the same where only codes, numbers or a word without a counterpart differ.',
  parameters: {
    threshold: {
      type: 'number',
      description: 'Matches that score less are reported.',
      default: 100,
      minimum: 1,
      maximum: 102,
    },
  },
  *check({ state, matchScore }, { threshold }) {
    if (matchScore === undefined || matchScore >= threshold || state === undefined || state === 'initial') return;
    yield { message: `The match of ${matchScore} was confirmed as it came; its source differs.`, ranges: [] };
  },
});

import type { PenaltyReason } from '../../domain/match.js';
import type { ExplainedPenalty } from '../../domain/match-explanation.js';
import { type Circumstances, MOST_CODES_POINTS, penaltiesFor } from '../penalties.js';

/** The penalties, each with a sentence that says what it is for. */
export function explainPenalties(circumstances: Circumstances): ExplainedPenalty[] {
  return penaltiesFor(circumstances).map((penalty) => ({ ...penalty, why: WHY[penalty.reason](circumstances) }));
}

/** `pivot` is for matches of two units, which no single unit explains. */
const WHY: Readonly<Record<PenaltyReason, (circumstances: Circumstances) => string>> = {
  numbers: () => 'The numbers correspond one to one, but at least one is written differently.',
  whitespace: () => 'The tokens are the same, the white space around them is not.',
  codes: ({ codeDifferences }) =>
    `One point for each inline code to add, remove, change or move, at most ${MOST_CODES_POINTS}: here ${codeDifferences}.`,
  region: ({ languages }) => `The regions differ: ${differentTags(languages)}.`,
  script: ({ languages }) => `The scripts differ: ${differentTags(languages)}.`,
  reversed: () => 'The unit was translated in the other direction.',
  state: ({ state }) =>
    state === 'initial'
      ? 'The unit is in the state initial: nobody has confirmed it.'
      : 'The unit is in the state translated: nobody but its translator has confirmed it.',
  memory: () => 'The memory, or the request in its place, takes these points from whatever it offers.',
  pivot: () => 'The match goes through a text of a third language.',
};

function differentTags(languages: Circumstances['languages']): string {
  const different = languages.filter(([asked, found]) => asked !== found);
  return different.map(([asked, found]) => `${asked} was asked for, the unit has ${found}`).join('; ');
}

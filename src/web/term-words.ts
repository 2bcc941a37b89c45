import type { TermText } from './concept-draft.js';

/** What the pages call the fields of a term. */
export const TERM_LABELS: Readonly<Record<TermText, string>> = {
  type: 'Type',
  partOfSpeech: 'Part of speech',
  gender: 'Gender',
  note: 'Note',
  usageNote: 'Usage',
  region: 'Region',
  example: 'Example',
  source: 'Source',
  matching: 'Found in texts',
  case: 'Capitals',
  replacedBy: 'Replaced by',
  validFrom: 'Valid from',
  validUntil: 'Valid until',
};

/** A value of the API and what people read for it. */
export type Choice = readonly [value: string, says: string];

/** The fields that have few values. */
export const TERM_CHOICES: { readonly [Name in TermText]?: readonly Choice[] } = {
  type: [
    ['fullForm', 'full form'],
    ['acronym', 'acronym'],
    ['shortForm', 'short form'],
    ['abbreviation', 'abbreviation'],
    ['variant', 'variant'],
    ['phrase', 'phrase'],
  ],
  gender: [
    ['masculine', 'masculine'],
    ['feminine', 'feminine'],
    ['neuter', 'neuter'],
    ['other', 'other'],
  ],
  matching: [
    ['exact', 'as written'],
    ['stem', 'inflected too'],
    ['prefix', 'as the beginning of longer words too'],
  ],
  case: [
    ['any', 'any'],
    ['permissive', 'at least those of the term'],
    ['exact', 'exactly those of the term'],
  ],
};

/** "full form" for a type that the API calls `fullForm`; other texts as they are. */
export function termWords(name: TermText, value: string): string {
  return TERM_CHOICES[name]?.find(([one]) => one === value)?.[1] ?? value;
}

import { CHECKS } from '../../checks/registry.js';
import type { CheckProfile } from '../../domain/check-profile.js';

type Rules = CheckProfile['rules'];

/** The profile of a request that names none. */
export const DEFAULT_PROFILE = 'default';

/** Says that a text could not be checked: no profile does without it. */
const UNCHECKED = 'len.too-long';
const TERMS_AND_NAMES = /^(?:term|name)\./u;
const MEANT_FOR_DELIVERY = /^(?:num|tag)\./u;
const DELIVERED: ReadonlySet<string> = new Set([
  ...['empty', 'untranslated', 'lang.wrong', 'script.hans-hant', 'term.forbidden', 'date.mismatch'],
  ...['ws.control', 'len.max', 'placeholder', 'url', 'email', 'doi', 'code'],
]);

/** What the default has as a hint where the evidence is weak. */
const OFTEN_HINTS = [
  ...['cons.target', 'cons.source', 'cons.number-template', 'punct.end', 'punct.width', 'punct.space'],
  'ws.double',
];

const STRICT: Rules = {
  ...Object.fromEntries(OFTEN_HINTS.map((id) => [id, { severity: 'warning' as const }])),
  'term.missing': { parameters: { approvedOnly: false, strictCount: true } },
  'term.forbidden': { parameters: { approvedOnly: false, pairBound: false } },
  'term.deprecated': { parameters: { approvedOnly: false, pairBound: false } },
  'term.do-not-translate': { parameters: { approvedOnly: false } },
};

/** Profiles that every installation has. */
export const BUILT_IN_PROFILES: readonly CheckProfile[] = [
  {
    id: DEFAULT_PROFILE,
    name: 'Default',
    description: 'Every check as it describes itself: what is wrong with a translation, with few false alarms.',
    rules: {},
  },
  {
    id: 'strict',
    name: 'Strict',
    description:
      'For the last pass before a text is printed: hints about wording, marks and spaces are warnings, a term is asked for as often as the source has it, concepts that nobody has approved yet count, and so does a forbidden form wherever it stands. More of what it reports is to be left alone.',
    rules: STRICT,
  },
  {
    id: 'terminology',
    name: 'Terminology',
    description:
      'Terms and names alone: for those who go through a text, or through a memory after a change of the glossary, and do not edit the rest.',
    rules: only((id) => TERMS_AND_NAMES.test(id)),
  },
  {
    id: 'delivery',
    name: 'Delivery',
    description:
      'What must not leave the house, and no matter of taste: missing or untranslated texts, another language or script, forbidden terms, numbers and dates, codes, placeholders, addresses, texts too long for their file. Little enough that nothing should be left of it.',
    rules: only((id) => DELIVERED.has(id) || MEANT_FOR_DELIVERY.test(id)),
  },
];

function only(isMeant: (id: string) => boolean): Rules {
  const others = CHECKS.filter(({ id }) => !isMeant(id) && id !== UNCHECKED);
  return Object.fromEntries(others.map(({ id }) => [id, { severity: 'off' as const }]));
}

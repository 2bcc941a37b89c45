import { pairCheck } from '../check.js';
import { OUTLAWED_PARAMETERS, reportOutlawed } from './outlawed-forms.js';

const RULE = { status: 'forbidden', severity: 'error', milder: 'warning', verb: 'forbidden' } as const;

export const TERM_FORBIDDEN = pairCheck({
  id: 'term.forbidden',
  flags: 'The target has a form that the glossary forbids.',
  severity: 'error',
  doubts: 'It may be quoted, or have another meaning here.',
  parameters: OUTLAWED_PARAMETERS,
  *check(pair, parameters) {
    if (pair.targetTerms.length > 0) yield* reportOutlawed(pair, RULE, parameters);
  },
});

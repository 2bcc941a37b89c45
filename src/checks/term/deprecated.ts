import { pairCheck } from '../check.js';
import { OUTLAWED_PARAMETERS, reportOutlawed } from './outlawed-forms.js';

const RULE = { status: 'deprecated', severity: 'warning', milder: 'hint', verb: 'a former form' } as const;

export const TERM_DEPRECATED = pairCheck({
  id: 'term.deprecated',
  flags: 'The target has a form that the glossary has replaced by another.',
  severity: 'warning',
  doubts: 'It may be quoted, or the text may speak of the time when it was in use.',
  parameters: OUTLAWED_PARAMETERS,
  *check(pair, parameters) {
    if (pair.targetTerms.length > 0) yield* reportOutlawed(pair, RULE, parameters);
  },
});

import { pairCheck } from './check.js';

export const EMPTY = pairCheck({
  id: 'empty',
  flags: 'A source with text has no target.',
  severity: 'error',
  doubts: 'The segment may be left out on purpose.',
  parameters: {},
  untranslatedToo: true,
  *check({ source, target }) {
    if (!source.isBlank && target.isBlank) yield { message: 'There is no translation.', ranges: [] };
  },
});

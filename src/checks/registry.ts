import type { Check } from './check.js';
import { EMPTY } from './empty.js';
import { NAME_ORDER } from './name/order.js';
import { TERM_DEPRECATED } from './term/deprecated.js';
import { TERM_DO_NOT_TRANSLATE } from './term/do-not-translate.js';
import { TERM_FIRST_MENTION } from './term/first-mention.js';
import { TERM_FORBIDDEN } from './term/forbidden.js';
import { TERM_MISSING } from './term/missing.js';
import { TERM_MIXED } from './term/mixed.js';
import { TERM_VALIDITY } from './term/validity.js';

/** Every check, in the order in which their findings about one pair are shown. */
export const CHECKS: readonly Check[] = [
  EMPTY,
  ...[TERM_MISSING, TERM_FORBIDDEN, TERM_DEPRECATED, TERM_DO_NOT_TRANSLATE, TERM_VALIDITY],
  ...[TERM_MIXED, TERM_FIRST_MENTION, NAME_ORDER],
];

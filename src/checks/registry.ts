import type { Check } from './check.js';
import { CASE_START } from './case/start.js';
import { CASE_TITLE } from './case/title.js';
import { DUP_WORD } from './dup/word.js';
import { EMPTY } from './empty.js';
import { LEN_MAX } from './len/max.js';
import { LEN_RATIO } from './len/ratio.js';
import { TOO_LONG } from './len/too-long.js';
import { CONS_NUMBER_TEMPLATE } from './cons/number-template.js';
import { CONS_SOURCE } from './cons/source.js';
import { CONS_TARGET } from './cons/target.js';
import { NAME_ORDER } from './name/order.js';
import { TERM_DEPRECATED } from './term/deprecated.js';
import { TERM_DO_NOT_TRANSLATE } from './term/do-not-translate.js';
import { TERM_FIRST_MENTION } from './term/first-mention.js';
import { TERM_FORBIDDEN } from './term/forbidden.js';
import { TERM_MISSING } from './term/missing.js';
import { TERM_MIXED } from './term/mixed.js';
import { TERM_VALIDITY } from './term/validity.js';
import { PUNCT_BRACKETS } from './punct/brackets.js';
import { PUNCT_END } from './punct/end.js';
import { PUNCT_QUOTES } from './punct/quotes.js';
import { PUNCT_SPACE } from './punct/space.js';
import { PUNCT_WIDTH } from './punct/width.js';
import { WS_CONTROL } from './ws/control.js';
import { WS_DOUBLE } from './ws/double.js';
import { WS_EDGE } from './ws/edge.js';
import { WS_ZERO_WIDTH } from './ws/zero-width.js';
import { TAG_MISSING } from './tag/missing.js';
import { TAG_EXTRA } from './tag/extra.js';
import { TAG_ORDER } from './tag/order.js';
import { TAG_PAIRS } from './tag/pairs.js';
import { PLACEHOLDER } from './literal/placeholder.js';
import { URL_CHECK } from './literal/url.js';
import { EMAIL } from './literal/email.js';
import { DOI } from './literal/doi.js';
import { CODE } from './literal/code.js';
import { ACRONYM } from './literal/acronym.js';
import { NUM_MAGNITUDE } from './num/magnitude.js';
import { NUM_MISMATCH } from './num/mismatch.js';
import { NUM_UNIT } from './num/unit.js';
import { NUM_PERCENT_POINT } from './num/percent-point.js';
import { NUM_TIMES } from './num/times.js';
import { DATE_MISMATCH } from './date/mismatch.js';
import { UNTRANSLATED } from './language/untranslated.js';
import { UNTRANSLATED_PART } from './language/untranslated-part.js';
import { LANG_WRONG } from './language/wrong.js';
import { HANS_HANT } from './script/hans-hant.js';
import { UNEDITED_FUZZY } from './status/unedited-fuzzy.js';

/** Every check, in the order in which their findings about one pair are shown. */
export const CHECKS: readonly Check[] = [
  EMPTY,
  ...[UNTRANSLATED, UNTRANSLATED_PART, LANG_WRONG, HANS_HANT],
  ...[TERM_MISSING, TERM_FORBIDDEN, TERM_DEPRECATED, TERM_DO_NOT_TRANSLATE, TERM_VALIDITY],
  ...[TERM_MIXED, TERM_FIRST_MENTION, NAME_ORDER],
  ...[NUM_MAGNITUDE, NUM_MISMATCH, NUM_UNIT, NUM_PERCENT_POINT, NUM_TIMES, DATE_MISMATCH],
  ...[CONS_TARGET, CONS_SOURCE, CONS_NUMBER_TEMPLATE],
  ...[PUNCT_END, PUNCT_WIDTH, PUNCT_SPACE, PUNCT_QUOTES, PUNCT_BRACKETS],
  ...[WS_DOUBLE, WS_EDGE, WS_ZERO_WIDTH, WS_CONTROL, DUP_WORD, LEN_RATIO, LEN_MAX, TOO_LONG, CASE_START, CASE_TITLE],
  ...[TAG_MISSING, TAG_EXTRA, TAG_PAIRS, TAG_ORDER, PLACEHOLDER, URL_CHECK, EMAIL, DOI, CODE, ACRONYM, UNEDITED_FUZZY],
];

import type { Check } from './check.js';
import { EMPTY } from './empty.js';

/** Every check, in the order in which their findings about one pair are shown. */
export const CHECKS: readonly Check[] = [EMPTY];

import { analyseText } from '../analysed-text.js';
import { hashWith } from './hash.js';
import { indexedText } from './indexed-text.js';

/** Of what parts look like. To be counted up with each change of IndexPart. */
const FORMAT = 1;
/** Every so many code points one is looked at, with what stands beside it, up to the last of them. */
const SAMPLE_STEP = 61;
const LAST_SAMPLE = 0x20000;

/**
 * Changes when texts would be divided, folded or weighed otherwise than now, or parts look otherwise: an index that was
 * made under another fingerprint has to be made anew.
 */
export function indexFingerprint(): string {
  let hash = FORMAT;
  for (let code = 0; code < LAST_SAMPLE; code += SAMPLE_STEP) {
    const sample = `${String.fromCodePoint(code)}\u0301 1,${String.fromCodePoint(code + 1)}2万A${String.fromCodePoint(code)}`;
    const { weight, lightWeight, symbols } = indexedText(analyseText(sample));
    hash = hashWith(hash, 8 * weight + lightWeight);
    for (const symbol of symbols) hash = hashWith(hash, symbol);
  }
  return hash.toString(16);
}

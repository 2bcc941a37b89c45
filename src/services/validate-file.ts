import type { FileFinding } from '../domain/file-finding.js';
import type { Limits } from '../domain/limits.js';
import { validateXliff } from '../formats/xliff/validation/validate-xliff.js';

/** What is wrong with an XLIFF file, as it is found; nothing for a valid file. Needs no store and no job. */
export function validateFile(
  bytes: AsyncIterable<Uint8Array>,
  limits: Pick<Limits, 'xmlDepth'>,
): AsyncIterable<FileFinding> {
  return validateXliff(bytes, { depth: limits.xmlDepth });
}

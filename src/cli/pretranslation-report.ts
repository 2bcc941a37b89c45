import type { Pretranslation } from './answers/documents.js';
import { tableLines } from './table.js';

export interface PretranslatedFile extends Pretranslation {
  readonly file: string;
  readonly output: string;
}

const HEAD = ['Segments', 'Filled', 'Confirmed', 'Suggestions', 'Terms', 'No match', 'Skipped', 'File'];

/** What was done, a line a file; nothing where none was written. */
export function pretranslationLines(files: readonly PretranslatedFile[]): readonly string[] {
  if (files.length === 0) return [];
  const rows = files.map(({ segments, filled, confirmed, suggested, withTerms, withoutMatch, skipped, output }) => [
    ...[segments, filled, confirmed, suggested, withTerms, withoutMatch, skipped].map((count) =>
      count.toLocaleString('en'),
    ),
    output,
  ]);
  const partial = files.reduce((sum, file) => sum + file.partial, 0);
  const remark = `Looked up in part only: ${partial.toLocaleString('en')} of the segments; there may be better matches.`;
  const conflicts = files.reduce((sum, file) => sum + file.conflicts, 0);
  const broken = `Filled against the glossary: ${conflicts.toLocaleString('en')} of the segments; they are to be looked at.`;
  return [...tableLines([HEAD, ...rows]), ...(conflicts > 0 ? [broken] : []), ...(partial > 0 ? [remark] : [])];
}

import type { XliffVersion } from '../../../domain/document.js';
import { ConcordError } from '../../../domain/failure.js';

/** Versions with the ITS module. @throws ConcordError `conflict` for another one */
export function requireIssueVersion(version: XliffVersion | undefined): void {
  if (version === '2.1' || version === '2.2') return;
  const reason =
    `The document is XLIFF ${version ?? '1'}; issues can be written into a copy of XLIFF 2.1 or 2.2 alone. ` +
    'Ask for the findings as html, xlsx or json.';
  throw new ConcordError({ kind: 'conflict', reason });
}

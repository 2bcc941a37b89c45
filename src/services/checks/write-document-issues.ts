import { writeIssues } from '../../formats/xliff/issues/write-issues.js';
import type { IssuesTask } from '../document-file.js';
import { readOptions } from '../read-options.js';

/** @param written the document as it is to be sent without issues */
export function writeDocumentIssues(
  written: readonly Uint8Array[],
  documentId: string,
  { issues: { bySegment, profile }, limits }: Pick<IssuesTask, 'issues' | 'limits'>,
): AsyncIterable<Uint8Array> {
  return writeIssues(() => chunksOf(written), {
    ...readOptions({}, limits),
    issues: bySegment,
    profileRef: `urn:concord:check-profile:${encodeURIComponent(profile)}`,
    // Another upload of an annotated copy has another id, so that its records have other ids.
    idPrefix: `concord-${documentId}-`,
  });
}

// eslint-disable-next-line @typescript-eslint/require-await -- readers take bytes from anywhere
async function* chunksOf(written: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* written;
}

import type { CheckedSegments } from '../../domain/ports/checker.js';
import type { QualityIssue } from '../../domain/quality-issue.js';
import { requireIssueVersion } from '../../formats/xliff/issues/issue-version.js';
import type { DocumentFile, DocumentServices } from '../document-services.js';
import type { CheckServices } from './check-services.js';
import { DEFAULT_PROFILE } from './check-profiles.js';
import type { CheckChoice } from './choose-order.js';

/**
 * A copy of a document with its open findings in it. As DocumentServices.file; fails with `conflict` for another version than
 * XLIFF 2.1 and 2.2.
 */
export type FileWithIssues = (documentId: string, choice: CheckChoice) => Promise<DocumentFile>;

interface Dependencies {
  readonly documents: Pick<DocumentServices, 'get' | 'fileWithIssues'>;
  readonly checks: Pick<CheckServices, 'checkDocument'>;
}

export function createFileWithIssues({ documents, checks }: Dependencies): FileWithIssues {
  return async function fileWithIssues(documentId, choice) {
    requireIssueVersion((await documents.get(documentId)).version);
    const bySegment = openIssues(await checks.checkDocument(documentId, choice));
    return documents.fileWithIssues(documentId, { bySegment, profile: choice.profile ?? DEFAULT_PROFILE });
  };
}

/** The findings that nobody decided to leave alone, by the numbers of their segments. */
function openIssues({ findings }: CheckedSegments): ReadonlyMap<number, readonly QualityIssue[]> {
  const issues = new Map<number, QualityIssue[]>();
  for (const { segmentNumber, suppressed, rule, severity, message, ranges, source, target } of findings) {
    if (suppressed !== undefined) continue;
    const issue = { rule, severity, message, ranges, source: source.text, target: target?.text ?? null };
    const there = issues.get(segmentNumber);
    if (there === undefined) issues.set(segmentNumber, [issue]);
    else there.push(issue);
  }
  return issues;
}

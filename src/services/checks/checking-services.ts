import type { AcceptanceReads, AcceptanceWrites } from '../../domain/ports/acceptances.js';
import type { Limits } from '../../domain/limits.js';
import type { Checker } from '../../domain/ports/checker.js';
import type { ProfileReads, ProfileWrites } from '../../domain/ports/profiles.js';
import type { StoreReads } from '../../domain/ports/store.js';
import type { SuppressionReads, SuppressionWrites } from '../../domain/ports/suppressions.js';
import type { Services } from '../services.js';
import type { DocumentServices } from '../document-services.js';
import type { SpoolFolder } from '../spool-folder.js';
import { createAcceptanceServices } from './acceptance-services.js';
import { createCheckServices } from './check-services.js';
import { createFileWithIssues } from './file-with-issues.js';
import { createImportReviews, type ReadReviewFile } from './import-reviews.js';
import { createProfileServices } from './profile-services.js';
import { createSuppressionServices } from './suppression-services.js';

interface Dependencies {
  readonly checker: Checker;
  readonly reads: Pick<StoreReads, 'documents' | 'memories' | 'glossaries'>;
  readonly acceptances: AcceptanceReads & AcceptanceWrites;
  readonly suppressions: SuppressionReads & SuppressionWrites;
  readonly profiles: ProfileReads & ProfileWrites;
  readonly documents: DocumentServices;
  readonly spool: SpoolFolder;
  readonly limits: Limits;
  readonly readReviewFile: ReadReviewFile;
}

/** Checks, and what is decided about what they report. */
export function createCheckingServices({
  checker,
  reads,
  documents,
  acceptances,
  suppressions,
  profiles: stored,
  ...files
}: Dependencies): Pick<
  Services,
  'checks' | 'profiles' | 'acceptances' | 'suppressions' | 'importReviews' | 'fileWithIssues'
> {
  const profiles = createProfileServices(stored);
  const checks = createCheckServices({ checker, acceptances, profiles, spool: files.spool });
  return {
    checks,
    fileWithIssues: createFileWithIssues({ documents, checks }),
    profiles,
    acceptances: createAcceptanceServices(acceptances),
    suppressions: createSuppressionServices({ ...reads, suppressions }),
    importReviews: createImportReviews({ documents: reads.documents, acceptances, suppressions, ...files }),
  };
}
